import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export interface Counted {
  value: number | null
  n: number
}

/** The moment up to which is counted, and where its window begins. */
export interface Window {
  from: Date
  until: Date
}

async function one(tx: Tx, query: RawBuilder<Counted>): Promise<Counted> {
  const { rows } = await query.execute(tx)
  return rows[0] ?? { value: null, n: 0 }
}

export const countNps = (tx: Tx, { from, until }: Window) =>
  one(
    tx,
    sql<Counted>`select (100.0 * (count(*) filter (where nps >= 9) - count(*) filter (where nps <= 6))
        / nullif(count(*), 0))::float8 as value, count(*)::int as n
      from surveys.pub_answers where nps is not null and answered_at >= ${from} and answered_at < ${until}`,
  )

/** Satisfied are those who give one of the two best marks. */
export const countCsat = (tx: Tx, { from, until }: Window) =>
  one(
    tx,
    sql<Counted>`select (count(*) filter (where csat >= 4)::float8 / nullif(count(*), 0)) as value,
        count(*)::int as n
      from surveys.pub_answers where csat is not null and answered_at >= ${from} and answered_at < ${until}`,
  )

/** Mean of the stars of published reviews. */
export const countStars = (tx: Tx, { until }: Window) =>
  one(
    tx,
    sql<Counted>`select avg(stars)::float8 as value, count(*)::int as n
      from community.pub_reviews where state = 'published' and written_at < ${until}`,
  )

export const countReviews = (tx: Tx, { from, until }: Window) =>
  one(
    tx,
    sql<Counted>`select count(*)::float8 as value, count(*)::int as n
      from community.pub_reviews where written_at >= ${from} and written_at < ${until}`,
  )

/** Words that were answered within two days. Those closed for a reason asked for no answer. */
export const countReplies = (tx: Tx, { from, until }: Window) =>
  one(
    tx,
    sql<Counted>`
      select (count(*) filter (where answered_at <= at + interval '48 hours')::float8
        / nullif(count(*), 0)) as value, count(*)::int as n
      from inbox.pub_entries
      where kind = 'word' and at >= ${from} and at < ${until}::timestamptz - interval '48 hours'
        and (answered_at is null or answered_by is not null)`,
  )

export const countVoices = (tx: Tx, { from, until }: Window) =>
  one(
    tx,
    sql<Counted>`select count(*)::float8 as value, count(*)::int as n
      from voice.pub_voices where said_at >= ${from} and said_at < ${until}`,
  )

/** Median of days from the first voice to the change, as the page of what was done counts. */
export const daysToChange = (tx: Tx, { from, until }: Window, zone: string) =>
  one(
    tx,
    sql<Counted>`
      select percentile_cont(0.5) within group (order by (done_at at time zone ${zone}::text)::date
          - (first_said_at at time zone ${zone}::text)::date) as value, count(*)::int as n
      from voice.pub_items
      where done_at >= ${from} and done_at < ${until} and first_said_at is not null`,
  )

export const countMembers = (tx: Tx, { until }: Window) =>
  one(
    tx,
    sql<Counted>`select count(*)::float8 as value, count(*)::int as n
      from people.pub_persons where status = 'known' and member_since < ${until}`,
  )

export const countSubscribers = (tx: Tx, { until }: Window) =>
  one(
    tx,
    sql<Counted>`select count(distinct person_id)::float8 as value, count(distinct person_id)::int as n
      from orders.pub_subscriptions
      where started_at < ${until} and (cancelled_at is null or cancelled_at >= ${until})`,
  )

export const countBuyers = (tx: Tx, { from, until }: Window) =>
  one(
    tx,
    sql<Counted>`select count(distinct person_id)::float8 as value, count(distinct person_id)::int as n
      from orders.pub_orders where status = 'placed' and placed_at >= ${from} and placed_at < ${until}`,
  )

export const sumSales = (tx: Tx, { from, until }: Window, currency: string) =>
  one(
    tx,
    sql<Counted>`select coalesce(sum(sales), 0)::float8 as value, count(*)::int as n
      from orders.pub_orders where status = 'placed' and currency = ${currency}
        and placed_at >= ${from} and placed_at < ${until}`,
  )

export interface Started {
  heardAt: Date | null
  answeredAt: Date | null
  hasDecided: boolean
  toAnswer: string | null
}

/** What a new shop has done by itself; what came with the sample is not its own. */
export async function findStarted(tx: Tx): Promise<Started> {
  const { rows } = await sql<Started>`
    select (select min(created_at) from voice.pub_voices) as "heardAt",
      (select min(e.answered_at) from inbox.pub_entries e
        where e.kind = 'word' and e.answered_by is not null) as "answeredAt",
      exists (select from voice.pub_items where decision is not null) as "hasDecided",
      (select v.voice_id from voice.pub_voices v
        where v.conversation_id is null and v.words <> '' and not exists (
          select from inbox.pub_conversations c where c.waiting_since is not null)
        order by v.created_at desc limit 1) as "toAnswer"`.execute(tx)
  return rows[0] ?? { heardAt: null, answeredAt: null, hasDecided: false, toAnswer: null }
}
