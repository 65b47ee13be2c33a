import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export type Pair = { lowId: string; highId: string; reasons: string[] }

/** Adds pairs, or reasons to pairs that are still open; what a human decided stays decided. */
export async function savePairs(tx: Tx, pairs: readonly Pair[], now: Date): Promise<number> {
  if (pairs.length === 0) return 0
  const { rows } = await sql`
    insert into people.candidates (low_id, high_id, reasons, found_at)
    select "lowId", "highId", reasons, ${now}
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
      r("lowId" uuid, "highId" uuid, reasons text[])
    order by 1, 2
    on conflict (low_id, high_id) do update
      set reasons = array(select distinct unnest(candidates.reasons || excluded.reasons) order by 1)
      where candidates.state = 'open'
    returning 1`.execute(tx)
  return rows.length
}

/** More people than this sharing one key are no hint that two of them are one. */
const CROWD = 20

export type AlikePair = { lowId: string; highId: string; reasons: string[] }

/**
 * Everybody who shares a key with one of these people, as ordered pairs with the reasons. People whom
 * a human keeps apart, in whatever record their name stands now, are not asked about again.
 */
export async function findAlike(tx: Tx, personIds: readonly string[]): Promise<AlikePair[]> {
  const { rows } = await sql<AlikePair>`
    with shared as materialized (
      select least(a.person_id, b.person_id) as low_id, greatest(a.person_id, b.person_id) as high_id,
        array_agg(distinct split_part(a.key, ':', 1)) as reasons
      from people.alike_keys a
      cross join lateral (select b.person_id from people.alike_keys b
        where b.key = a.key and b.person_id <> a.person_id limit ${CROWD}) b
      where a.person_id = any(${personIds}::uuid[])
      group by 1, 2)
    select s.low_id as "lowId", s.high_id as "highId", s.reasons
    from shared s
    join people.persons l on l.person_id = s.low_id
    join people.persons h on h.person_id = s.high_id
    where l.merged_into is null and h.merged_into is null
      and l.status = 'known' and h.status = 'known'
      -- Born on other days, in one town: people of one name, unless something else says more.
      and (coalesce(l.birthday = h.birthday, true)
        or not s.reasons <@ array['kana_postal', 'name_postal'])
      and not exists (select from people.candidates c
        join people.persons cl on cl.person_id = c.low_id
        join people.persons ch on ch.person_id = c.high_id
        where c.state in ('apart', 'household')
          and (c.low_id = s.low_id or c.high_id = s.low_id or c.low_id = s.high_id or c.high_id = s.high_id)
          and least(coalesce(cl.merged_into, cl.person_id), coalesce(ch.merged_into, ch.person_id)) = s.low_id
          and greatest(coalesce(cl.merged_into, cl.person_id), coalesce(ch.merged_into, ch.person_id)) = s.high_id)`.execute(
    tx,
  )
  return rows
}

/** People of an import, a page at a time in the order of their ids. */
export async function findImported(
  tx: Tx,
  importId: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.persons
    where import_id = ${importId} and merged_into is null and status = 'known'
      and (${after}::uuid is null or person_id > ${after}::uuid)
    order by person_id limit ${limit}`.execute(tx)
  return rows.map((row) => row.personId)
}
