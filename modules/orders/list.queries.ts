import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export interface OrderFilter {
  q?: string
  source?: string
  channel?: string
  mediaCode?: string
  status?: 'placed' | 'cancelled'
  from?: Date
  until?: Date
  personId?: string
  subscriptionId?: string
  productId?: string
}

export interface OrderListRow {
  orderId: string
  personId: string
  source: string
  number: string
  placedAt: Date
  currency: string
  total: number
  sales: number
  returned: number
  channel: string | null
  mediaCode: string | null
  status: 'placed' | 'cancelled'
  deliveryNo: number | null
  firstItem: string | null
  lines: number
}

export interface ListPlace {
  at: string
  id: string
}

const ORDER = sql`o.order_id as "orderId", o.person_id as "personId", o.source, o.number,
  o.placed_at as "placedAt", o.currency, o.total, o.goods - o.discount as sales,
  coalesce((select sum(r.amount) from orders.returns r
    where r.person_id = o.person_id and r.order_id = o.order_id), 0)::bigint as returned,
  o.channel, o.media_code as "mediaCode", o.status, o.delivery_no as "deliveryNo",
  (select l.name from orders.lines l where l.person_id = o.person_id and l.order_id = o.order_id
    order by l.line_no limit 1) as "firstItem",
  (select count(*)::int from orders.lines l
    where l.person_id = o.person_id and l.order_id = o.order_id) as lines`

/** Newest first. */
export async function findOrders(
  tx: Tx,
  filter: OrderFilter,
  limit: number,
  after: ListPlace | null,
): Promise<OrderListRow[]> {
  const beyond = after
    ? sql`and (o.placed_at, o.order_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``
  const { rows } = await sql<OrderListRow>`
    select ${ORDER} from orders.orders o where ${matching(filter)} ${beyond}
    order by o.placed_at desc, o.order_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function countOrders(tx: Tx, filter: OrderFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from orders.orders o where ${matching(filter)}`.execute(tx)
  return rows[0]?.count ?? 0
}

function matching(filter: OrderFilter) {
  const { q, source, channel, mediaCode, status, from, until } = filter
  const { personId, subscriptionId, productId } = filter
  const has = sql`exists (select from orders.lines l
    where l.person_id = o.person_id and l.order_id = o.order_id`
  const words = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const parts = [
    sql`true`,
    ...(words
      ? [
          sql`(o.number ilike ${words} or ${has} and (l.name ilike ${words} or l.sku ilike ${words})))`,
        ]
      : []),
    ...(source !== undefined ? [sql`o.source = ${source}`] : []),
    ...(channel ? [sql`o.channel = ${channel}`] : []),
    ...(mediaCode ? [sql`o.media_code = ${mediaCode}`] : []),
    ...(status ? [sql`o.status = ${status}`] : []),
    ...(from ? [sql`o.placed_at >= ${from}`] : []),
    ...(until ? [sql`o.placed_at < ${until}`] : []),
    ...(personId ? [sql`o.person_id = ${personId}`] : []),
    ...(subscriptionId ? [sql`o.subscription_id = ${subscriptionId}`] : []),
    ...(productId ? [sql`${has} and l.product_id = ${productId})`] : []),
  ]
  return sql.join(parts, sql` and `)
}

export interface OrderRecord extends OrderListRow {
  goods: number
  discount: number
  shipping: number
  tax: number
  statedTotal: number | null
  cost: number
  cancelledAt: Date | null
  cancelWords: string | null
  guest: boolean
  note: string | null
  subscriptionId: string | null
  importId: string | null
}

export async function findOrder(tx: Tx, orderId: string): Promise<OrderRecord | undefined> {
  const { rows } = await sql<OrderRecord>`
    select ${ORDER}, o.goods, o.discount, o.shipping, o.tax, o.stated_total as "statedTotal", o.cost,
      o.cancelled_at as "cancelledAt", o.cancel_words as "cancelWords", o.guest, o.note,
      o.subscription_id as "subscriptionId", o.import_id as "importId"
    from orders.orders o where o.order_id = ${orderId}`.execute(tx)
  return rows[0]
}

export interface OrderReturnRow {
  returnId: string
  number: string
  returnedAt: Date
  amount: number
  costBack: number
  reason: { ja: string; en: string } | null
  words: string | null
  items: { name: string; quantity: number }[]
}

export async function findReturnsOfOrder(
  tx: Tx,
  personId: string,
  orderId: string,
): Promise<OrderReturnRow[]> {
  const { rows } = await sql<OrderReturnRow>`
    select r.return_id as "returnId", r.number, r.returned_at as "returnedAt", r.amount,
      r.cost_back as "costBack", r.reason as words,
      case when n.reason_id is not null then jsonb_build_object('ja', n.ja, 'en', n.en) end as reason,
      coalesce((select jsonb_agg(jsonb_build_object('name', l.name, 'quantity', l.quantity) order by l.line_no)
        from orders.return_lines l
        where l.person_id = r.person_id and l.return_id = r.return_id), '[]') as items
    from orders.returns r left join orders.reasons n on n.reason_id = r.reason_id
    where r.person_id = ${personId} and r.order_id = ${orderId}
    order by r.returned_at, r.return_id`.execute(tx)
  return rows
}

export interface OrderChangeRow {
  changeId: string
  at: Date
  byImport: boolean
  totalBefore: number
  statusBefore: 'placed' | 'cancelled'
}

export async function findChangesOfOrder(
  tx: Tx,
  personId: string,
  orderId: string,
): Promise<OrderChangeRow[]> {
  const { rows } = await sql<OrderChangeRow>`
    select change_id as "changeId", at, import_id is not null as "byImport",
      (before ->> 'total')::bigint as "totalBefore", before ->> 'status' as "statusBefore"
    from orders.changes
    where person_id = ${personId} and subject_id = ${orderId} order by change_id desc`.execute(tx)
  return rows
}

export interface ReturnListRow {
  returnId: string
  personId: string
  orderId: string | null
  orderNumber: string | null
  number: string
  returnedAt: Date
  currency: string
  amount: number
  reason: { ja: string; en: string } | null
  words: string | null
  firstItem: string | null
}

export interface ReturnFilter {
  personId?: string
  productId?: string
  reasonId?: string
}

export async function findReturns(
  tx: Tx,
  filter: ReturnFilter,
  limit: number,
  after: ListPlace | null,
): Promise<ReturnListRow[]> {
  const beyond = after
    ? sql`and (r.returned_at, r.return_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``
  const { rows } = await sql<ReturnListRow>`
    select r.return_id as "returnId", r.person_id as "personId", r.order_id as "orderId",
      o.number as "orderNumber", r.number, r.returned_at as "returnedAt", r.currency, r.amount,
      case when n.reason_id is not null then jsonb_build_object('ja', n.ja, 'en', n.en) end as reason,
      r.reason as words,
      (select l.name from orders.return_lines l where l.person_id = r.person_id
        and l.return_id = r.return_id order by l.line_no limit 1) as "firstItem"
    from orders.returns r
    left join orders.orders o on o.person_id = r.person_id and o.order_id = r.order_id
    left join orders.reasons n on n.reason_id = r.reason_id
    where ${returnsMatching(filter)} ${beyond}
    order by r.returned_at desc, r.return_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function countReturns(tx: Tx, filter: ReturnFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from orders.returns r where ${returnsMatching(filter)}`.execute(tx)
  return rows[0]?.count ?? 0
}

function returnsMatching({ personId, productId, reasonId }: ReturnFilter) {
  const parts = [
    sql`true`,
    ...(personId ? [sql`r.person_id = ${personId}`] : []),
    ...(reasonId ? [sql`r.reason_id = ${reasonId}`] : []),
    ...(productId
      ? [
          sql`exists (select from orders.return_lines l where l.person_id = r.person_id
            and l.return_id = r.return_id and l.product_id = ${productId})`,
        ]
      : []),
  ]
  return sql.join(parts, sql` and `)
}
