import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { HeldBecause } from '../audiences.rules.ts'

/** Before it is sent: from now on the receiver may have these, whatever becomes of the message. */
export async function noteSending(
  tx: Tx,
  syncId: string,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  if (personIds.length === 0) return
  await sql`insert into segments.synced (person_id, sync_id, origin_id, hash, since)
    select id, ${syncId}, id, null, ${now} from unnest(${personIds}::uuid[]) as g (id)
    on conflict (person_id, sync_id, origin_id) do update
      set hash = null, gone_at = null,
        since = case when segments.synced.gone_at is null then segments.synced.since else excluded.since end,
        sent_at = case when segments.synced.gone_at is null then segments.synced.sent_at end`.execute(
    tx,
  )
}

/** It has been answered. By the id the receiver knows, because a merge may have moved the row since. */
export async function noteTaken(
  tx: Tx,
  syncId: string,
  taken: readonly { id: string; hash: string }[],
  now: Date,
): Promise<void> {
  if (taken.length === 0) return
  await sql`update segments.synced y set hash = g.hash, sent_at = ${now}
    from unnest(${taken.map(({ id }) => id)}::uuid[], ${taken.map(({ hash }) => hash)}::text[]) as g (id, hash)
    where y.sync_id = ${syncId} and y.origin_id = g.id`.execute(tx)
}

/** They are told to be gone. In files of before they still stand, which erasure must know. */
export async function noteGone(
  tx: Tx,
  syncId: string,
  ids: readonly string[],
  { isFile, now }: { isFile: boolean; now: Date },
): Promise<void> {
  if (ids.length === 0) return
  if (isFile)
    await sql`update segments.synced set gone_at = ${now}
      where sync_id = ${syncId} and origin_id = any(${ids}::uuid[])`.execute(tx)
  else
    await sql`delete from segments.synced
      where sync_id = ${syncId} and origin_id = any(${ids}::uuid[])`.execute(tx)
}

/** Who has been out of every file that still is there. */
export async function forgetGone(tx: Tx, before: Date): Promise<void> {
  await sql`delete from segments.synced where gone_at < ${before}`.execute(tx)
}

/** Whom a run holds back, for everybody after one id up to another. */
export async function replaceHeld(
  tx: Tx,
  { syncId, runId }: { syncId: string; runId: string },
  range: { after: string | null; until: string | null },
  held: readonly { personId: string; because: HeldBecause }[],
): Promise<void> {
  const { after, until } = range
  await sql`delete from segments.held_back where sync_id = ${syncId}
    and (${after}::uuid is null or person_id > ${after}::uuid)
    and (${until}::uuid is null or person_id <= ${until}::uuid)`.execute(tx)
  if (held.length === 0) return
  await sql`insert into segments.held_back (person_id, sync_id, origin_id, run_id, because)
    select id, ${syncId}, id, ${runId}, because
    from unnest(${held.map(({ personId }) => personId)}::uuid[], ${held.map(({ because }) => because)}::text[])
      as g (id, because)
    on conflict (person_id, sync_id) do update
      set run_id = excluded.run_id, because = excluded.because`.execute(tx)
}

/** Those of the last run who are still there. */
export async function findHeld(
  tx: Tx,
  syncId: string,
  after: string | null,
  limit: number,
): Promise<{ personId: string; because: HeldBecause }[]> {
  const { rows } = await sql<{ personId: string; because: HeldBecause }>`
    select person_id as "personId", because from segments.held_back h
    join people.pub_distance d using (person_id)
    where sync_id = ${syncId} and (${after}::uuid is null or person_id > ${after}::uuid)
    order by person_id limit ${limit}`.execute(tx)
  return rows
}

export async function countHeld(tx: Tx, syncIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ syncId: string; n: number }>`
    select sync_id as "syncId", count(*)::int as n from segments.held_back
    join people.pub_distance d using (person_id)
    where sync_id = any(${syncIds}::uuid[]) group by sync_id`.execute(tx)
  return new Map(rows.map(({ syncId, n }) => [syncId, n]))
}

/** For the person to read: to whom their data was handed. */
export async function exportSynced(
  tx: Tx,
  personId: string,
): Promise<{ destination: string; handedSince: Date; handedLast: Date }[]> {
  const { rows } = await sql<{ destination: string; handedSince: Date; handedLast: Date }>`
    select d.name as destination, min(y.since) as "handedSince", max(y.sent_at) as "handedLast"
    from segments.synced y join segments.syncs s using (sync_id)
    join segments.destinations d using (destination_id)
    where y.person_id = ${personId} and y.sent_at is not null group by d.name order by 1`.execute(
    tx,
  )
  return rows
}

/** What was delivered cannot be told from a hash any more; that it was, the receiver is still to hear. */
export async function eraseSynced(tx: Tx, personId: string): Promise<void> {
  await sql`update segments.synced set hash = null where person_id = ${personId}`.execute(tx)
  await sql`delete from segments.held_back where person_id = ${personId}`.execute(tx)
}
