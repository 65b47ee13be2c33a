import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Relation } from './orders.ts'

interface Window {
  since: Date
  until: Date
}
export type Score = 'nps' | 'csat'

/** What people answered, as the facts of their answers carry it. */
const marksOf = (score: Score, { since, until }: Window) => sql`(
  select e.person_id, e.event_id, e.occurred_at, e.payload, (e.payload->>'mark')::numeric as mark
  from activity.pub_events e
  where e.name = 'survey.answered' and e.payload->>'metric' = ${score}
    and jsonb_typeof(e.payload->'mark') = 'number'
    and e.occurred_at >= ${since} and e.occurred_at < ${until})`

export interface Scored {
  value: number | null
  people: number
}

/** Share of 9 and 10 less that of 0 to 6, from -100 to 100; null where nobody answered. */
export async function readNps(tx: Tx, window: Window): Promise<Scored> {
  const { rows } = await sql<Scored>`
    select (100.0 * (count(*) filter (where mark >= 9) - count(*) filter (where mark <= 6))
        / nullif(count(*), 0))::float8 as value, count(distinct person_id)::int as people
    from ${marksOf('nps', window)} m`.execute(tx)
  return rows[0] ?? { value: null, people: 0 }
}

/** Share of the two best of five marks. */
export async function readSatisfied(tx: Tx, window: Window): Promise<Scored> {
  const { rows } = await sql<Scored>`
    select (count(*) filter (where mark >= 4)::float8 / nullif(count(*), 0)) as value,
      count(distinct person_id)::int as people
    from ${marksOf('csat', window)} m`.execute(tx)
  return rows[0] ?? { value: null, people: 0 }
}

/** A row for each of these answers: what was asked, and the mark. */
export const givenMarks = (score: Score, window: Window): Relation =>
  sql`select person_id, event_id::text as thing, occurred_at as at,
    concat_ws(' ', payload->>'name', mark) as words from ${marksOf(score, window)} m`

export interface Recommended {
  /** How likely they last said they are to recommend us, 0 to 10; null where they never said. */
  nps: { mark: number; at: Date } | null
  /** Reviews of four stars and more. */
  reviews: { stars: number; product: string; at: Date }[]
}

export async function findRecommended(tx: Tx, personId: string): Promise<Recommended> {
  const { rows } = await sql<{ mark: number; at: Date }>`
    select (payload->>'mark')::int as mark, occurred_at as at from activity.pub_events
    where person_id = ${personId} and name = 'survey.answered' and payload->>'metric' = 'nps'
      and jsonb_typeof(payload->'mark') = 'number'
    order by occurred_at desc limit 1`.execute(tx)
  const { rows: reviews } = await sql<Recommended['reviews'][number]>`
    select (payload->>'stars')::int as stars, coalesce(payload->>'product', '') as product,
      occurred_at as at
    from activity.pub_events
    where person_id = ${personId} and name = 'review.written'
      and (payload->'stars')::text ~ '^[45]$'
    order by occurred_at desc limit 20`.execute(tx)
  return { nps: rows[0] ?? null, reviews }
}
