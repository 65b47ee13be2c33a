import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

/** Where products stand beside people. */
export const BUYER_TABLES = ['lines', 'return_lines', 'subscription_items'] as const

/** A page of the people in one of these tables, in the order of their ids: all pages are one walk. */
export async function findBuyers(
  tx: Tx,
  table: (typeof BUYER_TABLES)[number],
  page: { productIds: readonly string[]; after: string | null; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId" from ${sql.id('orders', table)}
    where product_id = any(${page.productIds}::uuid[])
      and (${page.after}::uuid is null or person_id > ${page.after}::uuid)
    order by person_id limit ${page.limit}`.execute(tx)
  return rows.map((row) => row.personId)
}
