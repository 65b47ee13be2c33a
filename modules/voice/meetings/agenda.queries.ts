import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Reason } from '../meetings.rules.ts'
import { NOBODY, type VoiceKind } from '../voices.rules.ts'

export interface FreshVoice {
  personId: string
  voiceId: string
  words: string
  kind: VoiceKind | null
  pairs: number[]
  isNamed: boolean
  topicId: string | null
  topicName: string | null
}

const trouble = sql`(v.kind in ('complaint', 'wish', 'worry') or v.kind is null and v.mood in ('bad', 'mixed'))`
const onNoAgenda = sql`not exists (select from voice.item_voices iv where iv.voice_id = v.voice_id)`
/** The topic that says most: the deepest in the tree. */
const topic = sql`lateral (select t.topic_id, t.name from voice.voice_topics vt
  join voice.topics t on t.topic_id = vt.topic_id
  where vt.person_id = v.person_id and vt.voice_id = v.voice_id
  order by cardinality(t.stands_for) desc, t.position, t.topic_id limit 1)`
const fresh = sql`v.person_id as "personId", v.voice_id as "voiceId", v.words, v.kind, v.pairs,
  v.person_id <> ${NOBODY}::uuid and not v.is_sensitive as "isNamed", t.topic_id as "topicId", t.name as "topicName"`

/** Said this week, or said shortly before and noted only now. */
export interface WeekOfVoices {
  from: Date
  weekFrom: Date
  until: Date
}

const inWeek = ({
  from,
  weekFrom,
  until,
}: WeekOfVoices) => sql`v.said_at >= ${from} and v.said_at < ${until}
  and (v.said_at >= ${weekFrom} or v.created_at >= ${weekFrom})`

/** Troubles, wishes and worries that are on no agenda. */
export async function findFresh(tx: Tx, week: WeekOfVoices, limit: number): Promise<FreshVoice[]> {
  const { rows } =
    await sql<FreshVoice>`select ${fresh} from voice.voices v left join ${topic} t on true
    where v.state = 'kept' and v.words <> '' and ${trouble} and ${inWeek(week)} and ${onNoAgenda}
    order by v.said_at desc limit ${limit}`.execute(tx)
  return rows
}

export async function countFresh(tx: Tx, week: WeekOfVoices): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from voice.voices v
    where v.state = 'kept' and v.words <> '' and ${trouble} and ${inWeek(week)} and ${onNoAgenda}`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** What is said about a topic that rises, thanks aside. */
export async function findOfTopic(
  tx: Tx,
  { topicId, from, until, limit }: { topicId: string; from: Date; until: Date; limit: number },
): Promise<FreshVoice[]> {
  const { rows } =
    await sql<FreshVoice>`select ${fresh} from voice.voices v left join ${topic} t on true
    where v.state = 'kept' and v.words <> '' and v.kind is distinct from 'thanks'
      and v.said_at >= ${from} and v.said_at < ${until} and ${onNoAgenda}
      and exists (select from voice.voice_topics vt join voice.topics n on n.topic_id = vt.topic_id
        where vt.person_id = v.person_id and vt.voice_id = v.voice_id and ${topicId}::uuid = any(n.stands_for))
    order by v.said_at desc limit ${limit}`.execute(tx)
  return rows
}

/** Where a topic is spoken of already: on this agenda, in hand, or refused until a day to come. */
export async function findAtWork(
  tx: Tx,
  meetingId: string,
  on: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ topicId: string; itemId: string }>`
    select i.topic_id as "topicId", i.item_id as "itemId" from voice.items i
    where i.topic_id is not null and i.done_at is null
      and not exists (select from voice.items n where n.carried_from = i.item_id)
      and (i.meeting_id = ${meetingId} or i.decision in ('fix', 'plan') and i.due_on > ${on}
        or i.decision = 'no' and i.revisit_on > ${on})
    order by i.created_at`.execute(tx)
  return new Map(rows.map((row) => [row.topicId, row.itemId]))
}

export interface Returning {
  itemId: string
  title: string
  topicId: string | null
  ownerId: string | null
  step: string
  reason: 'promise' | 'revisit'
}

/** What was taken on and is due, and what was refused until this day. */
export async function findReturning(tx: Tx, meetingId: string, on: string): Promise<Returning[]> {
  const { rows } = await sql<Returning>`
    select i.item_id as "itemId", i.title, i.topic_id as "topicId", i.owner_id as "ownerId", i.step,
      case when i.decision = 'no' then 'revisit' else 'promise' end as reason
    from voice.items i
    where i.meeting_id <> ${meetingId} and i.done_at is null
      and not exists (select from voice.items n where n.carried_from = i.item_id)
      and (i.decision in ('fix', 'plan') and i.due_on <= ${on} or i.decision = 'no' and i.revisit_on <= ${on})
    order by coalesce(i.due_on, i.revisit_on), i.item_id`.execute(tx)
  return rows
}

export interface NewItem {
  itemId: string
  meetingId: string
  title: string
  reason: Reason
  source: string
  topicId?: string | null
  recent?: number | null
  earlier?: number | null
  ownerId?: string | null
  step?: string
  carriedFrom?: string | null
}

/** False where the same stands on that agenda already. */
export async function insertItem(tx: Tx, item: NewItem, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into voice.items (item_id, meeting_id, position, title, reason, source, topic_id, recent, earlier,
      owner_id, step, carried_from, created_at)
    values (${item.itemId}, ${item.meetingId},
      (select coalesce(max(position), 0) + 1 from voice.items where meeting_id = ${item.meetingId}),
      ${item.title}, ${item.reason}, ${item.source}, ${item.topicId ?? null}, ${item.recent ?? null},
      ${item.earlier ?? null}, ${item.ownerId ?? null}, ${item.step ?? ''}, ${item.carriedFrom ?? null}, ${now})
    on conflict (meeting_id, source) do nothing returning item_id`.execute(tx)
  return rows.length > 0
}

/** With whoever said them by now: they may have been named or merged since they were read. */
export async function insertItemVoices(
  tx: Tx,
  itemId: string,
  voiceIds: readonly string[],
): Promise<void> {
  await sql`with them as (select person_id, voice_id, origin_id from voice.voices
      where voice_id = any(${voiceIds}::uuid[]) order by voice_id for share)
    insert into voice.item_voices (person_id, item_id, voice_id, origin_id)
    select person_id, ${itemId}::uuid, voice_id, origin_id from them
    on conflict (person_id, item_id, voice_id) do nothing`.execute(tx)
}

/** What stands behind an item, voices and a promise, behind that which carries it on. */
export async function copyBehind(tx: Tx, from: string, into: string): Promise<void> {
  await sql`insert into voice.item_voices (person_id, item_id, voice_id, origin_id)
    select person_id, ${into}::uuid, voice_id, origin_id from voice.item_voices where item_id = ${from}
    on conflict (person_id, item_id, voice_id) do nothing`.execute(tx)
  await sql`insert into voice.item_promises (person_id, item_id, promise_id, origin_id, due_on)
    select person_id, ${into}::uuid, promise_id, origin_id, due_on from voice.item_promises
    where item_id = ${from} on conflict (person_id, item_id) do nothing`.execute(tx)
}

/** What an item is about: its voices, the product that most of them name, its topic. */
export async function findMatter(
  tx: Tx,
  itemId: string,
): Promise<{ productId: string | null; topicName: string | null; voiceIds: string[] }> {
  const { rows } = await sql<{
    productId: string | null
    topicName: string | null
    voiceIds: string[]
  }>`
    select mode() within group (order by v.product_id) as "productId",
      (select t.name from voice.items i join voice.topics t on t.topic_id = i.topic_id
        where i.item_id = ${itemId}) as "topicName",
      coalesce(array_agg(v.voice_id), '{}') as "voiceIds"
    from voice.item_voices iv
    join voice.voices v on v.person_id = iv.person_id and v.voice_id = iv.voice_id
    where iv.item_id = ${itemId} and v.state = 'kept'`.execute(tx)
  return rows[0] ?? { productId: null, topicName: null, voiceIds: [] }
}
