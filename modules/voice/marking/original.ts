import { buffer } from 'node:stream/consumers'
import { type Ctx, inTransaction, may, requirePermission } from '../../../kernel/context.ts'
import { invalid, notFound } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { type Attachment, storeAttachment } from '../../inbox/index.ts'
import { captureTexts as texts } from '../capture.texts.ts'
import { findVoice, lockVoice } from '../voices/voices.queries.ts'
import type { VoiceChannel } from '../voices.rules.ts'
import { voiceTexts } from '../voices.texts.ts'
import { channelOf } from './mark-entry.ts'
import { addAttachment, findEntries } from './marking.queries.ts'

/** What a browser may draw by itself. */
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']
const MOST_PICTURES = 10

export interface Original {
  entryId: string
  conversationId: string
  words: string
  at: Date
  channel: VoiceChannel
}

/** The letter, mail or call that a voice is part of; null where there is none. Throws `not_found`. */
export async function readOriginal(
  ctx: Ctx,
  { voiceId }: { voiceId: string },
): Promise<{ original: Original | null }> {
  requirePermission(ctx, 'voice.read')
  const voice = await findVoice(ctx.tx, voiceId)
  if (!voice) throw notFound(voiceTexts.noSuchVoice)
  const [entry] = voice.entryId ? await findEntries(ctx.tx, [voice.entryId]) : []
  if (!entry) return { original: null }
  const { entryId, conversationId, words, at, channel } = entry
  return { original: { entryId, conversationId, words, at, channel: channelOf(channel) } }
}

/** A picture that came with a voice. Throws `not_found`. */
export async function readPicture(
  ctx: Ctx,
  { voiceId, index }: { voiceId: string; index: number },
): Promise<{ file: Attachment; content: Buffer }> {
  requirePermission(ctx, 'voice.read')
  const voice = await findVoice(ctx.tx, voiceId)
  const file = voice?.attachments[index]
  if (!file || !PICTURES.includes(file.type)) throw notFound(texts.noSuchFile)
  const stored = await ctx.host.storage.read(file.key).catch((error) => {
    ctx.host.log.warn({ err: error, key: file.key }, 'a picture of a voice is not there')
    throw notFound(texts.noSuchFile)
  })
  return { file, content: await buffer(stored) }
}

/** Adds a picture to a voice that was caught here; one out of a letter has its own. */
export async function addPicture(
  ctx: Ctx,
  { voiceId, ...picture }: { voiceId: string; name: string; declared: string; content: Buffer },
): Promise<{ name: string; type: string; size: number }> {
  if (!may(ctx, 'voice.write')) requirePermission(ctx, 'voice.catch')
  return inTransaction(ctx, async (ctx) => {
    const voice = await lockVoice(ctx.tx, voiceId)
    if (!voice) throw notFound(voiceTexts.noSuchVoice)
    if (voice.entryId || voice.attachments.length >= MOST_PICTURES) throw invalid(texts.notHere)
    const file = await storeAttachment(ctx, picture)
    if (!PICTURES.includes(file.type)) {
      await ctx.host.storage.remove(file.key)
      throw invalid(texts.notPicture)
    }
    await addAttachment(ctx.tx, { voiceId, file, now: ctx.now })
    await audit(ctx, { action: 'voice.picture_added', subject: { kind: 'voice', id: voiceId } })
    await publish(ctx, 'voice', { voiceId })
    const { name, type, size } = file
    return { name, type, size }
  })
}
