import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { type ChangeRow, changeRecords, type Key } from './orders.queries.ts'
import type { ReturnableOrder } from './returns.rules.ts'

export interface ReturnRow extends Key {
  personId: string
  returnId: string
  orderId: string | null
  returnedAt: Date
  currency: string
  amount: number
  costBack: number
  reasonId: string | null
  reason: string | null
  importId: string | null
  digest: string
  createdAt: Date
}

export interface ReturnLineRow {
  personId: string
  returnId: string
  lineNo: number
  orderLineNo: number | null
  productId: string | null
  sku: string | null
  name: string
  quantity: number
  amount: number
}

export interface LinkedOrder extends Key {
  orderId: string
  personId: string
  currency: string
}

/** The orders with these ids. */
export async function findOrdersById(tx: Tx, ids: readonly string[]): Promise<LinkedOrder[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<LinkedOrder>`
    select order_id as "orderId", person_id as "personId", currency, source, number
    from orders.orders where order_id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

/** The orders with these numbers. */
export async function findOrdersByNumber(tx: Tx, keys: readonly Key[]): Promise<LinkedOrder[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<LinkedOrder>`
    select o.order_id as "orderId", o.person_id as "personId", o.currency, k.source, k.number
    from unnest(${keys.map((k) => k.source)}::text[], ${keys.map((k) => k.number)}::text[])
      as g (source, number)
    join orders.order_keys k on k.source = g.source and k.number = g.number and k.kind = 'order'
    join orders.orders o on o.person_id = k.person_id and o.order_id = k.order_id`.execute(tx)
  return rows
}

type Header = Omit<ReturnableOrder, 'lines'>
type Line = ReturnableOrder['lines'][number] & { orderId: string }

/** Orders with what of them came back so far. */
export async function findReturnables(
  tx: Tx,
  refs: readonly { personId: string; orderId: string }[],
): Promise<Map<string, ReturnableOrder>> {
  if (refs.length === 0) return new Map()
  const once = [...new Map(refs.map((ref) => [ref.orderId, ref])).values()]
  const wanted = sql`unnest(${once.map((r) => r.personId)}::uuid[], ${once.map((r) => r.orderId)}::uuid[])
    as g (person_id, order_id)`
  const { rows: orders } = await sql<Header>`
    select o.order_id as "orderId", o.person_id as "personId", o.number, o.currency, o.status,
      o.goods, o.discount, coalesce(sum(r.amount), 0)::bigint as returned
    from ${wanted} join orders.orders o using (person_id, order_id)
    left join orders.returns r using (person_id, order_id)
    group by o.person_id, o.order_id`.execute(tx)
  const { rows: lines } = await sql<Line>`
    with back as (
      select r.person_id, r.order_id, l.order_line_no as line_no, sum(l.quantity)::int as quantity,
        sum(l.amount)::bigint as amount
      from ${wanted} join orders.returns r using (person_id, order_id)
      join orders.return_lines l using (person_id, return_id)
      where l.order_line_no is not null group by 1, 2, 3
    )
    select l.order_id as "orderId", l.line_no as "lineNo", l.product_id as "productId", l.sku,
      l.name, l.quantity, l.unit_price as "unitPrice", l.amount, l.cost, coalesce(b.quantity, 0) as "returnedQuantity",
      coalesce(b.amount, 0) as "returnedAmount"
    from ${wanted} join orders.lines l using (person_id, order_id)
    left join back b using (person_id, order_id, line_no)
    order by l.order_id, l.line_no`.execute(tx)
  const byOrder = new Map<string, ReturnableOrder>(
    orders.map((order) => [order.orderId, { ...order, lines: [] }]),
  )
  for (const { orderId, ...line } of lines) byOrder.get(orderId)?.lines.push(line)
  return byOrder
}

export interface KeptReturn extends Key {
  returnId: string
  personId: string
  orderId: string | null
  currency: string
  digest: string
  amount: number
  lines: { orderLineNo: number | null; quantity: number; amount: number }[]
}

/** The returns that hold these numbers. */
export async function findKeptReturns(tx: Tx, keys: readonly Key[]): Promise<KeptReturn[]> {
  const { rows } = await sql<KeptReturn>`
    select k.source, k.number, r.return_id as "returnId", r.person_id as "personId",
      r.order_id as "orderId", r.currency, r.digest, r.amount,
      coalesce((
        select jsonb_agg(jsonb_build_object('orderLineNo', l.order_line_no, 'quantity', l.quantity,
          'amount', l.amount)) from orders.return_lines l
        where l.person_id = r.person_id and l.return_id = r.return_id), '[]') as lines
    from unnest(${keys.map((k) => k.source)}::text[], ${keys.map((k) => k.number)}::text[])
      as g (source, number)
    join orders.order_keys k on k.source = g.source and k.number = g.number and k.kind = 'return'
    join orders.returns r on r.person_id = k.person_id and r.return_id = k.order_id`.execute(tx)
  return rows
}

/**
 * Writes returns and their lines. A return of an order keeps that order's origin, so that both stay
 * together when people who were merged are parted again.
 */
export async function insertReturns(
  tx: Tx,
  rows: readonly ReturnRow[],
  lines: readonly ReturnLineRow[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into orders.returns (person_id, return_id, origin_id, order_id, source, number,
      returned_at, currency, amount, cost_back, reason_id, reason, import_id, digest, created_at)
    select g.person_id, g.return_id, coalesce(o.origin_id, g.person_id), g.order_id, g.source, g.number,
      g.returned_at, g.currency, g.amount, g.cost_back, g.reason_id, g.reason, g.import_id, g.digest,
      g.created_at
    from ${returnRecords(rows)}
    left join orders.orders o on o.person_id = g.person_id and o.order_id = g.order_id`.execute(tx)
  await sql`
    update orders.order_keys k set origin_id = r.origin_id
    from ${returnRecords(rows)}
    join orders.returns r on r.person_id = g.person_id and r.return_id = g.return_id
    where k.source = g.source and k.number = g.number and k.kind = 'return'
      and k.origin_id <> r.origin_id`.execute(tx)
  await insertReturnLines(tx, lines)
}

/** Gives kept returns their new content; who holds them and when they came stays. */
export async function rewriteReturns(
  tx: Tx,
  rows: readonly ReturnRow[],
  lines: readonly ReturnLineRow[],
): Promise<void> {
  if (rows.length === 0) return
  await deleteReturnLines(tx, rows)
  await sql`
    update orders.returns r set order_id = g.order_id, returned_at = g.returned_at,
      currency = g.currency, amount = g.amount, cost_back = g.cost_back, reason_id = g.reason_id,
      reason = g.reason, digest = g.digest
    from ${returnRecords(rows)}
    where r.person_id = g.person_id and r.return_id = g.return_id`.execute(tx)
  await insertReturnLines(tx, lines)
}

function returnRecords(rows: readonly ReturnRow[]) {
  return sql`unnest(
    ${rows.map((r) => r.personId)}::uuid[], ${rows.map((r) => r.returnId)}::uuid[],
    ${rows.map((r) => r.orderId)}::uuid[], ${rows.map((r) => r.source)}::text[],
    ${rows.map((r) => r.number)}::text[], ${rows.map((r) => r.returnedAt.toISOString())}::timestamptz[],
    ${rows.map((r) => r.currency)}::text[], ${rows.map((r) => r.amount)}::bigint[],
    ${rows.map((r) => r.costBack)}::bigint[], ${rows.map((r) => r.reasonId)}::uuid[],
    ${rows.map((r) => r.reason)}::text[], ${rows.map((r) => r.importId)}::uuid[],
    ${rows.map((r) => r.digest)}::text[], ${rows.map((r) => r.createdAt.toISOString())}::timestamptz[])
    as g (person_id, return_id, order_id, source, number, returned_at, currency, amount, cost_back,
      reason_id, reason, import_id, digest, created_at)`
}

async function insertReturnLines(tx: Tx, rows: readonly ReturnLineRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into orders.return_lines (person_id, return_id, line_no, origin_id, order_line_no,
      product_id, sku, name, quantity, amount)
    select g.person_id, g.return_id, g.line_no, r.origin_id, g.order_line_no, g.product_id, g.sku,
      g.name, g.quantity, g.amount
    from unnest(
      ${rows.map((r) => r.personId)}::uuid[], ${rows.map((r) => r.returnId)}::uuid[],
      ${rows.map((r) => r.lineNo)}::int[], ${rows.map((r) => r.orderLineNo)}::int[],
      ${rows.map((r) => r.productId)}::uuid[], ${rows.map((r) => r.sku)}::text[],
      ${rows.map((r) => r.name)}::text[], ${rows.map((r) => r.quantity)}::int[],
      ${rows.map((r) => r.amount)}::bigint[])
      as g (person_id, return_id, line_no, order_line_no, product_id, sku, name, quantity, amount)
    join orders.returns r on r.person_id = g.person_id and r.return_id = g.return_id`.execute(tx)
}

export async function deleteReturnLines(
  tx: Tx,
  refs: readonly { personId: string; returnId: string }[],
): Promise<void> {
  await sql`
    delete from orders.return_lines l
    using unnest(${refs.map((r) => r.personId)}::uuid[], ${refs.map((r) => r.returnId)}::uuid[])
      as g (person_id, return_id)
    where l.person_id = g.person_id and l.return_id = g.return_id`.execute(tx)
}

/** Keeps returns as they are now, lines included, for whoever takes the coming change back. */
export async function keepReturnsBefore(tx: Tx, rows: readonly ChangeRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into orders.changes (person_id, subject_id, change_id, origin_id, kind, before, import_id, actor, at)
    select r.person_id, r.return_id, g.change_id, r.origin_id, 'return',
      to_jsonb(r) || jsonb_build_object('lines', coalesce((
        select jsonb_agg(to_jsonb(l) order by l.line_no) from orders.return_lines l
        where l.person_id = r.person_id and l.return_id = r.return_id), '[]')),
      g.import_id, g.actor, g.at
    from ${changeRecords(rows)}
    join orders.returns r on r.person_id = g.person_id and r.return_id = g.subject_id`.execute(tx)
}

export interface FoundReturn {
  personId: string
  returnId: string
  orderId: string | null
  currency: string
  amount: number
  /** False if its order was cancelled: then it counts for nothing. */
  counts: boolean
}

export async function findReturn(
  tx: Tx,
  personId: string,
  returnId: string,
): Promise<FoundReturn | undefined> {
  const { rows } = await sql<FoundReturn>`
    select r.person_id as "personId", r.return_id as "returnId", r.order_id as "orderId",
      r.currency, r.amount, coalesce(o.status, 'placed') = 'placed' as counts
    from orders.returns r
    left join orders.orders o on o.person_id = r.person_id and o.order_id = r.order_id
    where r.person_id = ${personId} and r.return_id = ${returnId}`.execute(tx)
  return rows[0]
}
