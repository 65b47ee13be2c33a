import type { Ctx } from '../../../kernel/context.ts'
import type { Score } from '../contract/forms.ts'
import { cesMean, clip, csatWilson, nps, npsCounts } from '../metrics.rules.ts'
import { METRICS, type Metric, type SurveyKind } from '../surveys.rules.ts'
import { type HistogramRow, histogramBySurvey } from './results.queries.ts'

type Marks = readonly { score: number; n: number }[]

/** From 4 of 5 on somebody is satisfied: one of the two best marks. */
const TOP = 4

/** The score of these marks with its 95% interval; null where there are none. */
export function scoreOf(metric: Metric, marks: Marks): Score {
  if (metric === 'nps') {
    const found = nps(npsCounts(marks))
    if (!found) return null
    const { n, score, adjusted } = found
    return { metric, n, value: score, interval: clip(adjusted, -100, 100) }
  }
  if (metric === 'csat') {
    const sum = (rows: Marks) => rows.reduce((total, { n }) => total + n, 0)
    const found = csatWilson(sum(marks.filter(({ score }) => score >= TOP)), sum(marks))
    if (!found) return null
    const { n, share, lo, hi } = found
    return { metric, n, value: share * 100, interval: { lo: lo * 100, hi: hi * 100 } }
  }
  const found = cesMean(marks)
  return found && { metric, n: found.n, value: found.mean, interval: found.interval }
}

/** One score a slice, in the order in which they come. */
export function slicesOf(
  metric: Metric,
  rows: readonly HistogramRow[],
): { slice: string; score: Score }[] {
  const slices = [...new Set(rows.map((row) => row.slice))]
  return slices.map((slice) => {
    const own = rows.filter((row) => row.slice === slice)
    return { slice, score: scoreOf(metric, own) }
  })
}

/** Of each survey the score of what it mainly measures, since a moment. */
export async function mainScores(
  ctx: Ctx,
  surveys: readonly { surveyId: string; kind: SurveyKind }[],
  since: Date,
): Promise<Map<string, Score>> {
  const rows = await histogramBySurvey(ctx.tx, since)
  return new Map(
    surveys.map(({ surveyId, kind }) => {
      const own = rows.filter((row) => row.surveyId === surveyId)
      const found = METRICS.find((one) => own.some((row) => row.metric === one))
      const metric = kind === 'own' ? found : kind
      return [
        surveyId,
        metric
          ? scoreOf(
              metric,
              own.filter((row) => row.metric === metric),
            )
          : null,
      ]
    }),
  )
}
