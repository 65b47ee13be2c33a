import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { type CsvEncoding, csvReply } from '../../../kernel/csv.ts'
import type { FileReply } from '../../../kernel/endpoint.ts'
import { notFound } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { type AnswerFilter, listAnswerRows, type ShownAnswer } from '../answers/answers.queries.ts'
import type { Answer } from '../contract/results.ts'
import { findSurvey, listVersions } from '../forms/surveys.queries.ts'
import { formTexts } from '../forms.texts.ts'
import { resultTexts as texts } from '../results.texts.ts'
import { type Question, worded } from '../surveys.rules.ts'
import { filterOf, shown } from './read-answers.ts'
import { knownQuestions, type Period } from './read-results.ts'

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
    const head = worded(one, ctx.locale)
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
  const picked = options.map((one) => worded(one, locale)).join(' / ')
  if (question.kind === 'words') return [words]
  return question.withWords ? [score ?? picked, words] : [score ?? picked]
}
