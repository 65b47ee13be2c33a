import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { FoundBy } from './found-text.ts'

export type FoundByRow = FoundBy & { personId: string; birthday: string | null }

export async function loadFoundBy(tx: Tx, personIds: readonly string[]): Promise<FoundByRow[]> {
  const { rows } = await sql<FoundByRow>`
    select p.person_id as "personId", p.birthday,
      (select json_agg(json_build_object('familyName', n.family_name, 'givenName', n.given_name,
        'familyKana', n.family_kana, 'givenKana', n.given_kana, 'companyName', n.company_name)
        order by n.person_id <> p.person_id)
        from people.persons n where n.person_id = p.person_id or n.merged_into = p.person_id) as names,
      coalesce((select json_agg(json_build_object('kind', kind, 'value', value, 'shown', shown))
        from people.identities i where i.person_id = p.person_id), '[]') as identities,
      coalesce((select json_agg(json_build_object('kind', kind, 'value', value, 'shown', shown,
        'refused', refused)) from people.contact_points c where c.person_id = p.person_id), '[]') as points,
      coalesce((select json_agg(json_build_object('postalCode', postal_code, 'prefecture', prefecture,
        'city', city, 'street', street, 'building', building))
        from people.addresses a where a.person_id = p.person_id), '[]') as addresses
    from people.persons p where p.person_id = any(${personIds}::uuid[])
      and p.status = 'known' and p.merged_into is null`.execute(tx)
  return rows
}

export async function saveFoundText(
  tx: Tx,
  rows: readonly { personId: string; search: string; grams: string[]; sortName: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`update people.persons p set search = r.search, grams = r.grams, sort_name = r."sortName"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      r("personId" uuid, search text, grams text[], "sortName" text)
    where p.person_id = r."personId"
      and (p.search, p.grams, p.sort_name) is distinct from (r.search, r.grams, r."sortName")`.execute(
    tx,
  )
}

export type AlikeRow = { personId: string; key: string }

export async function insertAlikeKeys(tx: Tx, rows: readonly AlikeRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into people.alike_keys (person_id, key)
    select distinct * from unnest(${rows.map((row) => row.personId)}::uuid[],
      ${rows.map((row) => row.key)}::text[]) r(person_id, key)
    on conflict do nothing`.execute(tx)
}

export async function deleteAlikeKeys(tx: Tx, personIds: readonly string[]): Promise<void> {
  await sql`delete from people.alike_keys where person_id = any(${personIds}::uuid[])`.execute(tx)
}
