import { startOfDay } from '../../../kernel/clock.ts'
import { asJob, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { removeFacts } from '../../activity/index.ts'
import { normalIdentity } from '../../people/index.ts'
import { dismissVoice, keepVoices, NOBODY } from '../../voice/index.ts'
import { answerTexts as texts } from '../answers.texts.ts'
import type { Values } from '../surveys.rules.ts'
import { deleteAnswer, findByNumber, type KeyedAnswer, lockAnswer } from './keyed.queries.ts'
import { takeAnswer } from './take-answer.ts'

export interface KeyAnswer {
  surveyId: string
  personId?: string | null | undefined
  /** Instead of the id, as it stands on the paper. */
  personNumber?: string | undefined
  channel: 'post' | 'phone'
  values: Values
  key: string
  answeredOn?: string | undefined
  batch?: string | null | undefined
}

/** An answer from paper, or told on the telephone, as somebody types it in. */
export async function keyAnswer(
  ctx: Ctx,
  { personNumber, answeredOn, personId, key, ...input }: KeyAnswer,
): Promise<{ answerId: string | null; isNew: boolean }> {
  requirePermission(ctx, 'surveys.answer')
  const { zone } = await readCompany(ctx)
  // Noon of the day on which it came: the hour is known to nobody.
  const noon = answeredOn && new Date(startOfDay(zone, answeredOn).getTime() + 12 * 3_600_000)
  return takeAnswer(ctx, {
    ...input,
    personId: personNumber ? await byNumber(ctx, personNumber) : (personId ?? null),
    key: `keyed:${input.surveyId}:${key}`,
    answeredAt: noon || undefined,
  })
}

async function byNumber({ tx }: Ctx, number: string): Promise<string> {
  const { value } = normalIdentity({ kind: 'customer_number', value: number })
  const [found, other] = await findByNumber(tx, value)
  if (!found) throw invalid(texts.noSuchNumber, { number })
  if (other) throw invalid(texts.manyNumbers, { number })
  return found
}

const DAY_MS = 86_400_000

/** Takes back what was keyed in by mistake; what a customer sent themselves stays. */
export async function removeAnswer(
  ctx: Ctx,
  { answerId }: { answerId: string },
): Promise<{ answerId: string }> {
  requirePermission(ctx, 'surveys.answer')
  return inTransaction(ctx, async (ctx) => {
    const row = await lockAnswer(ctx.tx, answerId)
    if (!row) throw notFound(texts.noSuchAnswer)
    const isOld = ctx.now.getTime() - row.createdAt.getTime() > DAY_MS
    if (!row.key.startsWith('keyed:') || isOld) throw preconditionFailed(texts.staysForGood)
    await deleteAnswer(ctx.tx, { personId: row.personId, answerId })
    await forget(ctx, answerId, row)
    const subject = { kind: 'survey', id: row.surveyId }
    await audit(ctx, { action: 'surveys.answer_removed', subject, detail: { answerId } })
    await publish(ctx, 'surveys', { surveyId: row.surveyId })
    return { answerId }
  })
}

async function forget(
  ctx: Ctx,
  answerId: string,
  { personId, values }: KeyedAnswer,
): Promise<void> {
  const house = asJob(ctx, 'surveys.answer')
  if (personId !== NOBODY) await removeFacts(house, { source: `survey:${answerId}` })
  for (const [id, { words }] of Object.entries(values)) {
    if (!words) continue
    const externalId = `survey:${answerId}:${id}`
    const [voice] = await keepVoices(house, [{ words, channel: 'survey', externalId }])
    if (voice) await dismissVoice(house, voice)
  }
}
