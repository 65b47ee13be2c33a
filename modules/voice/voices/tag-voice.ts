import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { removeFacts } from '../../activity/index.ts'
import { touch } from '../../people/index.ts'
import type { Voice } from '../contract/voices.ts'
import { VOICE } from '../topics/decide-topic.ts'
import { lookThroughLater } from '../topics/look-through.ts'
import type { Mood, VoiceKind } from '../voices.rules.ts'
import { NOBODY } from '../voices.rules.ts'
import { voiceTexts as texts } from '../voices.texts.ts'
import { recordHeard, requireMarks } from './keep-voices.ts'
import { survivorOf } from './living.ts'
import { moveVoice } from './move-voice.queries.ts'
import { readVoice } from './read-voices.ts'
import {
  deleteVoiceTopics,
  findVoiceTopics,
  insertVoiceTopics,
  lockVoice,
  setMarks,
  type VoiceRow,
} from './voices.queries.ts'

export interface TagVoice {
  voiceId: string
  kind?: VoiceKind | null | undefined
  mood?: Mood | null | undefined
  productId?: string | null | undefined
  topicIds?: readonly string[] | undefined
  isSensitive?: boolean | undefined
}

/** Notes what a voice is; its words stay. One that was proposed or taken out is kept from now on. */
export async function tagVoice(ctx: Ctx, input: TagVoice): Promise<Voice> {
  requirePermission(ctx, 'voice.write')
  return inTransaction(ctx, async (ctx) => {
    const topics = await requireMarks(ctx, [input])
    const held = await holdVoice(ctx, input.voiceId)
    const now = await topicsOf(ctx, held.voiceId)
    const topicIds = input.topicIds ?? now
    const fresh = topicIds.filter((id) => !now.includes(id))
    const isSensitive = input.isSensitive ?? (held.isSensitive || anySensitive(fresh, topics))
    const { kind = held.kind, mood = held.mood, productId = held.productId } = input
    const kept = { ...held, kind, mood, productId, isSensitive, state: 'kept' as const }
    await setMarks(ctx.tx, kept, ctx.now)
    await deleteVoiceTopics(ctx.tx, { ...held, but: topicIds })
    await insertVoiceTopics(
      ctx.tx,
      topicIds.map((topicId) => ({ ...held, topicId })),
      'staff',
    )
    if (held.state !== 'kept') {
      await recordHeard(ctx, [{ ...kept, topicIds }])
      await lookThroughLater(ctx)
    }
    await touchSpeaker(ctx, held)
    await audit(ctx, { action: 'voice.tagged', subject: subjectOf(held) })
    await publish(ctx, 'voice', { voiceId: held.voiceId })
    return readVoice(ctx, held)
  })
}

const anySensitive = (
  topicIds: readonly string[],
  topics: ReadonlyMap<string, { isSensitive: boolean }>,
) => topicIds.some((id) => topics.get(id)?.isSensitive)

const topicsOf = async (ctx: Ctx, voiceId: string) =>
  (await findVoiceTopics(ctx.tx, [voiceId])).map(({ topicId }) => topicId)

/** Says who said it; what hangs on the voice goes along. Throws `not_found` for nobody. */
export async function nameSpeaker(
  ctx: Ctx,
  { voiceId, personId }: { voiceId: string; personId: string },
): Promise<Voice> {
  requirePermission(ctx, 'voice.write')
  return inTransaction(ctx, async (ctx) => {
    const to = await survivorOf(ctx, personId)
    const { isNew } = await giveTo(ctx, { voiceId, to })
    if (isNew)
      await audit(ctx, {
        action: 'voice.speaker_named',
        subject: subjectOf({ voiceId }),
        detail: { personId: to },
      })
    return readVoice(ctx, { voiceId })
  })
}

/** From whoever had said it to another, with what hangs on it and with its place on the timeline. */
export async function giveTo(
  ctx: Ctx,
  { voiceId, to }: { voiceId: string; to: string },
): Promise<{ isNew: boolean }> {
  const held = await holdVoice(ctx, voiceId)
  if (held.personId === to) return { isNew: false }
  await moveVoice(ctx.tx, { voiceId, from: held.personId, to })
  await touchSpeaker(ctx, held)
  await touchSpeaker(ctx, { personId: to })
  const topicIds = await topicsOf(ctx, voiceId)
  await removeFacts(ctx, { source: `voice:${voiceId}` })
  await recordHeard(ctx, [{ ...held, personId: to, topicIds }])
  await publish(ctx, 'voice', { voiceId })
  return { isNew: true }
}

/** Takes a voice out of lists and counts: it was none, or is there already. */
export async function dismissVoice(
  ctx: Ctx,
  { voiceId }: { voiceId: string },
): Promise<{ voiceId: string }> {
  requirePermission(ctx, 'voice.write')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdVoice(ctx, voiceId)
    await setMarks(ctx.tx, { ...held, state: 'dismissed' }, ctx.now)
    await removeFacts(ctx, { source: `voice:${voiceId}` })
    await touchSpeaker(ctx, held)
    await audit(ctx, { action: 'voice.dismissed', subject: subjectOf(held) })
    await publish(ctx, 'voice', { voiceId })
    return { voiceId }
  })
}

/** Rules that speak of voices look at them again. */
async function touchSpeaker(ctx: Ctx, { personId }: { personId: string }): Promise<void> {
  if (personId !== NOBODY) await touch(ctx, [{ personId, name: VOICE }])
}

async function holdVoice(ctx: Ctx, voiceId: string): Promise<VoiceRow> {
  const held = await lockVoice(ctx.tx, voiceId)
  if (!held) throw notFound(texts.noSuchVoice)
  return held
}

const subjectOf = ({ voiceId }: { voiceId: string }) => ({ kind: 'voice', id: voiceId })
