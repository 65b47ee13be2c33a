import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { NUMBER } from './rule-field.ts'

const KEYS = 200
// What a key is like shows in some of its values.
const LOOKED_AT = 2000
const VALUES = 5
// A longer one is no value to be offered, but a note.
const LONGEST = 100

export interface TraitRow {
  key: string
  people: number
  isNumber: boolean
  isFlag: boolean
  /** The most frequent first. */
  values: string[]
}

/** What the shop itself tells of people: the keys that most of them have. */
export async function findTraits(tx: Tx): Promise<TraitRow[]> {
  const { rows } = await sql<TraitRow>`
    with keys as materialized (
      select t.key, count(*)::int as people from people.pub_traits t
      join people.pub_persons p on p.person_id = t.person_id and p.status = 'known'
      group by t.key order by 2 desc, 1 limit ${KEYS})
    select k.key, k.people, v."isNumber", v."isFlag", v.values from keys k
    cross join lateral (
      select bool_and(s."isNumber") as "isNumber", bool_and(s."isFlag") as "isFlag",
        coalesce((array_agg(s.text order by s.n desc, s.text) filter (where length(s.text) between 1 and ${LONGEST}))[1:${VALUES}], '{}') as values
      from (
        select r.text, count(*) as n,
          -- A figure with a nought before it is a code.
          bool_and(r.number is not null or (r.text ~ ${sql.raw(NUMBER)} and r.text !~ '^-?0[0-9]')) as "isNumber",
          bool_and(lower(r.text) in ('true', 'false')) as "isFlag"
        from (select t.text, t.number from people.pub_traits t where t.key = k.key limit ${LOOKED_AT}) r
        group by r.text) s) v
    order by k.people desc, k.key`.execute(tx)
  return rows
}
