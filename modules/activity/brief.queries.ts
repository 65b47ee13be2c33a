import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { CONTACT_FACTS } from './contact.rules.ts'

export interface WordsRow {
  eventId: string
  name: string
  payload: Record<string, unknown>
  at: Date
  actor: string
}

/**
 * The latest words of a person, among facts of these names: each by the index of names, for who visits
 * every day and wrote once would have all visits read.
 */
export async function findLastWords(
  tx: Tx,
  personId: string,
  names: readonly string[],
): Promise<WordsRow | undefined> {
  const { rows } = await sql<WordsRow>`
    select e.event_id as "eventId", e.name, e.payload, e.occurred_at as at, e.actor
    from unnest(${names}::text[]) of(name), lateral (
      select * from activity.events e where e.person_id = ${personId} and e.name = of.name
        and e.payload->>'words' <> ''
      order by e.occurred_at desc, e.event_id desc limit 1) e
    order by e.occurred_at desc, e.event_id desc limit 1`.execute(tx)
  return rows[0]
}

export interface PromiseRow {
  promiseId: string
  text: string
  due: string
  madeAt: Date
  actor: string
}

/**
 * Promises made and not yet kept, the one that is due first at the top. `not in` reads those kept once;
 * `not exists` read them for every promise.
 */
export async function findOpenPromises(tx: Tx, personId: string): Promise<PromiseRow[]> {
  const { rows } = await sql<PromiseRow>`
    select m.payload->>'promiseId' as "promiseId", m.payload->>'text' as text, m.payload->>'due' as due,
      m.occurred_at as "madeAt", m.actor
    from activity.events m
    where m.person_id = ${personId} and m.name = 'promise.made' and m.payload->>'promiseId' not in (
      select k.payload->>'promiseId' from activity.events k where k.person_id = ${personId}
        and k.name = 'promise.kept' and k.payload->>'promiseId' is not null)
    order by due, "madeAt", "promiseId" limit 50`.execute(tx)
  return rows
}

export async function findPromise(
  tx: Tx,
  personId: string,
  promiseId: string,
): Promise<{ text: string; keptAt: Date | null } | undefined> {
  const { rows } = await sql<{ text: string; keptAt: Date | null }>`
    select m.payload->>'text' as text, (
      select k.occurred_at from activity.events k
      where k.person_id = m.person_id and k.name = 'promise.kept'
        and k.payload->>'promiseId' = m.payload->>'promiseId'
      order by k.occurred_at limit 1) as "keptAt"
    from activity.events m
    where m.person_id = ${personId} and m.name = 'promise.made'
      and m.payload->>'promiseId' = ${promiseId}`.execute(tx)
  return rows[0]
}

export interface StaffKnownRow {
  staffId: string
  name: string
  times: number
  firstAt: Date
  lastAt: Date
}

/** With whom on the staff a person has been in touch, most often first. */
export async function findStaffKnown(tx: Tx, personId: string): Promise<StaffKnownRow[]> {
  const { rows } = await sql<StaffKnownRow>`
    with talks as (
      select substr(actor, 7)::uuid as staff_id, count(*) as times,
        min(occurred_at) as first_at, max(occurred_at) as last_at
      from activity.events
      where person_id = ${personId} and name = any(${[...CONTACT_FACTS]}::text[]) and actor like 'staff:%'
        -- Whoever typed a letter off is nobody whom its writer knows.
        and not (name = 'contact.received' and payload->>'entryId' is not null)
      group by 1
    )
    select t.staff_id as "staffId", s.name, t.times, t.first_at as "firstAt", t.last_at as "lastAt"
    from talks t join accounts.pub_staff s using (staff_id)
    order by t.times desc, t.last_at desc, s.name limit 5`.execute(tx)
  return rows
}

/** Names of staff by the label that events carry. */
export async function staffNames(tx: Tx, actors: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(actors)]
    .filter((actor) => actor.startsWith('staff:'))
    .map((actor) => actor.slice('staff:'.length))
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ staffId: string; name: string }>`
    select staff_id as "staffId", name from accounts.pub_staff where staff_id = any(${ids}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [`staff:${row.staffId}`, row.name]))
}
