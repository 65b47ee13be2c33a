import {
  fitPrediction,
  listPredictions,
  type NewPrediction,
  type PredictionRun,
} from '../../modules/insight/index.ts'
import { openPlace } from '../place.ts'
import { texts } from '../server.texts.ts'
import { type Command, type Invocation, oneOf, type Values } from './command.ts'

export const predictCommand: Command = {
  name: 'predict',
  summary: texts.predictSummary,
  usage:
    '[--calibration-end DAY] [--unit day|week|month] [--horizon-days N] [--currency C] [--discount SHARE] [--model NAME] [--people [--sort number|worth|orders|alive|next] [--limit N]]',
  options: {
    'calibration-end': { type: 'string' },
    unit: { type: 'string' },
    'horizon-days': { type: 'string' },
    currency: { type: 'string' },
    discount: { type: 'string' },
    model: { type: 'string' },
    people: { type: 'boolean' },
    sort: { type: 'string' },
    limit: { type: 'string' },
  },
  async run(invocation) {
    const { values, config, log, locale, t, say } = invocation
    const question = questionOf(values)
    const sort = oneOf(values, 'sort', ['number', 'worth', 'orders', 'alive', 'next'], 'number')
    const place = await openPlace(config, log)
    try {
      const ctx = { ...place.operator(), locale }
      const run = await fitPrediction(ctx, {
        ...question,
        onProgress: ({ step, done }) => say(t(STEPS[step], { done })),
      })
      if (values.people !== true) return { json: run, lines: linesOf(run, invocation) }
      const people = await listPredictions(ctx, {
        runId: run.runId,
        sort,
        limit: Math.min(500, Math.max(1, Number(values.limit ?? 10) || 10)),
      })
      return {
        json: { ...run, people: people.items },
        lines: [
          ...linesOf(run, invocation),
          ...people.items.map(
            ({ number, personId, expectedWorth, words }) =>
              `${number ?? personId}  ${expectedWorth.amount} ${expectedWorth.currency}  ${words}`,
          ),
        ],
      }
    } finally {
      await place.close()
    }
  },
}

const STEPS = {
  reading: texts.predictReading,
  fitting: texts.predictFitting,
  proving: texts.predictProving,
  writing: texts.predictWriting,
  subscriptions: texts.predictSubscriptions,
}

/** As papers call them, in every language. */
const NAMES = {
  bg_nbd: 'BG/NBD',
  mbg_nbd: 'MBG/NBD',
  pareto_nbd: 'Pareto/NBD',
} as const

const UNITS = ['day', 'week', 'month'] as const
const MODELS = ['bg_nbd', 'mbg_nbd', 'pareto_nbd'] as const

/** Checked by the verb, which says in words what is wrong. */
function questionOf(values: Values): NewPrediction {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)

  return {
    unit: oneOf(values, 'unit', UNITS, 'week'),
    ...(text('calibration-end') && { calibrationEnd: text('calibration-end') }),
    ...(text('horizon-days') && { horizonDays: Number(text('horizon-days')) }),
    ...(text('currency') && { currency: text('currency') }),
    ...(text('discount') && { discount: Number(text('discount')) }),
    ...(values.model !== undefined && { model: oneOf(values, 'model', MODELS) }),
  }
}

function linesOf({ verdict, outcome }: PredictionRun, { t }: Invocation): string[] {
  if (!outcome) return [verdict]
  const fits = [
    ...outcome.models.map((fit) => ({ ...fit, name: NAMES[fit.model] })),
    ...(outcome.spend ? [{ ...outcome.spend, name: 'Gamma-Gamma' }] : []),
  ]
  const { hits } = outcome.proof ?? {}
  return [
    verdict,
    ...fits.flatMap(({ name, words, fits, parameters, logLikelihood }) => [
      `  ${name}  ${words ?? ''}`,
      ...(fits
        ? [
            `    ${Object.entries(parameters)
              .map(([name, value]) => `${name} ${value.toFixed(4)}`)
              .join('  ')}  log L ${(logLikelihood ?? 0).toFixed(2)}`,
          ]
        : []),
    ]),
    ...(hits
      ? [t(texts.predictHits, { days: hits.days, expected: hits.expected, came: hits.came })]
      : []),
  ]
}
