import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { NOBODY } from '../voices.rules.ts'

export interface TopicRow {
  topicId: string
  parentId: string | null
  name: string
  isSensitive: boolean
  cues: string[]
  position: number
  archivedAt: Date | null
  mergedInto: string | null
}

const columns = sql`topic_id as "topicId", parent_id as "parentId", name, is_sensitive as "isSensitive",
  cues, position, archived_at as "archivedAt", merged_into as "mergedInto"`

/** All of them, those put away too; few, and changed one at a time. */
export async function findTree(tx: Tx): Promise<TopicRow[]> {
  const { rows } = await sql<TopicRow>`
    select ${columns} from voice.topics order by position, name, topic_id`.execute(tx)
  return rows
}

/** Changes of the tree take turns: a move and a merge that meet could close a circle. */
export async function lockTree(tx: Tx): Promise<TopicRow[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('voice.topics', 0))`.execute(tx)
  return findTree(tx)
}

export async function countVoices(
  tx: Tx,
): Promise<{ topicId: string; voices: number; within: number }[]> {
  const { rows } = await sql<{ topicId: string; voices: number; within: number }>`
    select s.topic_id as "topicId", count(*) filter (where s.topic_id = vt.topic_id)::int as voices,
      count(distinct vt.voice_id)::int as within
    from voice.voice_topics vt
    join voice.voices v on v.person_id = vt.person_id and v.voice_id = vt.voice_id and v.state = 'kept'
    join voice.topics t on t.topic_id = vt.topic_id
    cross join lateral unnest(t.stands_for) s (topic_id)
    group by s.topic_id`.execute(tx)
  return rows
}

export type NewTopic = Pick<
  TopicRow,
  'topicId' | 'parentId' | 'name' | 'isSensitive' | 'cues' | 'position'
>

export async function insertTopic(
  tx: Tx,
  { topicId, parentId, name, isSensitive, cues, position }: NewTopic,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await sql`insert into voice.topics (topic_id, parent_id, name, is_sensitive, cues, position, created_by,
      created_at, updated_at)
    values (${topicId}, ${parentId}, ${name}, ${isSensitive}, ${cues}, ${position}, ${by}, ${now}, ${now})`.execute(
    tx,
  )
}

export async function updateTopic(
  tx: Tx,
  { topicId, parentId, name, isSensitive, cues, position, archivedAt, mergedInto }: TopicRow,
  now: Date,
): Promise<void> {
  await sql`update voice.topics set parent_id = ${parentId}, name = ${name}, cues = ${cues},
      is_sensitive = ${isSensitive}, position = ${position}, archived_at = ${archivedAt},
      merged_into = ${mergedInto}, updated_at = ${now},
      former_names = case when name = ${name} or name = any(former_names) then former_names
        else former_names || name end
    where topic_id = ${topicId}`.execute(tx)
}

/** What a voice of each topic is one of too, and by which names rules call it. */
export async function standAnew(tx: Tx): Promise<void> {
  await sql`
    with recursive up as (
      select topic_id, topic_id as above from voice.topics
      union
      select up.topic_id, n.topic_id from up join voice.topics a on a.topic_id = up.above
      join voice.topics n on n.topic_id = a.parent_id or n.merged_into = a.topic_id),
    now as (
      select up.topic_id, array_agg(up.above order by up.above) as stands_for,
        (select array_agg(distinct c.name order by c.name) from up u
          join voice.topics a on a.topic_id = u.above
          cross join lateral unnest(a.former_names || a.name) c (name)
          where u.topic_id = up.topic_id) as called
      from up group by up.topic_id)
    update voice.topics t set stands_for = now.stands_for, called = now.called from now
    where now.topic_id = t.topic_id and (t.stands_for, t.called) is distinct from (now.stands_for, now.called)`.execute(
    tx,
  )
}

/** Voices of one topic become voices of another. Answers how many there were. */
export async function moveTopicVoices(
  tx: Tx,
  { from, into }: { from: string; into: string },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with gone as (
      delete from voice.voice_topics where topic_id = ${from}
      returning person_id, voice_id, origin_id, by, said_at),
    there as (
      insert into voice.voice_topics (person_id, voice_id, topic_id, origin_id, by, said_at)
      select person_id, voice_id, ${into}, origin_id, by, said_at from gone
      on conflict (person_id, voice_id, topic_id) do nothing)
    select count(*)::int as n from gone`.execute(tx)
  return rows[0]?.n ?? 0
}

/** What is told in confidence makes its voices so. */
export async function keepInConfidence(tx: Tx, topicId: string, now: Date): Promise<void> {
  await sql`update voice.voices v set is_sensitive = true, updated_at = ${now}
    from voice.voice_topics t where t.topic_id = ${topicId} and t.person_id = v.person_id
      and t.voice_id = v.voice_id and not v.is_sensitive`.execute(tx)
}

/** Who said something about one of these. */
export async function findSpeakers(tx: Tx, topicIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId" from voice.voice_topics
    where topic_id = any(${topicIds}::uuid[]) and person_id <> ${NOBODY}`.execute(tx)
  return rows.map((row) => row.personId)
}
