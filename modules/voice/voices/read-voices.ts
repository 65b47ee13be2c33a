import { z } from 'zod'
import { addDays, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { fromCursor, pageFrom, placeMoment } from '../../../kernel/paging.ts'
import { readCompany } from '../../accounts/index.ts'
import { pairsToFind, searchable } from '../../inbox/index.ts'
import { personCards } from '../../people/index.ts'
import type { Voice } from '../contract/voices.ts'
import {
  type Mood,
  NOBODY,
  type VoiceChannel,
  type VoiceKind,
  type VoiceState,
} from '../voices.rules.ts'
import { voiceTexts as texts } from '../voices.texts.ts'
import { asReader } from './living.ts'
import {
  findVoice,
  findVoices,
  findVoiceTopics,
  type ListedVoice,
  listHolding,
  listNewest,
  type VoiceFilter,
  type VoicePlace,
} from './voices.queries.ts'

const NEWEST = 3000
const CAP = 3000

export interface ListVoices {
  q?: string | undefined
  personId?: string | undefined
  entryId?: string | undefined
  conversationId?: string | undefined
  /** A topic and all under it; `none` for voices without any. */
  topicId?: string | undefined
  /** A key word in base form. */
  word?: string | undefined
  productId?: string | undefined
  kind?: VoiceKind | undefined
  mood?: Mood | undefined
  channel?: VoiceChannel | undefined
  /** Kept ones, unless told otherwise. */
  state?: VoiceState | undefined
  /** Days of the company's zone, both included. */
  from?: string | undefined
  to?: string | undefined
  limit: number
  cursor?: string | undefined
}

/** Voices, the newest first; `q` looks inside words, all its words in one voice. */
export async function listVoices(
  ctx: Ctx,
  { limit, cursor, ...input }: ListVoices,
): Promise<{ items: Voice[]; nextCursor: string | null }> {
  requirePermission(ctx, 'voice.read')
  const filter = await filterOf(ctx, input)
  if (!filter) return { items: [], nextCursor: null }
  const [at, voiceId] = fromCursor(z.tuple([placeMoment, z.uuid()]), cursor) ?? []
  const place = at && voiceId ? { at, voiceId } : null
  const rows = await find(ctx, filter, place, limit + 1)
  const page = pageFrom(rows, limit, (row) => [row.saidAtText, row.voiceId])
  return { items: await shown(ctx, page.items), nextCursor: page.nextCursor }
}

/** Null where the word is too short to look for. */
async function filterOf(
  ctx: Ctx,
  { q, from, to, state = 'kept', ...rest }: Omit<ListVoices, 'limit' | 'cursor'>,
): Promise<VoiceFilter | null> {
  const given = (q ?? '').split(/[\s\u3000]+/).filter(Boolean)
  const words = [...new Set(given.map(searchable))].filter((w) => pairsToFind(w).length > 0)
  if (given.length > 0 && words.length === 0) return null
  const { zone } = await readCompany(ctx)
  return {
    ...rest,
    words: words.slice(0, 8),
    pairs: [...new Set(words.slice(0, 8).flatMap(pairsToFind))],
    state,
    from: from ? startOfDay(zone, from) : undefined,
    until: to ? startOfDay(zone, addDays(to, 1)) : undefined,
  }
}

/** Frequent words fill the page from the newest; only for rarer ones the index is asked. */
async function find(ctx: Ctx, filter: VoiceFilter, place: VoicePlace | null, limit: number) {
  if (filter.words.length === 0) return listNewest(ctx.tx, filter, { place, limit })
  const newest = await listNewest(ctx.tx, filter, { place, limit, among: NEWEST })
  if (newest.length === limit) return newest
  return listHolding(ctx.tx, filter, { place, limit, cap: CAP })
}

/** One voice. Throws `not_found`. */
export async function readVoice(ctx: Ctx, { voiceId }: { voiceId: string }): Promise<Voice> {
  requirePermission(ctx, 'voice.read')
  const row = await findVoice(ctx.tx, voiceId)
  const [voice] = row ? await shown(ctx, [row]) : []
  if (!voice) throw notFound(texts.noSuchVoice)
  return voice
}

/** These, in the order given, without those that are not there. */
export async function readVoices(ctx: Ctx, voiceIds: readonly string[]): Promise<Voice[]> {
  requirePermission(ctx, 'voice.read')
  return shown(ctx, await findVoices(ctx.tx, voiceIds))
}

async function shown(ctx: Ctx, rows: readonly ListedVoice[]): Promise<Voice[]> {
  const personIds = [...new Set(rows.map((row) => row.personId))].filter((id) => id !== NOBODY)
  const cards = await personCards(asReader(ctx), personIds)
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  const topics = await findVoiceTopics(
    ctx.tx,
    rows.map((row) => row.voiceId),
  )
  return rows.map(({ personId, productId, productName, caughtByName, attachments, ...row }) => ({
    voiceId: row.voiceId,
    personId: personId === NOBODY ? null : personId,
    personName: names.get(personId) ?? null,
    words: row.words,
    saidAt: row.saidAt,
    channel: row.channel,
    conversationId: row.conversationId,
    entryId: row.entryId,
    starts: row.starts,
    ends: row.ends,
    link: row.link,
    author: row.author,
    product: productId ? { productId, name: productName ?? '' } : null,
    kind: row.kind,
    mood: row.mood,
    isSensitive: row.isSensitive,
    topics: topics
      .filter(({ voiceId }) => voiceId === row.voiceId)
      .map(({ topicId, name }) => ({ topicId, name })),
    state: row.state,
    proposal: row.proposal,
    attachments: attachments.map(({ name, type, size }) => ({ name, type, size })),
    caughtBy: caughtByName,
  }))
}
