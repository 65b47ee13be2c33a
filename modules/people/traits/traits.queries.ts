import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { TraitValue } from './traits.rules.ts'

export interface TraitRow {
  personId: string
  key: string
  /** For whom it was first written; another than the person after a merge. */
  originId: string
  value: TraitValue
  source: string
  importId: string | null
  updatedAt: Date
}

/** Everything that is told of these people; of one key, what holds stands first. */
export async function findTraits(tx: Tx, personIds: readonly string[]): Promise<TraitRow[]> {
  const { rows } = await sql<TraitRow>`
    select person_id as "personId", key, origin_id as "originId", value, source,
      import_id as "importId", updated_at as "updatedAt"
    from people.traits where person_id = any(${personIds}::uuid[])
    order by person_id, key, updated_at desc, (origin_id = person_id) desc, origin_id`.execute(tx)
  return rows
}

export async function putTraits(tx: Tx, rows: readonly TraitRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into people.traits
      (person_id, key, origin_id, value, source, import_id, updated_at)
    select r."personId", r.key, r."originId", r.value, r.source, r."importId", r."updatedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, key text,
      "originId" uuid, value jsonb, source text, "importId" uuid, "updatedAt" timestamptz)
    join people.persons p on p.person_id = r."personId" and p.status <> 'erased'
    order by r."personId", r.key
    on conflict (person_id, key, origin_id) do update set value = excluded.value,
      source = excluded.source, import_id = excluded.import_id, updated_at = excluded.updated_at`.execute(
    tx,
  )
}

export async function dropTraits(
  tx: Tx,
  rows: readonly Pick<TraitRow, 'personId' | 'key' | 'originId'>[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`delete from people.traits t
    using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, key text,
      "originId" uuid)
    where t.person_id = r."personId" and t.key = r.key and t.origin_id = r."originId"`.execute(tx)
}

export interface PersonTrait {
  key: string
  value: TraitValue
  source: string
  updatedAt: Date
}

/** What holds of a person, by name. */
export async function findTraitsOf(tx: Tx, personId: string): Promise<PersonTrait[]> {
  const { rows } = await sql<PersonTrait>`
    select distinct on (key collate "C") key, value, source, updated_at as "updatedAt"
    from people.traits where person_id = ${personId}
    order by key collate "C", updated_at desc, (origin_id = person_id) desc, origin_id`.execute(tx)
  return rows
}

/**
 * Takes back what an import told of these people where that still holds: what stood there before stands
 * there again, with who told it and when. Where somebody told something newer, only the history of that
 * forgets the import. Returns of whom a trait changed. Before the changes themselves are deleted.
 */
export async function revertTraits(
  tx: Tx,
  importId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const noted = sql`select c.person_id, c.origin_id, c.field, substr(c.field, 7) as key,
      (array_agg(c.before order by c.changed_at, c.change_id))[1] as before
    from people.changes c where c.cause_id = ${importId}::uuid and c.field like 'trait:%'
      and c.person_id = any(${personIds}::uuid[])
    group by c.person_id, c.origin_id, c.field`
  const standing = sql`t.person_id = n.person_id and t.key = n.key and t.origin_id = n.origin_id
    and t.import_id = ${importId}::uuid`
  await sql`update people.changes later set before = n.before from (${noted}) n
    where later.person_id = n.person_id and later.origin_id = n.origin_id and later.field = n.field
      and later.cause_id is distinct from ${importId}::uuid
      and later.before ->> 'source' = ${`import:${importId}`}`.execute(tx)
  const { rows: emptied } = await sql<{ personId: string }>`
    delete from people.traits t using (${noted}) n
    where ${standing} and coalesce(jsonb_typeof(n.before), 'null') = 'null'
    returning t.person_id as "personId"`.execute(tx)
  const { rows: restored } = await sql<{ personId: string }>`
    update people.traits t set value = n.before -> 'value', source = n.before ->> 'source',
      import_id = case when n.before ->> 'source' like 'import:%'
        then substr(n.before ->> 'source', 8)::uuid end,
      updated_at = (n.before ->> 'at')::timestamptz
    from (${noted}) n where ${standing} and jsonb_typeof(n.before) = 'object'
    returning t.person_id as "personId"`.execute(tx)
  return [...emptied, ...restored].map((row) => row.personId)
}
