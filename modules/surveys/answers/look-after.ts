import type { Ctx } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import { listStaff, readCompany } from '../../accounts/index.ts'
import { assign, type EntryChannel, noteInside, receiveWord } from '../../inbox/index.ts'
import { answerTexts as texts } from '../answers.texts.ts'
import { settingsOf } from '../forms/decide-survey.ts'
import { type AnswerChannel, type Question, worded } from '../surveys.rules.ts'
import { type AnswerRow, countBad, setTalk } from './answers.queries.ts'

const YEAR_MS = 365 * 86_400_000

const ENTRY_CHANNEL: Partial<Record<AnswerChannel, EntryChannel>> = {
  post: 'post',
  phone: 'phone',
  line: 'line',
  sms: 'sms',
  mail: 'mail',
}

/**
 * One bad time: the answer comes into the inbox, where somebody takes it on like any word. A second one
 * within twelve months is a lead's.
 */
export async function lookAfter(
  ctx: Ctx,
  row: AnswerRow,
  asked: { questions: readonly Question[]; name: string },
): Promise<{ conversationId: string; entryId: string }> {
  const { personId, answerId } = row
  const { locale } = await readCompany(ctx)
  const t = translator(locale)
  const marks = asked.questions.flatMap((question) => {
    const { score } = row.values[question.id] ?? {}
    return score === undefined ? [] : [`${worded(question, locale)} ${score}`]
  })
  const said = asked.questions.flatMap(({ id }) => row.values[id]?.words ?? [])
  const talk = await receiveWord(ctx, {
    personId,
    channel: ENTRY_CHANNEL[row.channel] ?? 'form',
    // Only what is their own word stands as such; the questions are the shop's.
    words: said.join('\n\n') || t(texts.markOnly, { name: asked.name }),
    subject: asked.name,
    externalId: `survey:${answerId}`,
    at: row.answeredAt,
    meta: { surveyId: row.surveyId, answerId, orderId: row.orderId },
  })
  const { conversationId } = talk
  const times = await countBad(ctx.tx, personId, new Date(ctx.now.getTime() - YEAR_MS))
  const lead = times > 1 ? await leadOf(ctx) : null
  await noteInside(ctx, {
    conversationId,
    words: [
      t(times > 1 ? texts.noteAgain : texts.noteOnce, { count: times }),
      t(texts.talkWords, { name: asked.name }),
      ...marks,
    ].join('\n'),
    mentions: lead ? [lead] : [],
  })
  if (lead)
    await assign(ctx, {
      conversationId,
      staffId: lead,
      because: t(texts.becauseAgain, { count: times }),
    })
  await setTalk(ctx.tx, { personId, answerId, talkId: conversationId, isRaised: times > 1 })
  return talk
}

/** The one who was named, else a lead who is there today, else the owner. */
async function leadOf(ctx: Ctx): Promise<string | null> {
  const { leadStaffId } = await settingsOf(ctx)
  const { items } = await listStaff(ctx)
  const here = items.filter(({ active }) => active)
  const named = here.find(({ staffId }) => staffId === leadStaffId)
  const lead =
    named ??
    here.find(({ role, away }) => role === 'lead' && !away) ??
    here.find(({ role }) => role === 'lead') ??
    here.find(({ role }) => role === 'owner')
  return lead?.staffId ?? null
}
