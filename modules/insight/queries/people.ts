import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Frame } from '../frame.ts'
import type { Relation } from './orders.ts'

export interface ListedPerson {
  personId: string
  /** Orders in the report's currency, over all time. */
  orders: number
  lastOrder: Date | null
}

/** One page of the people of a relation, by id. */
export async function findPeoplePage(
  tx: Tx,
  frame: Frame,
  people: Relation,
  { limit, after }: { limit: number; after: string | null },
): Promise<ListedPerson[]> {
  const { rows } = await sql<ListedPerson>`
    select p.person_id as "personId", coalesce(t.orders, 0) as orders, t.last_at as "lastOrder"
    from (
      select person_id from (${people}) r ${after ? sql`where person_id > ${after}::uuid` : sql``}
      order by person_id limit ${limit}
    ) p
    left join orders.pub_person_totals t
      on t.person_id = p.person_id and t.currency = ${frame.currency}
    order by p.person_id`.execute(tx)
  return rows
}
