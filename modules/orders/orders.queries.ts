import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export interface OrderRow {
  personId: string
  orderId: string
  source: string
  number: string
  placedAt: Date
  currency: string
  goods: number
  discount: number
  shipping: number
  tax: number
  total: number
  statedTotal: number | null
  cost: number
  channel: string | null
  mediaCode: string | null
  status: 'placed' | 'cancelled'
  cancelledAt: Date | null
  guest: boolean
  note: string | null
  subscriptionId: string | null
  importId: string | null
  digest: string
  createdAt: Date
}

export interface LineRow {
  personId: string
  orderId: string
  lineNo: number
  productId: string | null
  sku: string | null
  name: string
  quantity: number
  unitPrice: number
  amount: number
  cost: number | null
}

export interface Key {
  source: string
  number: string
}

export interface Holder extends Key {
  personId: string
  currency: string
}

const column = <T, V>(rows: readonly T[], of: (row: T) => V) => rows.map(of)
const times = (dates: (Date | null)[]) => dates.map((date) => date?.toISOString() ?? null)

/** Whose orders these numbers are, and in which currency: what has to be locked to change them. */
export async function findHolders(tx: Tx, keys: readonly Key[]): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select k.source, k.number, k.person_id as "personId", o.currency
    from unnest(${column(keys, (k) => k.source)}::text[], ${column(keys, (k) => k.number)}::text[])
      as g (source, number)
    join orders.order_keys k on k.source = g.source and k.number = g.number and k.kind = 'order'
    join orders.orders o on o.person_id = k.person_id and o.order_id = k.order_id`.execute(tx)
  return rows
}

export interface HeldNumber {
  number: string
  personId: string
  placedAt: Date
}

export async function findHeldNumbers(
  tx: Tx,
  source: string,
  numbers: readonly string[],
): Promise<HeldNumber[]> {
  const { rows } = await sql<HeldNumber>`
    select k.number, o.person_id as "personId", o.placed_at as "placedAt"
    from orders.order_keys k
    join orders.orders o on o.person_id = k.person_id and o.order_id = k.order_id
    where k.source = ${source} and k.number = any(${numbers}::text[]) and k.kind = 'order'`.execute(
    tx,
  )
  return rows
}

/** Takes the numbers that nobody holds; answers the ids of the orders that got theirs. */
export async function claimKeys(
  tx: Tx,
  kind: 'order' | 'return' | 'subscription',
  rows: readonly (Key & { personId: string; id: string })[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const { rows: claimed } = await sql<{ id: string }>`
    insert into orders.order_keys (source, number, kind, person_id, origin_id, order_id)
    select g.source, g.number, ${kind}, g.person_id, g.person_id, g.id
    from unnest(${column(rows, (r) => r.source)}::text[], ${column(rows, (r) => r.number)}::text[],
      ${column(rows, (r) => r.personId)}::uuid[], ${column(rows, (r) => r.id)}::uuid[])
      as g (source, number, person_id, id)
    order by 1, 2
    on conflict do nothing returning order_id as id`.execute(tx)
  return new Set(claimed.map((row) => row.id))
}

export interface KeptOrder extends Key {
  personId: string
  orderId: string
  currency: string
  digest: string
  status: 'placed' | 'cancelled'
  cancelledAt: Date | null
  /** What it counts for at present: its sales less what came back, nothing once cancelled. */
  counted: number
  returned: number
  subscriptionId: string | null
}

/** The orders that hold these numbers. */
export async function findKept(tx: Tx, keys: readonly Key[]): Promise<KeptOrder[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<KeptOrder>`
    select k.source, k.number, o.person_id as "personId", o.order_id as "orderId", o.currency,
      o.digest, o.status, o.cancelled_at as "cancelledAt", o.subscription_id as "subscriptionId",
      case when o.status = 'placed' then o.goods - o.discount - r.amount else 0 end as counted,
      r.amount as returned
    from unnest(${column(keys, (k) => k.source)}::text[], ${column(keys, (k) => k.number)}::text[])
      as g (source, number)
    join orders.order_keys k on k.source = g.source and k.number = g.number and k.kind = 'order'
    join orders.orders o on o.person_id = k.person_id and o.order_id = k.order_id
    left join lateral (
      select coalesce(sum(amount), 0)::bigint as amount from orders.returns
      where person_id = o.person_id and order_id = o.order_id
    ) r on true`.execute(tx)
  return rows
}

/**
 * Writes orders. A delivery keeps its subscription's origin, so that both stay together when people
 * who were merged are parted again.
 */
export async function insertOrders(tx: Tx, rows: readonly OrderRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into orders.orders (person_id, order_id, origin_id, source, number, placed_at, currency,
      goods, discount, shipping, tax, total, stated_total, cost, channel, media_code, status,
      cancelled_at, guest, note, subscription_id, import_id, digest, created_at)
    select g.person_id, g.order_id, coalesce(s.origin_id, g.person_id), g.source, g.number,
      g.placed_at, g.currency, g.goods, g.discount, g.shipping, g.tax, g.total, g.stated_total, g.cost, g.channel,
      g.media_code, g.status, g.cancelled_at, g.guest, g.note, g.subscription_id, g.import_id,
      g.digest, g.created_at
    from ${orderRecords(rows)}
    left join orders.subscriptions s
      on s.person_id = g.person_id and s.subscription_id = g.subscription_id`.execute(tx)
  const delivered = rows.filter((row) => row.subscriptionId !== null)
  if (delivered.length === 0) return
  await sql`
    update orders.order_keys k set origin_id = o.origin_id
    from ${orderRecords(delivered)}
    join orders.orders o on o.person_id = g.person_id and o.order_id = g.order_id
    where k.source = g.source and k.number = g.number and k.kind = 'order'
      and k.origin_id <> o.origin_id`.execute(tx)
}

/** Gives kept orders their new content; who holds them and when they came stays. */
export async function rewriteOrders(tx: Tx, rows: readonly OrderRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update orders.orders o set placed_at = g.placed_at, currency = g.currency, goods = g.goods,
      discount = g.discount, shipping = g.shipping, tax = g.tax, total = g.total,
      stated_total = g.stated_total, cost = g.cost, channel = g.channel, media_code = g.media_code,
      status = g.status, cancelled_at = g.cancelled_at, guest = g.guest,
      note = coalesce(g.note, o.note), subscription_id = g.subscription_id, digest = g.digest
    from ${orderRecords(rows)}
    where o.person_id = g.person_id and o.order_id = g.order_id`.execute(tx)
}

function orderRecords(rows: readonly OrderRow[]) {
  return sql`unnest(
    ${column(rows, (r) => r.personId)}::uuid[], ${column(rows, (r) => r.orderId)}::uuid[],
    ${column(rows, (r) => r.source)}::text[], ${column(rows, (r) => r.number)}::text[],
    ${times(column(rows, (r) => r.placedAt))}::timestamptz[], ${column(rows, (r) => r.currency)}::text[],
    ${column(rows, (r) => r.goods)}::bigint[], ${column(rows, (r) => r.discount)}::bigint[],
    ${column(rows, (r) => r.shipping)}::bigint[], ${column(rows, (r) => r.tax)}::bigint[],
    ${column(rows, (r) => r.total)}::bigint[], ${column(rows, (r) => r.statedTotal)}::bigint[],
    ${column(rows, (r) => r.cost)}::bigint[], ${column(rows, (r) => r.channel)}::text[],
    ${column(rows, (r) => r.mediaCode)}::text[], ${column(rows, (r) => r.status)}::text[],
    ${times(column(rows, (r) => r.cancelledAt))}::timestamptz[], ${column(rows, (r) => r.guest)}::boolean[],
    ${column(rows, (r) => r.note)}::text[], ${column(rows, (r) => r.subscriptionId)}::uuid[],
    ${column(rows, (r) => r.importId)}::uuid[], ${column(rows, (r) => r.digest)}::text[],
    ${times(column(rows, (r) => r.createdAt))}::timestamptz[])
    as g (person_id, order_id, source, number, placed_at, currency, goods, discount, shipping, tax,
      total, stated_total, cost, channel, media_code, status, cancelled_at, guest, note,
      subscription_id, import_id, digest, created_at)`
}

export async function insertLines(tx: Tx, rows: readonly LineRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into orders.lines (person_id, order_id, line_no, origin_id, product_id, sku, name,
      quantity, unit_price, amount, cost)
    select g.person_id, g.order_id, g.line_no, o.origin_id, g.product_id, g.sku, g.name, g.quantity,
      g.unit_price, g.amount, g.cost
    from unnest(
      ${column(rows, (r) => r.personId)}::uuid[], ${column(rows, (r) => r.orderId)}::uuid[],
      ${column(rows, (r) => r.lineNo)}::int[], ${column(rows, (r) => r.productId)}::uuid[],
      ${column(rows, (r) => r.sku)}::text[], ${column(rows, (r) => r.name)}::text[],
      ${column(rows, (r) => r.quantity)}::int[], ${column(rows, (r) => r.unitPrice)}::bigint[],
      ${column(rows, (r) => r.amount)}::bigint[], ${column(rows, (r) => r.cost)}::bigint[])
      as g (person_id, order_id, line_no, product_id, sku, name, quantity, unit_price, amount, cost)
    join orders.orders o on o.person_id = g.person_id and o.order_id = g.order_id`.execute(tx)
}

type Ref = { personId: string; orderId: string }

export async function deleteLines(tx: Tx, orders: readonly Ref[]): Promise<void> {
  if (orders.length === 0) return
  await sql`
    delete from orders.lines l
    using unnest(${column(orders, (o) => o.personId)}::uuid[], ${column(orders, (o) => o.orderId)}::uuid[])
      as g (person_id, order_id)
    where l.person_id = g.person_id and l.order_id = g.order_id`.execute(tx)
}

export interface ChangeRow {
  personId: string
  subjectId: string
  changeId: string
  importId: string | null
  actor: string
  at: Date
}

/** Keeps orders as they are now, lines included, for whoever takes the coming change back. */
export async function keepOrdersBefore(tx: Tx, rows: readonly ChangeRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into orders.changes (person_id, subject_id, change_id, origin_id, kind, before, import_id, actor, at)
    select o.person_id, o.order_id, g.change_id, o.origin_id, 'order',
      to_jsonb(o) || jsonb_build_object('lines', coalesce((
        select jsonb_agg(to_jsonb(l) order by l.line_no) from orders.lines l
        where l.person_id = o.person_id and l.order_id = o.order_id), '[]')),
      g.import_id, g.actor, g.at
    from ${changeRecords(rows)}
    join orders.orders o on o.person_id = g.person_id and o.order_id = g.subject_id`.execute(tx)
}

export function changeRecords(rows: readonly ChangeRow[]) {
  return sql`unnest(
    ${column(rows, (r) => r.personId)}::uuid[], ${column(rows, (r) => r.subjectId)}::uuid[],
    ${column(rows, (r) => r.changeId)}::uuid[], ${column(rows, (r) => r.importId)}::uuid[],
    ${column(rows, (r) => r.actor)}::text[], ${times(column(rows, (r) => r.at))}::timestamptz[])
    as g (person_id, subject_id, change_id, import_id, actor, at)`
}

export async function markCancelled(
  tx: Tx,
  { personId, orderId }: Ref,
  at: Date,
  words: string | null,
): Promise<void> {
  await sql`
    update orders.orders set status = 'cancelled', cancelled_at = ${at}, cancel_words = ${words},
      delivery_no = null
    where person_id = ${personId} and order_id = ${orderId}`.execute(tx)
}
