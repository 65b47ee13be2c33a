/** A run and a person's prediction as sentences, in the reader's language. */
import { Temporal } from 'temporal-polyfill'
import { type Locale, translator } from '../../../kernel/i18n.ts'
import type { FitAnswer, PredictionOutcome } from '../contract/prediction-outcome.ts'
import { texts } from '../prediction.texts.ts'
import type { PredictionRow } from './predictions.queries.ts'

type Named = keyof Pick<typeof texts, 'bg_nbd' | 'mbg_nbd' | 'pareto_nbd' | 'gamma_gamma'>

/** Why a model fits or does not. */
export function fitWords(locale: Locale, name: Named, fit: FitAnswer): string {
  const t = translator(locale)
  if (fit.fits) return t(texts.fits)
  if (fit.reason === 'too_few') return t(texts.tooFew, { people: fit.people })
  if (fit.reason === 'nonsense') return t(texts.nonsense)
  if (name === 'gamma_gamma') return t(texts.flatSpend)
  if (fit.reason === 'flat') return t(texts.flat)
  if (fit.running.length === 0) return t(texts.noOptimum)
  const running = fit.running
    .map(({ name, to }) => t(to === 'zero' ? texts.toZero : texts.toInfinity, { name }))
    .join(locale === 'ja' ? '、' : ', ')
  return t(texts.neverStops, { running })
}

export function verdict(locale: Locale, outcome: PredictionOutcome): string {
  const t = translator(locale)
  if (outcome.chosen === null) return t(texts.verdictNobody)
  const first =
    outcome.chosen === 'empirical'
      ? t(texts.verdictRates)
      : t(texts.verdictModel, { people: outcome.people, model: t(texts[outcome.chosen]) })
  const { proof } = outcome
  const season = seasonWords(locale, outcome)
  const second = proof
    ? t(texts.verdictProof, {
        predicted: Math.round(proof.calibration.predicted),
        actual: proof.calibration.actual,
      })
    : t(texts.verdictNoProof)
  return [first, ...(season ? [season] : []), second].join(locale === 'ja' ? '' : ' ')
}

/** What the plain rates make of the season; null where a model speaks. */
export function seasonWords(locale: Locale, { rates }: PredictionOutcome): string | null {
  if (!rates) return null
  const isLevelled = rates.yearLevel !== null && rates.yearLevel !== undefined
  return translator(locale)(isLevelled ? texts.levelled : texts.notLevelled)
}

/** When a person may order next, and why we think so. */
export function nextWords(
  locale: Locale,
  row: PredictionRow,
  end: string,
): { words: string; why: string } {
  const t = translator(locale)
  const last = dayWords(locale, row.lastOn, end)
  const days = Math.round(row.intervalDays ?? 0)
  const silent = Temporal.PlainDate.from(row.lastOn).until(end).days
  switch (row.nextMissing) {
    case 'noRepeat':
      return { words: t(texts.nextNoRepeat), why: t(texts.whyNoRepeat, { last }) }
    case 'overdue': {
      const late = Math.max(0, silent - days)
      return { words: t(texts.nextOverdue), why: t(texts.whyOverdue, { last, days, late }) }
    }
    case 'gone': {
      const alive = Math.round((row.alive ?? 0) * 100)
      return { words: t(texts.nextGone), why: t(texts.whyGone, { last, days, alive }) }
    }
    case null: {
      const day = dayWords(locale, row.nextOn ?? end, end)
      if (row.nextBy === 'subscription') {
        return { words: t(texts.nextDelivery, { day }), why: t(texts.whyDelivery, { last }) }
      }
      const why = t(texts.whyNext, { last, count: row.repeats, days })
      return { words: t(texts.nextOn, { day }), why }
    }
  }
}

/** With its year only where that is not the year it is spoken in. */
function dayWords(locale: Locale, day: string, now: string): string {
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja' : 'en-GB', {
    timeZone: 'UTC',
    ...(day.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}
