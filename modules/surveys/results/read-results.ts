import { z } from 'zod'
import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { type CsvEncoding, csvReply } from '../../../kernel/csv.ts'
import type { FileReply } from '../../../kernel/endpoint.ts'
import { notFound } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { fromCursor, pageFrom, placeMoment } from '../../../kernel/paging.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { personCards } from '../../people/index.ts'
import { NOBODY } from '../../voice/index.ts'
import {
  type AnswerFilter,
  countAnswers,
  listAnswerRows,
  type ShownAnswer,
} from '../answers/answers.queries.ts'
import type { Score } from '../contract/forms.ts'
import type { Answer, Results } from '../contract/results.ts'
import { findSurvey, listVersions } from '../forms/surveys.queries.ts'
import { formTexts } from '../forms.texts.ts'
import { resultTexts as texts } from '../results.texts.ts'
import { METRICS, type Metric, metricOf, type Question } from '../surveys.rules.ts'
import { countAsked, histogram, questionCounts, type Slice } from './results.queries.ts'
import { scoreOf, slicesOf } from './scores.ts'

export interface Period {
  /** Days of the company's zone, both included; the last twelve months unless told. */
  from?: string | undefined
  to?: string | undefined
}

async function spanOf(ctx: Ctx, { from, to }: Period) {
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

type Counts = Awaited<ReturnType<typeof questionCounts>>

/** A question keeps its id through the versions; the newest words stand for it. */
function knownQuestions(versions: readonly Question[][]): Question[] {
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

export interface ListAnswers extends Period {
  surveyId?: string | undefined
  personId?: string | undefined
  channel?: AnswerFilter['channel']
  metric?: Metric | undefined
  min?: number | undefined
  max?: number | undefined
  bad?: boolean | undefined
  words?: boolean | undefined
  limit: number
  cursor?: string | undefined
}

async function filterOf(ctx: Ctx, input: Omit<ListAnswers, 'limit' | 'cursor'>) {
  const { from, to, bad, words, ...rest } = input
  const { span } = from || to ? await spanOf(ctx, { from, to }) : { span: {} }
  return { ...rest, ...span, isBad: bad, hasWords: words }
}

/** Who answered what, the newest first. */
export async function listAnswers(
  ctx: Ctx,
  { limit, cursor, ...input }: ListAnswers,
): Promise<{ items: Answer[]; nextCursor: string | null; total: number }> {
  requirePermission(ctx, 'surveys.read')
  const filter = await filterOf(ctx, input)
  const [at, answerId] = fromCursor(z.tuple([placeMoment, z.uuid()]), cursor) ?? []
  const place = at && answerId ? { at, answerId } : null
  const rows = await listAnswerRows(ctx.tx, filter, { place, limit: limit + 1 })
  const page = pageFrom(rows, limit, (row) => [row.answeredAtText, row.answerId])
  return {
    items: await shown(ctx, page.items),
    nextCursor: page.nextCursor,
    total: await countAnswers(ctx.tx, filter),
  }
}

async function shown(ctx: Ctx, rows: readonly ShownAnswer[]): Promise<Answer[]> {
  const house: Ctx = { ...ctx, actor: { kind: 'job', name: 'surveys.list' } }
  const personIds = [...new Set(rows.map((row) => row.personId))].filter((id) => id !== NOBODY)
  const cards = await personCards(house, personIds)
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  return rows.map(({ personId, answeredAtText: _text, ...row }) => ({
    ...row,
    personId: personId === NOBODY ? null : personId,
    personName: names.get(personId) ?? null,
  }))
}

/** The same answers as a file; who took it is written down. */
export async function answersFile(
  ctx: Ctx,
  { encoding, surveyId, ...input }: Period & { surveyId: string; encoding: CsvEncoding },
): Promise<FileReply> {
  requirePermission(ctx, 'surveys.read')
  requirePermission(ctx, 'people.export')
  const survey = await findSurvey(ctx.tx, surveyId)
  if (!survey) throw notFound(formTexts.noSuchSurvey)
  const versions = await listVersions(ctx.tx, surveyId)
  const questions = knownQuestions(versions.map((one) => one.questions))
  const filter = await filterOf(ctx, { surveyId, ...input })
  await audit(ctx, { action: 'surveys.exported', subject: { kind: 'survey', id: surveyId } })
  return csvReply('survey-answers', encoding, fileRows(ctx, filter, questions))
}

async function* fileRows(ctx: Ctx, filter: AnswerFilter, questions: readonly Question[]) {
  const t = translator(ctx.locale)
  const { zone } = await readCompany(ctx)
  const heads = questions.flatMap((one) => {
    const head = one[ctx.locale] || one.ja
    return one.withWords ? [head, t(texts.wordsTo, { question: head })] : [head]
  })
  yield [t(texts.at), t(texts.person), t(texts.channel), t(texts.product), ...heads]
  let place: { at: string; answerId: string } | null = null
  for (;;) {
    const rows: ShownAnswer[] = await listAnswerRows(ctx.tx, filter, { place, limit: 500 })
    for (const answer of await shown(ctx, rows))
      yield [
        dayIn(zone, answer.answeredAt),
        answer.personName ?? '',
        t(texts[answer.channel]),
        answer.product ?? '',
        ...questions.flatMap((one) => cellsOf(one, answer, ctx)),
      ]
    const last = rows.at(-1)
    if (!last || rows.length < 500) return
    place = { at: last.answeredAtText, answerId: last.answerId }
  }
}

function cellsOf(question: Question, { values }: Answer, { locale }: Ctx): (string | number)[] {
  const { score, chosen = [], words = '' } = values[question.id] ?? {}
  const options = question.options.filter(({ id }) => chosen.includes(id))
  const picked = options.map((one) => one[locale] || one.ja).join(' / ')
  if (question.kind === 'words') return [words]
  return question.withWords ? [score ?? picked, words] : [score ?? picked]
}
