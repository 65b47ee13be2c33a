import type { Translate } from '../../../kernel/i18n.ts'
import { texts } from '../pages.texts.ts'

/** 「青汁 60包 ほか2品」. */
export function itemWords(t: Translate, first: string | null, lines: number): string {
  if (!first) return t(texts.noItems)
  return lines > 1 ? t(texts.moreItems, { first, count: lines - 1 }) : first
}

/** 「4週ごと」「毎月」, as one says it. */
export function cycleWords(
  t: Translate,
  { cycleDays, cycleMonths }: { cycleDays: number | null; cycleMonths: number | null },
): string {
  if (cycleMonths === 1) return t(texts.everyMonth)
  if (cycleMonths) return t(texts.everyMonths, { count: cycleMonths })
  const days = cycleDays ?? 0
  if (days === 7) return t(texts.everyWeek)
  return days % 7 === 0
    ? t(texts.everyWeeks, { count: days / 7 })
    : t(texts.everyDays, { count: days })
}
