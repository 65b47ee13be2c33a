import { z } from 'zod'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { fromCursor, pageFrom, placeMoment } from '../../../kernel/paging.ts'
import { audit } from '../../accounts/index.ts'
import type { Find } from '../contract/listening.ts'
import { listeningTexts as texts } from '../listening.texts.ts'
import { keepVoices } from '../voices/keep-voices.ts'
import { readVoice } from '../voices/read-voices.ts'
import { dismissVoice, tagVoice } from '../voices/tag-voice.ts'
import type { Mood, VoiceKind } from '../voices.rules.ts'
import {
  countFindRows,
  type FindRow,
  listFindRows,
  lockFind,
  setFindState,
} from './finds.queries.ts'

export interface ListFinds {
  state: 'waiting' | 'aside'
  feedId?: string | undefined
  word?: string | undefined
  limit: number
  cursor?: string | undefined
}

/** What waits to be looked at, or was put aside within a month, the newest first. */
export async function listFinds(
  ctx: Ctx,
  { limit, cursor, ...filter }: ListFinds,
): Promise<{ items: Find[]; nextCursor: string | null; total: number }> {
  requirePermission(ctx, 'voice.read')
  const [at, findId] = fromCursor(z.tuple([placeMoment, z.uuid()]), cursor) ?? []
  const place = at && findId ? { at, findId } : null
  const rows = await listFindRows(ctx.tx, filter, { place, limit: limit + 1 })
  const page = pageFrom(rows, limit, (row) => [row.foundAtText, row.findId])
  return {
    items: page.items.map(shown),
    nextCursor: page.nextCursor,
    total: await countFindRows(ctx.tx, filter),
  }
}

const shown = ({ proposal, foundAtText, state, voiceId, ...find }: FindRow): Find => ({
  ...find,
  kind: proposal?.kind ?? null,
  mood: proposal?.mood ?? null,
})

/**
 * Makes a voice of it: kind and mood as proposed, unless told otherwise. A second time it is the same voice.
 * Throws `not_found`, and `conflict` where its words are gone.
 */
export async function keepFind(
  ctx: Ctx,
  {
    findId,
    ...told
  }: { findId: string; kind?: VoiceKind | null | undefined; mood?: Mood | null | undefined },
): Promise<{ voiceId: string }> {
  requirePermission(ctx, 'voice.listen')
  return inTransaction(ctx, async (ctx) => {
    const find = await holdFind(ctx, findId)
    if (find.state === 'kept' && find.voiceId) return { voiceId: find.voiceId }
    if (!find.words) throw conflict(texts.wordsGone)
    const { words, link, author, saidAt, proposal } = find
    const { kind = proposal?.kind ?? null, mood = proposal?.mood ?? null } = told
    const externalId = `find:${findId}`
    const voice = {
      words,
      link,
      author,
      saidAt,
      kind,
      mood,
      externalId,
      channel: 'social' as const,
    }
    const [kept] = await keepVoices(ctx, [{ ...voice, proposal: proposal ?? undefined }])
    if (!kept) throw notFound(texts.noSuchFind)
    // It was a voice once and was taken back.
    if (!kept.isNew) await tagVoice(ctx, { voiceId: kept.voiceId, kind, mood })
    // From now on the voice has the words, so that erasing whoever said them takes them all.
    await decide(ctx, { findId, state: 'kept', words: '', voiceId: kept.voiceId })
    await audit(ctx, { action: 'voice.find_kept', subject: { kind: 'voice', id: kept.voiceId } })
    return { voiceId: kept.voiceId }
  })
}

/** It is none of ours. A second time changes nothing. Throws `not_found`, `conflict` for what is a voice. */
export async function putFindAside(
  ctx: Ctx,
  { findId }: { findId: string },
): Promise<{ findId: string }> {
  requirePermission(ctx, 'voice.listen')
  return inTransaction(ctx, async (ctx) => {
    const find = await holdFind(ctx, findId)
    if (find.state === 'kept') throw conflict(texts.isVoice)
    if (find.state === 'aside') return { findId }
    await decide(ctx, { findId, state: 'aside', words: find.words, voiceId: null })
    await audit(ctx, { action: 'voice.find_put_aside', subject: { kind: 'find', id: findId } })
    return { findId }
  })
}

/** Lets it wait again; its voice goes out. Throws `not_found`, `conflict` where its words are gone. */
export async function returnFind(
  ctx: Ctx,
  { findId }: { findId: string },
): Promise<{ findId: string }> {
  requirePermission(ctx, 'voice.listen')
  return inTransaction(ctx, async (ctx) => {
    const find = await holdFind(ctx, findId)
    if (find.state === 'waiting') return { findId }
    const words = find.voiceId
      ? (await readVoice(ctx, { voiceId: find.voiceId })).words
      : find.words
    if (!words) throw conflict(texts.wordsGone)
    if (find.voiceId) await dismissVoice(ctx, { voiceId: find.voiceId })
    await decide(ctx, { findId, state: 'waiting', words, voiceId: null })
    await audit(ctx, { action: 'voice.find_returned', subject: { kind: 'find', id: findId } })
    return { findId }
  })
}

async function holdFind(ctx: Ctx, findId: string): Promise<FindRow> {
  const find = await lockFind(ctx.tx, findId)
  if (!find) throw notFound(texts.noSuchFind)
  return find
}

async function decide(
  ctx: Ctx,
  to: Pick<FindRow, 'findId' | 'state' | 'words' | 'voiceId'>,
): Promise<void> {
  const { actor } = ctx
  const name = 'name' in actor ? actor.name : ''
  const byName = to.state === 'waiting' ? null : name
  await setFindState(ctx.tx, { ...to, byName, now: ctx.now })
  await publish(ctx, 'voice', {})
}
