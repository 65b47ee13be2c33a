import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { WordOfMouthRule } from '../definitions.ts'
import type { Frame } from '../frame.ts'
import { subscriptionsOf } from './churn.ts'
import { type Relation, turnsOf } from './orders.ts'

/** People whose very first order was made since a moment, with how that order came. */
export function newPeopleOf(frame: Frame, since: Date): Relation {
  return sql`(
    select person_id, channel, media_code from ${turnsOf(frame)} t
    where nth = 1 and placed_at >= ${since})`
}

export function byWordOfMouth(frame: Frame, since: Date, rule: WordOfMouthRule): Relation {
  return sql`select person_id from ${newPeopleOf(frame, since)} n
    where channel = any(${rule.channels}) or media_code = any(${rule.mediaCodes})`
}

export function buyersSince(frame: Frame, since: Date): Relation {
  return sql`select person_id from ${turnsOf(frame)} t
    where placed_at >= ${since} and next_at is null`
}

export function runningSubscribers(frame: Frame): Relation {
  return sql`select distinct person_id from ${subscriptionsOf(frame)} s where cancelled_at is null`
}

/** How many people a relation holds. */
export async function countPeople(tx: Tx, people: Relation): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (${people}) p`.execute(tx)
  return rows[0]?.n ?? 0
}

export interface Voice {
  personId: string
  eventId: string
  channel: string
  words: string
  at: Date
  files: unknown
}

/** A person's own words, as whoever wrote them down kept them. */
function wordsOf(since: Date, until: Date): Relation {
  return sql`(
    select e.person_id, e.event_id, e.occurred_at, e.payload
    from activity.pub_events e
    where e.received_at >= ${since} and e.occurred_at >= ${since} and e.occurred_at <= ${until}
      and e.name in ('contact.received', 'voice.heard')
      and coalesce(e.payload->>'words', '') <> '')`
}

export async function findVoices(
  tx: Tx,
  { since, until, limit }: { since: Date; until: Date; limit: number },
): Promise<Voice[]> {
  const { rows } = await sql<Voice>`
    select person_id as "personId", event_id as "eventId",
      coalesce(payload->>'channel', '') as channel, payload->>'words' as words,
      occurred_at as at, payload->'files' as files
    from ${wordsOf(since, until)} w order by occurred_at desc, event_id desc
    limit ${limit}`.execute(tx)
  return rows
}

export async function countVoices(
  tx: Tx,
  { since, until }: { since: Date; until: Date },
): Promise<{ count: number; people: number }> {
  const { rows } = await sql<{ count: number; people: number }>`
    select count(*) as count, count(distinct person_id) as people
    from ${wordsOf(since, until)} w`.execute(tx)
  return rows[0] ?? { count: 0, people: 0 }
}

/** Whoever spoke, once each. */
export function speakers(since: Date, until: Date): Relation {
  return sql`select distinct person_id from ${wordsOf(since, until)} w`
}

/** A row for each of these words. */
export function spokenWords(since: Date, until: Date): Relation {
  return sql`select person_id, event_id::text as thing, occurred_at as at, payload->>'words' as words
    from ${wordsOf(since, until)} w`
}

/** Letters and postcards with words, newest first. */
export async function findLetters(
  tx: Tx,
  { before, limit }: { before: { at: Date; eventId: string } | null; limit: number },
): Promise<Voice[]> {
  const { rows } = await sql<Voice>`
    select e.person_id as "personId", e.event_id as "eventId", e.payload->>'channel' as channel,
      e.payload->>'words' as words, e.occurred_at as at, e.payload->'files' as files
    from activity.pub_person_facts f
    join activity.pub_events e on e.person_id = f.person_id and e.name = f.name
    where f.name = 'contact.received' and e.payload->>'channel' in ('letter', 'postcard')
      and coalesce(e.payload->>'words', '') <> ''
      ${before ? sql`and (e.occurred_at, e.event_id) < (${before.at}, ${before.eventId}::uuid)` : sql``}
    order by e.occurred_at desc, e.event_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function countLetters(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from activity.pub_person_facts f
    join activity.pub_events e on e.person_id = f.person_id and e.name = f.name
    where f.name = 'contact.received' and e.payload->>'channel' in ('letter', 'postcard')
      and coalesce(e.payload->>'words', '') <> ''`.execute(tx)
  return rows[0]?.n ?? 0
}

export interface StartCounts {
  people: number
  orders: number
  colleagues: number
}

export async function countStart(tx: Tx): Promise<StartCounts> {
  const { rows } = await sql<StartCounts>`
    select (select count(*) from people.pub_persons where status = 'known') as people,
      (select coalesce(sum(orders), 0)::bigint from orders.pub_person_totals) as orders,
      (select count(*) from accounts.pub_staff where active) as colleagues`.execute(tx)
  return rows[0] ?? { people: 0, orders: 0, colleagues: 0 }
}

/** Whether anything came that no module of ours records by itself: the shop's own tracking. */
export async function hasTrackedFact(tx: Tx, ownNames: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select from activity.pub_person_facts where name <> all(${[...ownNames]}::text[]) limit 1`.execute(
    tx,
  )
  return rows.length > 0
}
