import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { keepHeadcount } from '../headcount.queries.ts'

export async function liftSuppressions(tx: Tx, hashes: readonly string[]): Promise<void> {
  await sql`delete from people.suppressions where hash = any(${hashes}::text[])`.execute(tx)
}

/** This person and everybody who was merged into them. */
export async function findSelves(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.persons
    where person_id = ${personId} or merged_into = ${personId} order by person_id`.execute(tx)
  return rows.map((row) => row.personId)
}

export type IdentityRow = { kind: string; issuer: string; value: string }

/** All identities, the hidden keys of the rules too. */
export async function findAllIdentities(tx: Tx, personId: string): Promise<IdentityRow[]> {
  const { rows } = await sql<IdentityRow>`
    select kind, issuer, value from people.identities where person_id = ${personId}
    union select kind, '', value from people.contact_points
    where person_id = ${personId} and refused is null`.execute(tx)
  return rows
}

export async function insertSuppressions(
  tx: Tx,
  rows: readonly { hash: string; kind: string; personId: string }[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into people.suppressions (hash, person_id, origin_id, kind, created_at)
    select hash, "personId", "personId", kind, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      r(hash text, "personId" uuid, kind text)
    on conflict (hash) do nothing`.execute(tx)
}

/**
 * Removes all that tells who these people are. Consents keep channel, purpose, answer and moment, as
 * proof that nothing was sent without one, but not who wrote them down or from where.
 */
export async function eraseOwnRows(tx: Tx, selves: readonly string[], at: Date): Promise<void> {
  const ids = sql`any(${selves}::uuid[])`
  await sql`delete from people.identities where person_id = ${ids}`.execute(tx)
  await sql`delete from people.contact_points where person_id = ${ids}`.execute(tx)
  await sql`delete from people.addresses where person_id = ${ids}`.execute(tx)
  await sql`delete from people.traits where person_id = ${ids}`.execute(tx)
  await sql`delete from people.changes where person_id = ${ids}`.execute(tx)
  await sql`delete from people.alike_keys where person_id = ${ids}`.execute(tx)
  await sql`delete from people.candidates where low_id = ${ids} or high_id = ${ids}`.execute(tx)
  await sql`update people.consents set recorded_from = null where person_id = ${ids}`.execute(tx)
  await sql`update people.merges set reason = '' where person_id = ${ids} or into_id = ${ids}`.execute(
    tx,
  )
  const write = sql`update people.persons set status = 'erased', family_name = null, given_name = null,
      family_kana = null, given_kana = null, company_name = null, birthday = null, sex = null,
      language = null, note = null, wishes = null, household_id = null, dial = 'quiet',
      dial_set_by = null, search = '', grams = '{}', sort_name = '', updated_at = ${at}
    where person_id = ${ids}`
  await keepHeadcount(tx, selves, () => write.execute(tx))
}

export type ChangeLine = {
  field: string
  before: unknown
  after: unknown
  cause: string
  changedBy: string
  changedAt: Date
}

export async function findChanges(tx: Tx, personId: string, limit: number): Promise<ChangeLine[]> {
  const { rows } = await sql<ChangeLine>`
    select field, case when field like 'trait:%' then before -> 'value' else before end as before,
      case when field like 'trait:%' then after -> 'value' else after end as after, cause, changed_by as "changedBy", changed_at as "changedAt"
    from people.changes where person_id = ${personId}
    order by changed_at desc, change_id desc limit ${limit}`.execute(tx)
  return rows
}
