import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export interface EventRow {
  personId: string
  eventId: string
  name: string
  occurredAt: Date
  payload: string
  amount: number | null
  key: string | null
  actor: string
  source: string | null
  receivedAt: Date
}

/**
 * Keys, then events, then counts, in one statement. Rows that others may lock too are taken in the
 * order of their keys, so that two writers queue instead of deadlocking. Answers the ids stored.
 */
export async function insertFacts(tx: Tx, rows: readonly EventRow[]): Promise<string[]> {
  const [first] = rows
  if (!first) return []
  const { rows: stored } = await sql<{ event_id: string }>`
    with given as (
      select * from unnest(
        ${rows.map((row) => row.personId)}::uuid[], ${rows.map((row) => row.occurredAt.toISOString())}::timestamptz[],
        ${rows.map((row) => row.eventId)}::uuid[], ${rows.map((row) => row.name)}::text[],
        ${rows.map((row) => row.payload)}::text[], ${rows.map((row) => row.amount)}::bigint[],
        ${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.source)}::text[])
      as g (person_id, occurred_at, event_id, name, payload, amount, key, source)
    ), fresh as (
      insert into activity.event_keys (person_id, key, origin_id, event_id)
      select g.person_id, g.key, g.person_id, g.event_id from given g
      where g.key is not null and not exists (
        select from activity.event_keys k where k.person_id = g.person_id and k.key = g.key)
      order by 1, 2
      on conflict do nothing
      returning event_id
    ), stored as (
      insert into activity.events
        (person_id, occurred_at, event_id, origin_id, name, payload, amount, actor, source, received_at)
      select g.person_id, g.occurred_at, g.event_id, g.person_id, g.name, g.payload::jsonb, g.amount,
        ${first.actor}, g.source, ${first.receivedAt}::timestamptz
      from given g where g.key is null or g.event_id in (select event_id from fresh)
      returning person_id, name, occurred_at, amount, event_id
    ), counted as (
      insert into activity.person_facts as f (person_id, name, n, first_at, last_at, amount)
      select person_id, name, count(*), min(occurred_at), max(occurred_at), coalesce(sum(amount), 0)
      from stored group by 1, 2 order by 1, 2
      on conflict (person_id, name) do update set
        n = f.n + excluded.n, first_at = least(f.first_at, excluded.first_at),
        last_at = greatest(f.last_at, excluded.last_at), amount = f.amount + excluded.amount
    )
    select event_id from stored`.execute(tx)
  return stored.map((row) => row.event_id)
}

type KeyRow = { personId: string; key: string; eventId: string }

/** The facts that hold these keys already. */
export async function findEarlier(tx: Tx, rows: readonly EventRow[]): Promise<KeyRow[]> {
  const { rows: found } = await sql<KeyRow>`
    select k.person_id as "personId", k.key, min(k.event_id::text) as "eventId"
    from unnest(${rows.map((row) => row.personId)}::uuid[], ${rows.map((row) => row.key)}::text[]) as g (person_id, key)
    join activity.event_keys k using (person_id, key) group by 1, 2`.execute(tx)
  return found
}

/**
 * Counts again from the events of these people; what `insertFacts` keeps must equal it. Every row
 * is locked before the events are read: a writer that comes later waits and adds to the new count,
 * and a name that is new by then is its writer's own affair.
 */
export async function recountFacts(tx: Tx, personIds: readonly string[]): Promise<void> {
  await sql`
    insert into activity.person_facts (person_id, name, n, first_at, last_at, amount)
    select distinct person_id, name, 0, 'infinity'::timestamptz, '-infinity'::timestamptz, 0
    from activity.events where person_id = any(${personIds}::uuid[]) order by 1, 2
    on conflict do nothing`.execute(tx)
  const { rows: locked } = await sql<{ personId: string; name: string }>`
    select person_id as "personId", name from activity.person_facts
    where person_id = any(${personIds}::uuid[]) order by person_id, name for update`.execute(tx)
  await sql`
    with locked as (
      select * from unnest(${locked.map((row) => row.personId)}::uuid[], ${locked.map((row) => row.name)}::text[])
        as l (person_id, name)
    ), counted as (
      select person_id, name, count(*) as n, min(occurred_at) as first_at, max(occurred_at) as last_at,
        coalesce(sum(amount), 0)::bigint as amount
      from activity.events where person_id = any(${personIds}::uuid[]) group by 1, 2
    ), emptied as (
      delete from activity.person_facts f using locked l
      where f.person_id = l.person_id and f.name = l.name and not exists (
        select from counted c where c.person_id = f.person_id and c.name = f.name)
    )
    update activity.person_facts f
    set n = c.n, first_at = c.first_at, last_at = c.last_at, amount = c.amount
    from locked l join counted c using (person_id, name)
    where f.person_id = l.person_id and f.name = l.name`.execute(tx)
}

/** Takes away what one source brought, keys too; answers whom it touched. */
export async function deleteFactsOf(
  tx: Tx,
  source: string,
  limit: number,
): Promise<{ personId: string; n: number }[]> {
  const { rows } = await sql<{ personId: string; n: number }>`
    with next as materialized (
      select person_id, occurred_at, event_id from activity.events
      where source = ${source} limit ${limit}
    ), gone as (
      delete from activity.events e using next
      where e.person_id = next.person_id and e.occurred_at = next.occurred_at
        and e.event_id = next.event_id
      returning e.person_id, e.event_id
    ), unlocked as (
      delete from activity.event_keys k using gone g
      where k.person_id = g.person_id and k.event_id = g.event_id
    )
    select person_id as "personId", count(*) as n from gone group by 1 order by 1`.execute(tx)
  return rows
}

export interface ExportedFact {
  occurredAt: Date
  name: string
  payload: Record<string, unknown>
  amount: number | null
  source: string | null
  receivedAt: Date
}

export async function findAllFacts(tx: Tx, personId: string): Promise<ExportedFact[]> {
  const { rows } = await sql<ExportedFact>`
    select occurred_at as "occurredAt", name, payload, amount, source, received_at as "receivedAt"
    from activity.events where person_id = ${personId} order by occurred_at, event_id`.execute(tx)
  return rows
}

export async function deletePersonalFacts(tx: Tx, personId: string): Promise<void> {
  await sql`
    with gone as (
      delete from activity.events where person_id = ${personId} and amount is null returning event_id
    )
    delete from activity.event_keys k using gone g
    where k.person_id = ${personId} and k.event_id = g.event_id`.execute(tx)
  await sql`update activity.events set payload = '{}' where person_id = ${personId}`.execute(tx)
}
