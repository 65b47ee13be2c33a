import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

type Exported = Record<string, unknown>

/** Orders with their lines, as the person may read them: what we paid ourselves is not theirs. */
export async function exportOrders(tx: Tx, personId: string): Promise<Exported[]> {
  const { rows } = await sql<Exported>`
    select o.number, o.source, o.placed_at as "placedAt", o.currency, o.goods, o.discount,
      o.shipping, o.tax, o.total, o.channel, o.media_code as "mediaCode", o.status,
      o.cancelled_at as "cancelledAt", o.cancel_words as "cancelWords", o.note,
      (select coalesce(jsonb_agg(jsonb_build_object('sku', l.sku, 'name', l.name, 'quantity',
        l.quantity, 'unitPrice', l.unit_price, 'amount', l.amount) order by l.line_no), '[]')
        from orders.lines l where l.person_id = o.person_id and l.order_id = o.order_id) as lines
    from orders.orders o where o.person_id = ${personId} order by o.placed_at, o.order_id`.execute(
    tx,
  )
  return rows
}

export async function exportReturns(tx: Tx, personId: string): Promise<Exported[]> {
  const { rows } = await sql<Exported>`
    select r.number, r.source, o.number as "orderNumber", r.returned_at as "returnedAt", r.currency,
      r.amount, n.ja as "reasonJa", n.en as "reasonEn", r.reason as words,
      (select coalesce(jsonb_agg(jsonb_build_object('sku', l.sku, 'name', l.name, 'quantity',
        l.quantity, 'amount', l.amount) order by l.line_no), '[]')
        from orders.return_lines l
        where l.person_id = r.person_id and l.return_id = r.return_id) as lines
    from orders.returns r
    left join orders.orders o on o.person_id = r.person_id and o.order_id = r.order_id
    left join orders.reasons n on n.reason_id = r.reason_id
    where r.person_id = ${personId} order by r.returned_at, r.return_id`.execute(tx)
  return rows
}

export async function exportSubscriptions(tx: Tx, personId: string): Promise<Exported[]> {
  const { rows } = await sql<Exported>`
    select s.number, s.started_at as "startedAt", s.status, s.currency, s.cycle_days as "cycleDays",
      s.cycle_months as "cycleMonths", s.next_on as "nextOn", s.paused_until as "pausedUntil",
      s.deliveries, s.gift_every as "giftEvery", s.gift, s.cancelled_at as "cancelledAt",
      n.ja as "reasonJa", n.en as "reasonEn", s.cancel_words as words,
      (select coalesce(jsonb_agg(jsonb_build_object('sku', i.sku, 'name', i.name, 'quantity',
        i.quantity, 'unitPrice', i.unit_price) order by i.line_no), '[]')
        from orders.subscription_items i
        where i.person_id = s.person_id and i.subscription_id = s.subscription_id) as items
    from orders.subscriptions s left join orders.reasons n on n.reason_id = s.cancel_reason_id
    where s.person_id = ${personId} order by s.started_at, s.subscription_id`.execute(tx)
  return rows
}

/** Takes every free word about a person out of the ledger, and out of what it kept for undoing. */
export async function blankWords(tx: Tx, personId: string): Promise<void> {
  await sql`update orders.orders set note = null, cancel_words = null
    where person_id = ${personId} and (note is not null or cancel_words is not null)`.execute(tx)
  await sql`update orders.returns set reason = null
    where person_id = ${personId} and reason is not null`.execute(tx)
  await sql`update orders.subscriptions set cancel_words = null
    where person_id = ${personId} and cancel_words is not null`.execute(tx)
  await sql`update orders.changes
    set before = before - 'note' - 'cancel_words' - 'reason'
    where person_id = ${personId}`.execute(tx)
}
