import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Attachment } from '../../inbox/index.ts'
import { pairsOf, searchable } from '../../inbox/index.ts'
import type { Mood, Proposal, VoiceChannel, VoiceKind, VoiceState } from '../voices.rules.ts'

export interface VoiceRow {
  personId: string
  voiceId: string
  words: string
  saidAt: Date
  channel: VoiceChannel
  conversationId: string | null
  entryId: string | null
  starts: number | null
  ends: number | null
  link: string | null
  author: string | null
  productId: string | null
  kind: VoiceKind | null
  mood: Mood | null
  isSensitive: boolean
  state: VoiceState
  proposal: Proposal | null
  attachments: Attachment[]
  externalId: string | null
  staffId: string | null
  caughtBy: string
  caughtByName: string
}

export async function insertVoices(tx: Tx, voices: readonly VoiceRow[], now: Date): Promise<void> {
  const rows = voices.map((voice) => {
    const search = searchable(voice.words)
    return { ...voice, search, pairs: pairsOf(search) }
  })
  await sql`
    insert into voice.voices (person_id, voice_id, origin_id, words, said_at, channel, conversation_id,
      entry_id, starts, ends, link, author, product_id, kind, mood, is_sensitive, state, proposal,
      attachments, external_id, staff_id, caught_by, caught_by_name, search, pairs, created_at, updated_at)
    select r."personId", r."voiceId", r."personId", r.words, r."saidAt", r.channel, r."conversationId",
      r."entryId", r.starts, r.ends, r.link, r.author, r."productId", r.kind, r.mood, r."isSensitive",
      r.state, r.proposal, r.attachments, r."externalId", r."staffId", r."caughtBy", r."caughtByName",
      r.search, r.pairs, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, "voiceId" uuid, words text,
      "saidAt" timestamptz, channel text, "conversationId" uuid, "entryId" uuid, starts int, ends int,
      link text, author text, "productId" uuid, kind text, mood text, "isSensitive" boolean, state text,
      proposal jsonb, attachments jsonb, "externalId" text, "staffId" uuid, "caughtBy" text,
      "caughtByName" text, search text, pairs int[])`.execute(tx)
}

/** Those that came in before, whoever they stand under by now. */
export async function findKnown(
  tx: Tx,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map()
  const { rows } = await sql<{ externalId: string; voiceId: string }>`
    select external_id as "externalId", voice_id as "voiceId" from voice.voices
    where external_id = any(${externalIds}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.externalId, row.voiceId]))
}

/** Two loads of the same file take turns, so that neither adds what the other does. */
export async function lockExternal(tx: Tx, externalIds: readonly string[]): Promise<void> {
  for (const externalId of [...externalIds].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`voice ${externalId}`}, 0))`.execute(
      tx,
    )
}

type TopicMark = { personId: string; voiceId: string; topicId: string; saidAt: Date }

/** They have the origin of their voice, so that they go with it where two merged people part again. */
export async function insertVoiceTopics(
  tx: Tx,
  marks: readonly TopicMark[],
  by: 'staff' | 'machine',
): Promise<void> {
  if (marks.length === 0) return
  await sql`
    insert into voice.voice_topics (person_id, voice_id, topic_id, origin_id, by, said_at)
    select v.person_id, v.voice_id, r."topicId", v.origin_id, ${by}, r."saidAt"
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      r("personId" uuid, "voiceId" uuid, "topicId" uuid, "saidAt" timestamptz)
    join voice.voices v on v.person_id = r."personId" and v.voice_id = r."voiceId"
    on conflict (person_id, voice_id, topic_id) do update set by = excluded.by`.execute(tx)
}

export async function deleteVoiceTopics(
  tx: Tx,
  { personId, voiceId, but }: { personId: string; voiceId: string; but: readonly string[] },
): Promise<void> {
  await sql`delete from voice.voice_topics where person_id = ${personId} and voice_id = ${voiceId}
    and topic_id <> all(${but}::uuid[])`.execute(tx)
}

export async function findVoiceTopics(
  tx: Tx,
  voiceIds: readonly string[],
): Promise<{ voiceId: string; topicId: string; name: string; isSensitive: boolean }[]> {
  const { rows } = await sql<{
    voiceId: string
    topicId: string
    name: string
    isSensitive: boolean
  }>`
    select v.voice_id as "voiceId", t.topic_id as "topicId", t.name, t.is_sensitive as "isSensitive"
    from voice.voices v
    join voice.voice_topics vt on vt.person_id = v.person_id and vt.voice_id = v.voice_id
    join voice.topics t on t.topic_id = vt.topic_id
    where v.voice_id = any(${voiceIds}::uuid[]) order by t.position, t.name`.execute(tx)
  return rows
}

/** Which of these topics there are, and whether each is told in confidence. */
export async function findTopics(
  tx: Tx,
  topicIds: readonly string[],
): Promise<Map<string, { isSensitive: boolean }>> {
  const { rows } = await sql<{ topicId: string; isSensitive: boolean }>`
    select topic_id as "topicId", is_sensitive as "isSensitive" from voice.topics
    where topic_id = any(${topicIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ topicId, isSensitive }) => [topicId, { isSensitive }]))
}

export async function areProducts(tx: Tx, productIds: readonly string[]): Promise<boolean> {
  const wanted = new Set(productIds)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from orders.pub_products
    where product_id = any(${[...wanted]}::uuid[])`.execute(tx)
  return rows[0]?.n === wanted.size
}

export type ListedVoice = VoiceRow & { saidAtText: string; productName: string | null }

export interface VoiceFilter {
  words: readonly string[]
  pairs: readonly number[]
  personId?: string | undefined
  entryId?: string | undefined
  conversationId?: string | undefined
  /** Those under it too; `none`: without any. */
  topicId?: string | undefined
  word?: string | undefined
  productId?: string | undefined
  kind?: VoiceKind | undefined
  mood?: Mood | undefined
  channel?: VoiceChannel | undefined
  state: VoiceState
  from?: Date | undefined
  until?: Date | undefined
}

export type VoicePlace = { at: string; voiceId: string }

const listed = sql`v.person_id as "personId", v.voice_id as "voiceId", v.words, v.said_at as "saidAt",
  v.said_at::text as "saidAtText", v.channel, v.conversation_id as "conversationId",
  v.entry_id as "entryId", v.starts, v.ends, v.link, v.author, v.product_id as "productId",
  p.name as "productName", v.kind, v.mood, v.is_sensitive as "isSensitive", v.state, v.proposal,
  v.attachments, v.external_id as "externalId", v.staff_id as "staffId", v.caught_by as "caughtBy",
  v.caught_by_name as "caughtByName"`

function conditions(filter: VoiceFilter): RawBuilder<SqlBool> {
  const all: RawBuilder<unknown>[] = [sql`v.state = ${filter.state}`]
  if (filter.personId) all.push(sql`v.person_id = ${filter.personId}`)
  if (filter.entryId) all.push(sql`v.entry_id = ${filter.entryId}`)
  if (filter.conversationId) all.push(sql`v.conversation_id = ${filter.conversationId}`)
  if (filter.productId) all.push(sql`v.product_id = ${filter.productId}`)
  if (filter.kind) all.push(sql`v.kind = ${filter.kind}`)
  if (filter.mood) all.push(sql`v.mood = ${filter.mood}`)
  if (filter.channel) all.push(sql`v.channel = ${filter.channel}`)
  if (filter.from) all.push(sql`v.said_at >= ${filter.from}`)
  if (filter.until) all.push(sql`v.said_at < ${filter.until}`)
  for (const word of filter.words) all.push(sql`strpos(v.search, ${word}) > 0`)
  if (filter.word) all.push(sql`v.key_words @> array[${filter.word}]::text[]`)
  if (filter.topicId) all.push(aboutTopic(filter.topicId))
  return sql`${sql.join(all, sql` and `)}`
}

function aboutTopic(topicId: string): RawBuilder<SqlBool> {
  if (topicId === 'none')
    return sql`not exists (select from voice.voice_topics t
      where t.person_id = v.person_id and t.voice_id = v.voice_id)`
  return sql`(v.person_id, v.voice_id) in (select t.person_id, t.voice_id from voice.voice_topics t
    where t.topic_id = any(array(
      select n.topic_id from voice.topics n where ${topicId}::uuid = any(n.stands_for))))`
}

const before = (place: VoicePlace | null): RawBuilder<SqlBool> =>
  place
    ? sql`(v.said_at, v.voice_id) < (${place.at}::timestamptz, ${place.voiceId}::uuid)`
    : sql`true`

/** The newest first; `among` so many of the newest at most, which what very many said fills at once. */
export async function listNewest(
  tx: Tx,
  filter: VoiceFilter,
  { place, limit, among }: { place: VoicePlace | null; limit: number; among?: number },
): Promise<ListedVoice[]> {
  const newest = among
    ? sql`(select * from voice.voices v where v.state = ${filter.state} and ${before(place)}
        order by v.said_at desc, v.voice_id desc limit ${among})`
    : sql`voice.voices`
  const { rows } = await sql<ListedVoice>`
    select ${listed} from ${newest} v
    left join orders.pub_products p on p.product_id = v.product_id
    where ${conditions(filter)} and ${before(place)}
    order by v.said_at desc, v.voice_id desc limit ${limit}`.execute(tx)
  return rows
}

/** By the index of pairs: what few said is found among all. */
export async function listHolding(
  tx: Tx,
  filter: VoiceFilter,
  { place, limit, cap }: { place: VoicePlace | null; limit: number; cap: number },
): Promise<ListedVoice[]> {
  const { rows } = await sql<ListedVoice>`
    with hits as materialized (
      select v.person_id, v.voice_id, v.said_at from voice.voices v
      where v.pairs @> ${filter.pairs}::int[] and ${conditions(filter)} and ${before(place)}
      limit ${cap})
    select ${listed} from (select * from hits order by said_at desc, voice_id desc limit ${limit}) h
    join voice.voices v on v.person_id = h.person_id and v.voice_id = h.voice_id
    left join orders.pub_products p on p.product_id = v.product_id
    order by v.said_at desc, v.voice_id desc`.execute(tx)
  return rows
}

export async function findVoice(tx: Tx, voiceId: string): Promise<ListedVoice | undefined> {
  const { rows } = await sql<ListedVoice>`
    select ${listed} from voice.voices v
    left join orders.pub_products p on p.product_id = v.product_id
    where v.voice_id = ${voiceId}`.execute(tx)
  return rows[0]
}

export async function findVoices(tx: Tx, voiceIds: readonly string[]): Promise<ListedVoice[]> {
  const { rows } = await sql<ListedVoice>`
    select ${listed} from voice.voices v
    left join orders.pub_products p on p.product_id = v.product_id
    where v.voice_id = any(${voiceIds}::uuid[])
    order by array_position(${voiceIds}::uuid[], v.voice_id)`.execute(tx)
  return rows
}

export async function lockVoice(tx: Tx, voiceId: string): Promise<VoiceRow | undefined> {
  await sql`select 1 from voice.voices where voice_id = ${voiceId} for update`.execute(tx)
  return findVoice(tx, voiceId)
}

type Marks = {
  kind: VoiceKind | null
  mood: Mood | null
  productId: string | null
  isSensitive: boolean
  state: VoiceState
}

export async function setMarks(
  tx: Tx,
  { personId, voiceId, ...to }: { personId: string; voiceId: string } & Marks,
  now: Date,
): Promise<void> {
  await sql`update voice.voices set kind = ${to.kind}, mood = ${to.mood}, product_id = ${to.productId},
      is_sensitive = ${to.isSensitive}, state = ${to.state}, updated_at = ${now}
    where person_id = ${personId} and voice_id = ${voiceId}`.execute(tx)
}
