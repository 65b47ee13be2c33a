import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { removeFacts } from '../../activity/index.ts'
import { type EntryChannel, receiveWord } from '../../inbox/index.ts'
import { markTexts as texts } from '../mark.texts.ts'
import { recordHeard } from '../voices/keep-voices.ts'
import { findVoiceTopics, lockVoice } from '../voices/voices.queries.ts'
import { NOBODY, type VoiceChannel } from '../voices.rules.ts'
import { voiceTexts } from '../voices.texts.ts'
import { setEntry } from './marking.queries.ts'

/** What was heard somewhere else is answered like what was said on the telephone. */
const WAYS: Partial<Record<VoiceChannel, EntryChannel>> = {
  post: 'post',
  mail: 'mail',
  line: 'line',
  sms: 'sms',
  chat: 'chat',
  form: 'form',
}

/**
 * Takes what somebody said into the inbox, where it waits for an answer like every word; its voice is that
 * passage from then on. Where it came from the inbox, that talk is answered. Throws `not_found`; `conflict`
 * for a voice of nobody known; `precondition_failed` for what nobody has kept.
 */
export async function answerVoice(
  ctx: Ctx,
  { voiceId }: { voiceId: string },
): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'voice.write')
  return inTransaction(ctx, async (ctx) => {
    const voice = await lockVoice(ctx.tx, voiceId)
    if (!voice) throw notFound(voiceTexts.noSuchVoice)
    if (voice.conversationId) return { conversationId: voice.conversationId }
    if (voice.state !== 'kept' || voice.words === '') throw preconditionFailed(texts.notKept)
    if (voice.personId === NOBODY) throw conflict(texts.nobodyToAnswer)
    const { personId, words, channel, saidAt: at } = voice
    const said = { personId, words, at, channel: WAYS[channel] ?? 'phone' } as const
    const { conversationId, entryId } = await receiveWord(ctx, {
      ...said,
      externalId: `voice:${voiceId}`,
    })
    await setEntry(ctx.tx, { voiceId, conversationId, entryId, ends: words.length })
    const topics = await findVoiceTopics(ctx.tx, [voiceId])
    await removeFacts(ctx, { source: `voice:${voiceId}` })
    await recordHeard(ctx, [{ ...voice, entryId, topicIds: topics.map(({ topicId }) => topicId) }])
    await audit(ctx, { action: 'voice.to_answer', subject: { kind: 'voice', id: voiceId } })
    await publish(ctx, 'voice', { voiceId })
    return { conversationId }
  })
}
