import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { NOBODY } from '../voices.rules.ts'

export interface WeekCount {
  /** Its first day, a Monday of the company's zone. */
  week: string
  /** Null for those without a topic. */
  topicId: string | null
  voices: number
}

/** Voices of each week by the topics that they stand for: of these topics, of none, and in all. */
export async function countWeeks(
  tx: Tx,
  { from, until, zone, topicIds }: { from: Date; until: Date; zone: string; topicIds: string[] },
): Promise<{ rows: WeekCount[]; totals: { week: string; voices: number }[] }> {
  const week = sql`to_char(date_trunc('week', v.said_at at time zone ${zone}), 'YYYY-MM-DD')`
  const within = sql`v.state = 'kept' and v.said_at >= ${from} and v.said_at < ${until}`
  const { rows } = await sql<WeekCount>`
    select ${week} as week, s.topic_id as "topicId", count(distinct v.voice_id)::int as voices
    from voice.voices v
    left join voice.voice_topics vt on vt.person_id = v.person_id and vt.voice_id = v.voice_id
    left join voice.topics t on t.topic_id = vt.topic_id
    left join lateral unnest(t.stands_for) s (topic_id) on true
    where ${within} and (s.topic_id is null or s.topic_id = any(${topicIds}::uuid[]))
    group by 1, 2`.execute(tx)
  const totals = await sql<{ week: string; voices: number }>`
    select ${week} as week, count(*)::int as voices from voice.voices v where ${within} group by 1`.execute(
    tx,
  )
  return { rows, totals: totals.rows }
}

export interface TopicCount {
  topicId: string
  recent: number
  earlier: number
  /** Different people, those nobody knows left out, and voices of whom nobody knows. */
  people: number
  nameless: number
}

/** How many voices each topic had in two periods that meet. */
export async function countTopics(
  tx: Tx,
  { from, middle, until }: { from: Date; middle: Date; until: Date },
): Promise<TopicCount[]> {
  const { rows } = await sql<TopicCount>`
    with said as (
      select distinct s.topic_id, v.person_id, v.voice_id, v.said_at >= ${middle} as recent
      from voice.voices v
      join voice.voice_topics vt on vt.person_id = v.person_id and vt.voice_id = v.voice_id
      join voice.topics t on t.topic_id = vt.topic_id
      cross join lateral unnest(t.stands_for) s (topic_id)
      where v.state = 'kept' and v.said_at >= ${from} and v.said_at < ${until})
    select said.topic_id as "topicId", count(*) filter (where recent)::int as recent,
      count(*) filter (where not recent)::int as earlier,
      count(distinct person_id) filter (where recent and person_id <> ${NOBODY})::int as people,
      count(*) filter (where recent and person_id = ${NOBODY})::int as nameless
    from said join voice.topics t on t.topic_id = said.topic_id
    where t.archived_at is null group by said.topic_id`.execute(tx)
  return rows
}

export async function countAll(
  tx: Tx,
  { from, middle, until }: { from: Date; middle: Date; until: Date },
): Promise<{ recent: number; earlier: number }> {
  const { rows } = await sql<{ recent: number; earlier: number }>`
    select count(*) filter (where said_at >= ${middle})::int as recent,
      count(*) filter (where said_at < ${middle})::int as earlier
    from voice.voices where state = 'kept' and said_at >= ${from} and said_at < ${until}`.execute(
    tx,
  )
  return rows[0] ?? { recent: 0, earlier: 0 }
}

/** Notes a rise, once as long as it goes on: not where it was noted within these two weeks. */
export async function insertRises(
  tx: Tx,
  rises: readonly { topicId: string; recent: number; earlier: number }[],
  { on, since }: { on: string; since: string },
): Promise<string[]> {
  const { rows } = await sql<{ topicId: string }>`
    insert into voice.rises (topic_id, found_on, recent, earlier)
    select r."topicId", ${on}::date, r.recent, r.earlier
    from jsonb_to_recordset(${JSON.stringify(rises)}::jsonb)
      r ("topicId" uuid, recent int, earlier int)
    where not exists (select from voice.rises o
      where o.topic_id = r."topicId" and o.found_on > ${since}::date)
    on conflict do nothing returning topic_id as "topicId"`.execute(tx)
  return rows.map((row) => row.topicId)
}

export interface NotedRise {
  topicId: string
  name: string
  foundOn: string
  recent: number
  earlier: number
}

export async function findRises(tx: Tx, limit: number): Promise<NotedRise[]> {
  const { rows } = await sql<NotedRise>`
    select r.topic_id as "topicId", t.name, r.found_on::text as "foundOn", r.recent, r.earlier
    from voice.rises r join voice.topics t on t.topic_id = r.topic_id
    order by r.found_on desc, t.name limit ${limit}`.execute(tx)
  return rows
}

/** When the first message of a letter to many left; null before. */
export async function findSentAt(tx: Tx, batchId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(sent_at) as at from messaging.pub_messages where batch_id = ${batchId}`.execute(tx)
  return rows[0]?.at ?? null
}
