import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface RecordSpan {
  first: Date | null
  last: Date | null
  others: { currency: string; orders: number }[]
}

/** First and last order of a currency, and how many orders other currencies have. */
export async function readRecordSpan(
  tx: Tx,
  { currency, source }: { currency: string; source: string | null },
): Promise<RecordSpan> {
  // Of one source only the orders themselves know; the totals per person hold all sources.
  const { rows } = source
    ? await sql<SpanRow>`
        select currency, count(*) as orders, min(placed_at) as first, max(placed_at) as last
        from orders.pub_orders where status = 'placed' and source = ${source}
        group by currency order by currency`.execute(tx)
    : await sql<SpanRow>`
        select currency, sum(orders)::bigint as orders, min(first_at) as first, max(last_at) as last
        from orders.pub_person_totals group by currency order by currency`.execute(tx)
  const own = rows.find((row) => row.currency === currency)
  return {
    first: own?.first ?? null,
    last: own?.last ?? null,
    others: rows
      .filter((row) => row.currency !== currency && row.orders > 0)
      .map(({ currency, orders }) => ({ currency, orders })),
  }
}

type SpanRow = { currency: string; orders: number; first: Date | null; last: Date | null }
