import {
  actorLabel,
  asJob,
  type Ctx,
  inTransaction,
  requirePermission,
} from '../../../kernel/context.ts'
import { invalid, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import { getPerson } from '../../people/index.ts'
import { keepVoices, NOBODY } from '../../voice/index.ts'
import { answerTexts as texts } from '../answers.texts.ts'
import { noteAnswered } from '../asks/asks.queries.ts'
import { nameOf, settingsOf } from '../forms/decide-survey.ts'
import { findQuestions, lockSurvey } from '../forms/surveys.queries.ts'
import {
  type AnswerChannel,
  checkValues,
  isBad,
  type Question,
  scoresOf,
  type Values,
} from '../surveys.rules.ts'
import { type About, type AnswerRow, insertAnswer, isTaken, lockKey } from './answers.queries.ts'
import { lookAfter } from './look-after.ts'

export interface TakeAnswer extends Partial<About> {
  surveyId: string
  /** The newest, unless told otherwise. */
  version?: number | undefined
  /** Null where nobody knows who answers. */
  personId: string | null
  channel: AnswerChannel
  values: Values
  /** The same sheet again changes nothing. */
  key: string
  askId?: string | null | undefined
  /** Now, unless given; a moment in the future is taken as now. */
  answeredAt?: Date | undefined
  /** Paper that was keyed in together. */
  batch?: string | null | undefined
}

/**
 * Takes an answer in, from whatever way: a link, a card, the telephone, paper. Own words become voices; a
 * mark so low that it hurts opens a talk. Throws `invalid` with what is wrong, by question.
 */
export async function takeAnswer(
  ctx: Ctx,
  input: TakeAnswer,
): Promise<{ answerId: string | null; isNew: boolean }> {
  requirePermission(ctx, 'surveys.answer')
  return inTransaction(ctx, async (ctx) => {
    await lockKey(ctx.tx, input.key)
    const survey = await lockSurvey(ctx.tx, input.surveyId)
    if (!survey) throw notFound(texts.noSuchSurvey)
    if (survey.state === 'draft') throw preconditionFailed(texts.notOpen)
    const { surveyId, version: newest } = survey
    const version = input.version ?? newest
    const questions = await findQuestions(ctx.tx, { surveyId, version })
    if (!questions) throw notFound(texts.noSuchSurvey)
    const values = holdToQuestions(ctx, questions, input.values)
    const personId = input.personId ? await livingOf(ctx, input.personId) : NOBODY
    if (await isTaken(ctx.tx, personId, input.key)) return { answerId: null, isNew: false }
    const row = await rowOf(ctx, { ...input, personId, version, values }, questions)
    if (!(await insertAnswer(ctx.tx, row, ctx.now))) return { answerId: null, isNew: false }
    if (row.askId) await noteAnswered(ctx.tx, { personId, askId: row.askId, at: ctx.now })
    await tell(ctx, row, questions, survey.name)
    return { answerId: row.answerId, isNew: true }
  })
}

function holdToQuestions(ctx: Ctx, questions: readonly Question[], given: Values): Values {
  const { values, faults } = checkValues(questions, given)
  if (faults.size > 0) {
    const t = translator(ctx.locale)
    const fields = [...faults].map(([id, fault]) => ({
      path: `body.values.${id}`,
      message: t(texts[fault]),
    }))
    throw invalid(texts.faults, { count: faults.size }, fields)
  }
  if (Object.keys(values).length === 0) throw invalid(texts.empty)
  return values
}

async function livingOf(ctx: Ctx, personId: string): Promise<string> {
  const person = await getPerson(asJob(ctx, 'surveys.answer'), { personId })
  if (person.status === 'erased') throw preconditionFailed(texts.erased)
  return person.personId
}

async function rowOf(
  ctx: Ctx,
  input: TakeAnswer & { personId: string; version: number },
  questions: readonly Question[],
): Promise<AnswerRow> {
  const scores = scoresOf(questions, input.values)
  const { bad } = await settingsOf(ctx)
  const { answeredAt } = input
  return {
    ...scores,
    personId: input.personId,
    answerId: newId(),
    key: input.key,
    surveyId: input.surveyId,
    version: input.version,
    askId: input.askId ?? null,
    answeredAt: answeredAt && answeredAt < ctx.now ? answeredAt : ctx.now,
    channel: input.channel,
    values: input.values,
    batch: input.batch ?? null,
    orderId: input.orderId ?? null,
    productId: input.productId ?? null,
    conversationId: input.conversationId ?? null,
    staffId: input.staffId ?? null,
    step: input.step ?? null,
    takenBy: actorLabel(ctx.actor),
    takenByName: nameOf(ctx),
    isBad: isBad(scores, bad),
  }
}

async function tell(ctx: Ctx, row: AnswerRow, questions: readonly Question[], name: string) {
  const { personId, answerId, surveyId } = row
  if (personId !== NOBODY) await record(ctx, [factOf(row, name)])
  // What follows from an answer the house does, whoever brought it.
  const house = asJob(ctx, 'surveys.answer')
  // A talk may be opened, and then the words stand in it.
  const talk =
    row.isBad && personId !== NOBODY ? await lookAfter(house, row, { questions, name }) : null
  await keepVoices(
    house,
    questions.flatMap(({ id }) => {
      const words = row.values[id]?.words
      if (!words) return []
      return [
        {
          personId: personId === NOBODY ? null : personId,
          words,
          saidAt: row.answeredAt,
          channel: 'survey' as const,
          productId: row.productId,
          conversationId: talk?.conversationId ?? row.conversationId,
          entryId: talk?.entryId ?? null,
          externalId: `survey:${answerId}:${id}`,
          ...(row.isBad && { mood: 'bad' as const }),
        },
      ]
    }),
  )
  await audit(ctx, {
    action: 'surveys.answered',
    subject: { kind: 'survey', id: surveyId },
    detail: { answerId, channel: row.channel, isBad: row.isBad },
  })
  await publish(ctx, 'surveys', { surveyId })
}

/** `score` is of ten, for whoever compares satisfaction; ease is none and stands apart. */
function factOf(row: AnswerRow, name: string) {
  const { nps, csat, ces } = row
  const score = nps ?? (csat === null ? null : csat * 2)
  const metric = nps !== null ? 'nps' : csat !== null ? 'csat' : ces !== null ? 'ces' : null
  return {
    personId: row.personId,
    name: 'survey.answered',
    occurredAt: row.answeredAt,
    amount: nps ?? csat ?? ces,
    payload: {
      surveyId: row.surveyId,
      answerId: row.answerId,
      name,
      metric,
      ...(score !== null && { score }),
      mark: nps ?? csat ?? ces,
      effort: ces,
      channel: row.channel,
      productId: row.productId,
      orderId: row.orderId,
      step: row.step,
    },
    key: `survey.answered:${row.answerId}`,
    source: `survey:${row.answerId}`,
  }
}
