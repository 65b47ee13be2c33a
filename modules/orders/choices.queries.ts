import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

/** By how often one of these was used lately, the commonest first. */
const LATELY = 5000
const AT_MOST = 300

type Least = (after: RawBuilder<unknown>) => RawBuilder<unknown>

/** Sources, channels and media codes in use, each list with what the latest orders say most. */
export async function findChoices(tx: Tx) {
  return {
    sources: await inUse(
      tx,
      'source',
      (after) => sql`select min(source) as value from orders.order_keys
        where kind = 'order' and source > ${after}`,
    ),
    channels: await inUse(tx, 'channel', leastIn('channel')),
    mediaCodes: await inUse(tx, 'media_code', leastIn('media_code')),
  }
}

const leastIn =
  (column: 'channel' | 'media_code'): Least =>
  (after) =>
    sql`select min(${sql.ref(column)}) as value from orders.orders
    where ${sql.ref(column)} > ${after}`

/** One step into the index for each value: grouping two million orders took 2.8 s. */
async function inUse(tx: Tx, column: string, least: Least): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    with recursive found as (
      ${least(sql`''`)}
      union all
      select next.value from found, lateral (${least(sql`found.value`)}) next
      where found.value is not null),
    lately as (
      select value, count(*) as n from (
        select ${sql.ref(column)} as value from orders.orders
        order by placed_at desc, order_id desc limit ${LATELY}) o
      where value is not null and value <> '' group by value)
    select value from (
      select value, 0 as n from (select value from found where value is not null limit ${AT_MOST}) f
      union all select value, n from lately) v
    group by value order by sum(n) desc, value limit ${AT_MOST}`.execute(tx)
  return rows.map((row) => row.value)
}
