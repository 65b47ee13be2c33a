import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Frame } from '../frame.ts'
import type { Relation } from './orders.ts'

export interface ListedPerson {
  personId: string
  /** Orders in the report's currency, over all time. */
  orders: number
  lastOrder: Date | null
  /** What is counted, where that is not the person: a word, a subscription, a move. */
  thing: string
  at: Date | null
  words: string | null
}

/** Where a page ended. */
export type ListPlace = readonly [personId: string, thing: string]

/** A relation with a row for each thing that a figure counts: person_id, thing, at, words. */
export interface Things {
  things: Relation
}

/** The rows of a list: one a person, or one a thing. */
export function rowsOf(behind: Relation | Things): Relation {
  if ('things' in behind) return behind.things
  return sql`select person_id, '' as thing, null::timestamptz as at, null as words from (${behind}) p`
}

/** One page of the rows of a figure, by person. */
export async function findPeoplePage(
  tx: Tx,
  frame: Frame,
  behind: Relation | Things,
  { limit, after }: { limit: number; after: ListPlace | null },
): Promise<ListedPerson[]> {
  const { rows } = await sql<ListedPerson>`
    select p.person_id as "personId", coalesce(t.orders, 0) as orders, t.last_at as "lastOrder",
      p.thing, p.at, p.words
    from (
      select person_id, thing, at, words from (${rowsOf(behind)}) r
      ${after ? sql`where (person_id, thing) > (${after[0]}::uuid, ${after[1]}::text)` : sql``}
      order by person_id, thing limit ${limit}
    ) p
    left join orders.pub_person_totals t
      on t.person_id = p.person_id and t.currency = ${frame.currency}
    order by p.person_id, p.thing`.execute(tx)
  return rows
}
