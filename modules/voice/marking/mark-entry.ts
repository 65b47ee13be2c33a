import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../../kernel/errors.ts'
import type { EntryChannel } from '../../inbox/index.ts'
import type { Marked } from '../contract/marking.ts'
import { markTexts as texts } from '../mark.texts.ts'
import { type KeepVoice, type KeptVoice, keepVoices } from '../voices/keep-voices.ts'
import { readVoice } from '../voices/read-voices.ts'
import { tagVoice } from '../voices/tag-voice.ts'
import type { VoiceChannel, VoiceKind } from '../voices.rules.ts'
import { findEntries, findMarked, type MarkableEntry } from './marking.queries.ts'

export interface MarkEntry {
  entryId: string
  /** Places in the words of the entry, in UTF-16 units; all of them if left out. */
  starts?: number | undefined
  ends?: number | undefined
  kind?: VoiceKind | null | undefined
}

/**
 * Keeps words of the inbox as a voice of whoever said them. What was proposed, kept or taken out already is
 * kept with this kind. Throws `not_found`, `conflict` for our own words, `invalid` for a place without words.
 */
export async function markEntry(ctx: Ctx, input: MarkEntry): Promise<KeptVoice> {
  requirePermission(ctx, 'voice.write')
  return inTransaction(ctx, async (ctx) => {
    const [entry] = await findEntries(ctx.tx, [input.entryId])
    if (!entry) throw notFound(texts.noSuchEntry)
    if (entry.kind !== 'word') throw conflict(texts.onlyTheirs)
    const place = placeIn(entry.words, input)
    if (!place) throw invalid(texts.noWords)
    const { kind = null } = input
    const [kept] = await keepVoices(ctx, [{ ...voiceFrom(entry, place), kind }])
    if (!kept) throw notFound(texts.noSuchEntry)
    if (!kept.isNew) {
      const earlier = await readVoice(ctx, kept)
      if (earlier.state !== 'kept' || (kind && earlier.kind !== kind))
        await tagVoice(ctx, {
          voiceId: kept.voiceId,
          ...marksOf(earlier.proposal),
          ...(kind && { kind }),
        })
    }
    return kept
  })
}

/** What a proposal says besides the kind is kept along with it. */
const marksOf = (proposal: { mood: KeepVoice['mood']; topicIds: string[] } | null) =>
  proposal ? { mood: proposal.mood, topicIds: proposal.topicIds } : {}

/** Whole letters without the blanks around them; the same passage marked twice is one voice. */
function placeIn(
  words: string,
  given: { starts?: number | undefined; ends?: number | undefined },
): { starts: number; ends: number } | null {
  const starts = fromLetter(words, given.starts ?? 0, -1)
  const ends = fromLetter(words, given.ends ?? words.length, 1)
  const part = words.slice(starts, ends)
  const bare = part.trim()
  if (!bare) return null
  const from = starts + part.length - part.trimStart().length
  return { starts: from, ends: from + bare.length }
}

/** A place within an emoji or a rare kanji is moved to its edge. */
const fromLetter = (words: string, place: number, by: 1 | -1) =>
  words.slice(0, place).isWellFormed() ? place : place + by

export function voiceFrom(
  { entryId, conversationId, personId, words, at, channel, attachments }: MarkableEntry,
  { starts, ends }: { starts: number; ends: number },
): KeepVoice {
  return {
    personId,
    words: words.slice(starts, ends),
    saidAt: at,
    channel: channelOf(channel),
    entryId,
    conversationId,
    starts,
    ends,
    attachments,
    externalId: `entry:${entryId}:${starts}-${ends}`,
  }
}

export const channelOf = (channel: EntryChannel | null): VoiceChannel => channel ?? 'heard'

/** Which words of a conversation are voices, or are proposed as such. */
export async function listMarked(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<{ items: Marked[] }> {
  requirePermission(ctx, 'voice.read')
  return { items: await findMarked(ctx.tx, conversationId) }
}
