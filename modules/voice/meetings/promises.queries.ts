import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** Those of these promises that stand, or stood, on an agenda. */
export async function findOnAgenda(tx: Tx, promiseIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ promiseId: string }>`
    select distinct promise_id as "promiseId" from voice.item_promises
    where promise_id = any(${promiseIds}::uuid[])`.execute(tx)
  return new Set(rows.map(({ promiseId }) => promiseId))
}

export async function insertItemPromise(
  tx: Tx,
  row: { personId: string; itemId: string; promiseId: string; due: string },
): Promise<void> {
  await sql`insert into voice.item_promises (person_id, item_id, promise_id, origin_id, due_on)
    values (${row.personId}, ${row.itemId}, ${row.promiseId}, ${row.personId}, ${row.due})
    on conflict (person_id, item_id) do nothing`.execute(tx)
}

export async function findPromiseOf(
  tx: Tx,
  itemId: string,
): Promise<{ personId: string; promiseId: string } | undefined> {
  const { rows } = await sql<{ personId: string; promiseId: string }>`
    select person_id as "personId", promise_id as "promiseId" from voice.item_promises
    where item_id = ${itemId}`.execute(tx)
  return rows[0]
}

export interface KeptItem {
  itemId: string
  meetingId: string
  keptAt: Date
  byName: string | null
}

/** Items whose promise has been kept, and which are not done yet. */
export async function findKept(tx: Tx, personIds: readonly string[]): Promise<KeptItem[]> {
  const { rows } = await sql<KeptItem>`
    select distinct on (i.item_id) i.item_id as "itemId", i.meeting_id as "meetingId",
      k.occurred_at as "keptAt", s.name as "byName"
    from voice.item_promises p
    join voice.items i on i.item_id = p.item_id and i.done_at is null
      and not exists (select from voice.items n where n.carried_from = i.item_id)
    join activity.pub_events k on k.person_id = p.person_id and k.name = 'promise.kept'
      and k.payload->>'promiseId' = p.promise_id::text
    left join accounts.pub_staff s on k.actor = 'staff:' || s.staff_id
    where p.person_id = any(${personIds}::uuid[])
    order by i.item_id, k.occurred_at`.execute(tx)
  return rows
}

/** What was promised to somebody is theirs, and goes with them. */
export async function emptyPromises(tx: Tx, personId: string): Promise<void> {
  await sql`update voice.items set title = '' where item_id in (
    select item_id from voice.item_promises where person_id = ${personId})`.execute(tx)
  await sql`delete from voice.item_promises where person_id = ${personId}`.execute(tx)
}
