import type { Text } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import type { Score } from '../contract.ts'
import { FEW } from '../metrics.rules.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { resultTexts } from '../results.texts.ts'
import { type After, ANSWER_CHANNELS, type Metric, type Words, worded } from '../surveys.rules.ts'

const STAGES = ['fan', 'customer', 'member', 'repeater', 'koc'] as const

/** Scores, ways and moments as the pages say them. */
export function useSurveyWords() {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const figure = (metric: Metric, value: number | null | undefined): string => {
    if (metric === 'nps') return format.signed(value)
    return metric === 'csat'
      ? format.percent(value === null || value === undefined ? null : value / 100, 0)
      : format.number(value, 1)
  }
  const slices: Record<string, Text | undefined> = { ...texts }
  return {
    figure,
    worded: (words: Words) => worded(words, locale),
    range: (score: NonNullable<Score>): string => {
      const { metric } = score
      const interval = rangeOf(score)
      if (!interval) return `— ${t(texts.noRange)}`
      return t(texts.between, {
        lo: figure(metric, interval.lo),
        hi: figure(metric, interval.hi),
      })
    },
    /** What the score says, and how surely. */
    sentence: (score: Score): string => {
      if (!score) return t(texts.sentenceNone)
      const { metric, n } = score
      const interval = rangeOf(score)
      if (!interval) return t(texts.sentenceNoSpread, { n: format.number(n) })
      const said = n < FEW ? texts.sentenceFew : texts.sentence
      const lo = figure(metric, interval.lo)
      return t(said, { n: format.number(n), lo, hi: figure(metric, interval.hi) })
    },
    when: ({ after, afterDays }: { after: After | null; afterDays: number }): string =>
      after ? t(texts[`after_${after}`], { count: afterDays }) : t(texts.byHand),
    /** A slice by its name in the database. */
    slice: (by: string, name: string): string => {
      if (name === '') return t(texts.sliceNone)
      const channel = ANSWER_CHANNELS.find((one) => by === 'channel' && one === name)
      if (channel) return t(resultTexts[channel])
      if (by === 'version') return t(texts.version, { n: name })
      const stage = STAGES.find((one) => by === 'stage' && one === name)
      if (stage) return t(texts[`stage_${stage}`])
      const step = by === 'step' ? slices[`step_${name}`] : undefined
      return step ? t(step) : name
    },
  }
}

/** A range that does not hold the score itself, as with a single answer, says nothing yet. */
function rangeOf({ value, interval }: NonNullable<Score>) {
  return interval && interval.lo <= value && value <= interval.hi ? interval : null
}
