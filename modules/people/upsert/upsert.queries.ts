import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { addToHeadcount, keepHeadcount } from '../headcount.queries.ts'
import type { NormalIdentity } from '../identity.rules.ts'
import type { PersonFields } from './draft.ts'

export type OwnedRow = { kind: string; issuer: string; value: string; personId: string }

const columnsOf = (ids: readonly { kind: string; issuer: string; value: string }[]) => [
  ids.map((id) => id.kind),
  ids.map((id) => id.issuer),
  ids.map((id) => id.value),
]

export async function findOwners(tx: Tx, ids: readonly NormalIdentity[]): Promise<OwnedRow[]> {
  const [kinds, issuers, values] = columnsOf(ids)
  const { rows } = await sql<OwnedRow>`
    select i.kind, i.issuer, i.value, i.person_id as "personId"
    from unnest(${kinds}::text[], ${issuers}::text[], ${values}::text[]) w(kind, issuer, value)
    join people.identities i on i.kind = w.kind and i.issuer = w.issuer and i.value = w.value`.execute(
    tx,
  )
  return rows
}

export type PersonBrief = { personId: string; status: string; keys: string[] }

/** State and identities of people to whom something may be added or with whom a visitor may be joined. */
export async function findBriefs(tx: Tx, personIds: readonly string[]): Promise<PersonBrief[]> {
  const { rows } = await sql<PersonBrief>`
    select p.person_id as "personId", p.status, coalesce((select array_agg(
      i.kind || chr(1) || i.issuer || chr(1) || i.value) from people.identities i
      where i.person_id = p.person_id), '{}') as keys
    from people.persons p where p.person_id = any(${personIds}::uuid[])`.execute(tx)
  return rows
}

export async function anyoneErased(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select 1 from people.suppressions limit 1`.execute(tx)
  return rows.length > 0
}

export async function findErased(tx: Tx, hashes: readonly string[]) {
  const { rows } = await sql<{ hash: string; personId: string }>`
    select hash, person_id as "personId" from people.suppressions
    where hash = any(${hashes}::text[])`.execute(tx)
  return rows
}

export type NewIdentity = NormalIdentity & {
  personId: string
  importId: string | null
  createdAt: Date
}

/** Inserts what nobody has yet and returns it; what is missing was taken by another meanwhile. */
export async function insertIdentities(tx: Tx, ids: readonly NewIdentity[]): Promise<OwnedRow[]> {
  // Sorted, so that two batches with the same new people wait for each other instead of deadlocking.
  const rows = [...ids].sort(byKey)
  const { rows: inserted } = await sql<OwnedRow>`
    insert into people.identities
      (kind, issuer, value, person_id, origin_id, shown, verified, import_id, created_at)
    select kind, issuer, value, "personId", "personId", shown, verified, "importId", "createdAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(kind text, issuer text, value text,
      "personId" uuid, shown text, verified boolean, "importId" uuid, "createdAt" timestamptz)
    on conflict (kind, issuer, value) do nothing
    returning kind, issuer, value, person_id as "personId"`.execute(tx)
  return inserted
}

function byKey(a: NewIdentity, b: NewIdentity): number {
  const [left, right] = [`${a.kind} ${a.issuer} ${a.value}`, `${b.kind} ${b.issuer} ${b.value}`]
  return left < right ? -1 : left > right ? 1 : 0
}

export async function deleteIdentities(tx: Tx, ids: readonly OwnedRow[]): Promise<void> {
  const [kinds, issuers, values] = columnsOf(ids)
  await sql`delete from people.identities i
    using unnest(${kinds}::text[], ${issuers}::text[], ${values}::text[]) w(kind, issuer, value)
    where i.kind = w.kind and i.issuer = w.issuer and i.value = w.value`.execute(tx)
}

export type NewPerson = PersonFields & {
  personId: string
  status: 'visitor' | 'known'
  importId: string | null
  createdAt: Date
  updatedAt: Date
  search: string
  grams: string[]
  sortName: string
}

export async function insertPersons(tx: Tx, persons: readonly NewPerson[]): Promise<void> {
  await sql`insert into people.persons (person_id, family_name, given_name, family_kana, given_kana,
      company_name, birthday, sex, language, note, status, member_since, import_id, created_at,
      updated_at, search, grams, sort_name)
    select "personId", "familyName", "givenName", "familyKana", "givenKana", "companyName", birthday,
      sex, language, note, status, "memberSince", "importId", "createdAt", "updatedAt", search,
      grams, "sortName"
    from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) r("personId" uuid, "familyName" text,
      "givenName" text, "familyKana" text, "givenKana" text, "companyName" text, birthday date,
      sex text, language text, note text, status text, "memberSince" timestamptz, "importId" uuid,
      "createdAt" timestamptz, "updatedAt" timestamptz, search text, grams text[],
      "sortName" text)`.execute(tx)
  await addToHeadcount(tx, persons.filter(({ status }) => status === 'known').length)
}

export type StoredFields = PersonFields & { personId: string; status: string; hasAddress: boolean }

/** Locked in the order of their ids, so that two batches over the same people take turns. */
export async function lockFields(tx: Tx, personIds: readonly string[]): Promise<StoredFields[]> {
  const { rows } = await sql<StoredFields>`
    select p.person_id as "personId", p.status, p.family_name as "familyName",
      p.given_name as "givenName", p.family_kana as "familyKana", p.given_kana as "givenKana",
      p.company_name as "companyName", p.birthday, p.sex, p.language, p.note,
      p.member_since::text as "memberSince",
      exists (select from people.addresses a where a.person_id = p.person_id) as "hasAddress"
    from people.persons p where p.person_id = any(${personIds}::uuid[])
    order by p.person_id for update of p`.execute(tx)
  return rows
}

export type FieldsPatch = PersonFields & { personId: string; status: string }

export async function saveFields(tx: Tx, patches: readonly FieldsPatch[], now: Date) {
  const ids = patches.map(({ personId }) => personId)
  const write = sql`update people.persons p set family_name = r."familyName", given_name = r."givenName",
      family_kana = r."familyKana", given_kana = r."givenKana", company_name = r."companyName",
      birthday = r.birthday, sex = r.sex, language = r.language, note = r.note,
      member_since = r."memberSince", status = r.status, updated_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(patches)}::jsonb) r("personId" uuid, "familyName" text,
      "givenName" text, "familyKana" text, "givenKana" text, "companyName" text, birthday date,
      sex text, language text, note text, status text, "memberSince" timestamptz)
    where p.person_id = r."personId"`
  await keepHeadcount(tx, ids, () => write.execute(tx))
}

/** Visitors who are somebody now: no field of theirs changes, only that they count as known. */
export async function makeKnown(tx: Tx, personIds: readonly string[], now: Date): Promise<void> {
  const write = sql`update people.persons set status = 'known', updated_at = ${now}
    where person_id = any(${personIds}::uuid[]) and status = 'visitor'`
  await keepHeadcount(tx, personIds, () => write.execute(tx))
}
