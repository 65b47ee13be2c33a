import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import type { Goal } from '../contract.ts'
import { wordTexts as texts } from '../goal-words.texts.ts'
import {
  CHECKS,
  type GoalDraft,
  type Path,
  READINGS,
  type ReadingName,
  smartChecks,
  standingOf,
} from '../goals.rules.ts'
import { goalTexts } from '../goals.texts.ts'

/** Numbers and standings as the pages say them. */
export function useGoalWords() {
  const t = useT()
  const format = useFormat()
  const figure = (reading: ReadingName, value: number | null | undefined): string => {
    switch (READINGS[reading]) {
      case 'share':
        return format.percent(value)
      case 'money':
        return format.money(value)
      case 'nps':
        return format.signed(value)
      case 'stars':
        return value === null || value === undefined
          ? '—'
          : t(texts.stars_of, { value: format.number(value, 1) })
      case 'days':
        return format.count(value, 'days')
      case 'people':
        return format.count(value, 'people')
      default:
        return format.count(value, 'items')
    }
  }
  return {
    figure,
    name: (reading: ReadingName) => t(texts[reading]),
    how: (reading: ReadingName) => t(texts[`how_${reading}`]),
    /** A step between two values, without a sign. */
    step: (reading: ReadingName, value: number): string => {
      const unit = READINGS[reading]
      if (unit === 'share') return format.count(value * 100, 'points', 1)
      if (unit === 'money') return format.money(value)
      if (unit === 'stars') return format.number(value, 2)
      return format.number(value, value < 10 ? 1 : 0)
    },
    standing: (goal: Goal): string => {
      const path = pathOf(goal)
      if (!path || !goal.latest) return t(texts.stand_unknown)
      return t(texts[`stand_${standingOf(path, goal.latest)}`])
    },
    lacks: (draft: GoalDraft, today: string): string[] => {
      const passed = smartChecks(draft, today)
      return CHECKS.filter((check) => !passed[check]).map((check) => t(goalTexts[`lacks_${check}`]))
    },
  }
}

/** Null for a goal that has not begun. */
export function pathOf({ startedOn, startValue, dueOn, target }: Goal): Path | null {
  return startedOn && dueOn && target !== null ? { startedOn, startValue, dueOn, target } : null
}
