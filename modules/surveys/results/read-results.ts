import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { readCompany } from '../../accounts/index.ts'
import { type AnswerFilter, countAnswers } from '../answers/answers.queries.ts'
import type { Score } from '../contract/forms.ts'
import type { Results } from '../contract/results.ts'
import { findSurvey, listVersions } from '../forms/surveys.queries.ts'
import { formTexts } from '../forms.texts.ts'
import { isClear, nps, npsCounts, npsDifference } from '../metrics.rules.ts'
import { METRICS, type Metric, metricOf, type Question } from '../surveys.rules.ts'
import { countAsked, histogram, questionCounts, type Slice } from './results.queries.ts'
import { scoreOf, slicesOf } from './scores.ts'

export interface Period {
  /** Days of the company's zone, both included; the last twelve months unless told. */
  from?: string | undefined
  to?: string | undefined
}

/** The days asked for, and the moments at which they begin and end. */
export async function spanOf(ctx: Ctx, { from, to }: Period) {
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  const first = from ?? addDays(today, -364)
  const last = to ?? today
  return {
    zone,
    days: { from: first, to: last },
    span: { from: startOfDay(zone, first), until: startOfDay(zone, addDays(last, 1)) },
  }
}

/** Scores with their intervals, the trend, every question's marks, all of one period. */
export async function readResults(
  ctx: Ctx,
  input: Period & { surveyId: string; slice?: Slice | undefined },
): Promise<Results> {
  requirePermission(ctx, 'surveys.read')
  const { surveyId, slice = 'channel' } = input
  const survey = await findSurvey(ctx.tx, surveyId)
  if (!survey) throw notFound(formTexts.noSuchSurvey)
  const { zone, span, days } = await spanOf(ctx, input)
  const filter: AnswerFilter = { surveyId, ...span }
  const versions = await listVersions(ctx.tx, surveyId)
  const counts = await questionCounts(ctx.tx, filter)
  const asked = knownQuestions(versions.map((one) => one.questions))
  const metrics = METRICS.filter((metric) => asked.some(({ kind }) => metricOf(kind) === metric))
  const sliced = async (metric: Metric, by: Slice) => {
    const rows = await histogram(ctx.tx, filter, { metric, slice: by, zone })
    return slicesOf(metric, rows)
  }
  const scores: Results['scores'] = []
  for (const metric of metrics) {
    const marks = await histogram(ctx.tx, filter, { metric, slice: 'all', zone })
    scores.push({
      metric,
      score: scoreOf(metric, marks),
      marks: marks.map(({ score, n }) => ({ mark: score, n })),
      change: metric === 'nps' ? await changeOf(ctx, filter, marks, zone) : null,
      trend: await sliced(metric, 'month'),
      slices: await sliced(metric, slice),
    })
  }
  return {
    ...days,
    answers: await countAnswers(ctx.tx, filter),
    withWords: await countAnswers(ctx.tx, { ...filter, hasWords: true }),
    bad: await countAnswers(ctx.tx, { ...filter, isBad: true }),
    ...(await countAsked(ctx.tx, { surveyId, ...span })),
    scores,
    questions: asked.map((question) => questionResult(question, counts)),
  }
}

/** Whether the score moved since the time of the same length before. */
async function changeOf(
  ctx: Ctx,
  filter: AnswerFilter,
  marks: readonly { score: number; n: number }[],
  zone: string,
): Promise<Results['scores'][number]['change']> {
  const { from, until } = filter
  if (!from || !until) return null
  const earlier = new Date(2 * from.getTime() - until.getTime())
  const past = { ...filter, from: earlier, until: from }
  const rows = await histogram(ctx.tx, past, { metric: 'nps', slice: 'all', zone })
  const [now, then] = [npsCounts(marks), npsCounts(rows)]
  const before = nps(then)
  return before && nps(now) && { before: before.score, isClear: isClear(npsDifference(now, then)) }
}

type Counts = Awaited<ReturnType<typeof questionCounts>>

/** A question keeps its id through the versions; the newest words stand for it. */
export function knownQuestions(versions: readonly Question[][]): Question[] {
  const known = new Map<string, Question>()
  for (const questions of versions)
    for (const question of questions) if (!known.has(question.id)) known.set(question.id, question)
  return [...known.values()]
}

function questionResult(question: Question, counts: Counts): Results['questions'][number] {
  const own = counts.filter(({ questionId }) => questionId === question.id)
  const metric = metricOf(question.kind)
  const marks = own.map(({ answer, n }) => ({ score: Number(answer), n }))
  return {
    id: question.id,
    kind: question.kind,
    ja: question.ja,
    en: question.en,
    options: question.options,
    counts: own.map(({ answer, n }) => ({ answer, n })),
    score: metric && scoreOf(metric, marks),
  }
}

/** One measure over everything that is asked, e.g. for a goal; null where nobody answered. */
export async function readScores(
  ctx: Ctx,
  { metric, from, to, by = 'all' }: { metric: Metric; by?: Slice } & Required<Period>,
): Promise<{ slice: string; score: Score }[]> {
  requirePermission(ctx, 'surveys.read')
  const { zone, span } = await spanOf(ctx, { from, to })
  const rows = await histogram(ctx.tx, span, { metric, slice: by, zone })
  return slicesOf(metric, rows)
}
