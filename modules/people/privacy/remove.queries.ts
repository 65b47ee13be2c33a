import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { keepHeadcount } from '../headcount.queries.ts'
import type { TableShape } from '../merge/table-shapes.ts'

/** Everybody in whom the import filled a field. */
export async function findFilledBy(tx: Tx, importId: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId" from people.changes
    where cause_id = ${importId}`.execute(tx)
  return rows.map((row) => row.personId)
}

/** Rows that the import attached to people whom it did not make. */
const attached = (importId: string) => sql`x.import_id = ${importId} and not exists (
  select from people.persons p where p.person_id = x.origin_id and p.import_id = ${importId})`

const OWN = ['identities', 'contact_points', 'addresses', 'traits', 'consents']

/** Everybody to whom it attached something. */
export async function findAttachedTo(tx: Tx, importId: string): Promise<string[]> {
  const parts = OWN.map(
    (table) => sql`select x.person_id from ${sql.raw(`people.${table}`)} x
      where ${attached(importId)}`,
  )
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId"
    from (${sql.join(parts, sql` union all `)}) a`.execute(tx)
  return rows.map((row) => row.personId)
}

/** Removes what the import attached to these people. */
export async function detachImport(
  tx: Tx,
  importId: string,
  personIds: readonly string[],
): Promise<void> {
  for (const table of OWN)
    await sql`delete from ${sql.raw(`people.${table}`)} x
      where x.person_id = any(${personIds}::uuid[]) and ${attached(importId)}`.execute(tx)
}

/** People whom the import made, in the order of their ids. */
export async function findMadeBy(
  tx: Tx,
  importId: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.persons where import_id = ${importId}
      and status <> 'erased' and (${after}::uuid is null or person_id > ${after}::uuid)
    order by person_id limit ${limit}`.execute(tx)
  return rows.map((row) => row.personId)
}

/** The source of facts that the product noted by itself; they are no reason to keep anybody. */
const BY_ITSELF = 'system'

/** Those of whom no module holds a row but by this import, and who have no part in a merge. */
export async function keepOnlyFree(
  tx: Tx,
  importId: string,
  personIds: readonly string[],
  shapes: readonly TableShape[],
): Promise<string[]> {
  const untouched = shapes
    .filter(({ kind }) => kind === 'person' || kind === 'lookup')
    .map(({ name, columns }) => {
      const own = columns.includes('import_id')
        ? sql`and t.import_id is distinct from ${importId}::uuid`
        : columns.includes('source')
          ? sql`and t.source is distinct from ${BY_ITSELF}`
          : sql``
      return sql`not exists (select from ${sql.raw(name)} t
        where t.person_id = p.person_id ${own})`
    })
  const { rows } = await sql<{ personId: string }>`
    select p.person_id as "personId" from people.persons p
    where p.person_id = any(${personIds}::uuid[]) and p.merged_into is null
      and p.dial_set_at is null and p.wishes is null and p.household_id is null
      and not exists (select from people.merges m where m.undone_at is null
        and (m.person_id = p.person_id or m.into_id = p.person_id))
      and ${sql.join(untouched, sql` and `)}`.execute(tx)
  return rows.map((row) => row.personId)
}

/** People and all that is theirs; what others count of them goes too. */
export async function deletePersons(
  tx: Tx,
  personIds: readonly string[],
  shapes: readonly TableShape[],
): Promise<void> {
  if (personIds.length === 0) return
  const noted = shapes.filter(
    ({ kind, columns }) => kind === 'person' && columns.includes('source'),
  )
  for (const { name } of noted) {
    await sql`delete from ${sql.raw(name)}
      where person_id = any(${personIds}::uuid[]) and source = ${BY_ITSELF}`.execute(tx)
  }
  const derived = shapes
    .filter(({ kind }) => kind === 'derived' || kind === 'watched')
    .map(({ name }) => name)
  const clear = (name: string) =>
    sql`delete from ${sql.raw(name)} where person_id = any(${personIds}::uuid[])`.execute(tx)
  for (const name of [...derived, ...OWN.map((table) => `people.${table}`)]) await clear(name)
  await keepHeadcount(tx, personIds, () => clear('people.persons'))
  await sql`delete from people.candidates where low_id = any(${personIds}::uuid[])
    or high_id = any(${personIds}::uuid[])`.execute(tx)
}
