import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { type ChangeRow, changeRecords, type Key } from './orders.queries.ts'
import {
  type ItemRow,
  records,
  SUBSCRIPTION,
  type Subscription,
  type SubscriptionRef,
} from './subscriptions.queries.ts'

/** What files bring: many subscriptions at once, each kept under its source's number. */

export interface HeldSubscription extends Subscription {
  /** What a file last said of it; null where none did. */
  digest: string | null
}

/** The subscriptions that hold these numbers, which nobody else changes until the transaction ends. */
export async function lockHeld(tx: Tx, keys: readonly Key[]): Promise<HeldSubscription[]> {
  const { rows } = await sql<HeldSubscription>`
    select ${SUBSCRIPTION}, s.digest
    from unnest(${keys.map((key) => key.source)}::text[], ${keys.map((key) => key.number)}::text[])
      as g (source, number)
    join orders.order_keys k
      on k.source = g.source and k.number = g.number and k.kind = 'subscription'
    join orders.subscriptions s on s.person_id = k.person_id and s.subscription_id = k.order_id
    order by 1, 2 for update of s`.execute(tx)
  return rows
}

export interface HolderOfNumber {
  number: string
  personId: string
  startedAt: Date
}

export async function findHolders(
  tx: Tx,
  source: string,
  numbers: readonly string[],
): Promise<HolderOfNumber[]> {
  const { rows } = await sql<HolderOfNumber>`
    select k.number, s.person_id as "personId", s.started_at as "startedAt"
    from orders.order_keys k
    join orders.subscriptions s on s.person_id = k.person_id and s.subscription_id = k.order_id
    where k.source = ${source} and k.number = any(${numbers}::text[])
      and k.kind = 'subscription'`.execute(tx)
  return rows
}

export type FiledSubscription = HeldSubscription & { items: ItemRow[] }

const told = (rows: readonly FiledSubscription[]) =>
  sql`jsonb_populate_recordset(null::orders.subscriptions, ${JSON.stringify(
    rows.map((row) => ({
      person_id: row.personId,
      subscription_id: row.subscriptionId,
      source: row.source,
      number: row.number,
      currency: row.currency,
      cycle_days: row.cycleDays,
      cycle_months: row.cycleMonths,
      anchor_day: row.anchorDay,
      started_at: row.startedAt,
      next_on: row.nextOn,
      status: row.status,
      cancelled_at: row.cancelledAt,
      cancel_reason_id: row.cancelReasonId,
      cancel_words: row.cancelWords,
      import_id: row.importId,
      digest: row.digest,
    })),
  )}::jsonb) g`

export async function insertFiled(
  tx: Tx,
  rows: readonly FiledSubscription[],
  now: Date,
): Promise<void> {
  await sql`
    insert into orders.subscriptions (person_id, subscription_id, origin_id, source, number,
      currency, cycle_days, cycle_months, anchor_day, started_at, next_on, next_from, status,
      cancelled_at, cancel_reason_id, cancel_words, import_id, digest, created_at, updated_at)
    select person_id, subscription_id, person_id, source, number, currency, cycle_days,
      cycle_months, anchor_day, started_at, next_on, next_on, status, cancelled_at,
      cancel_reason_id, cancel_words, import_id, digest, ${now}, ${now}
    from ${told(rows)}`.execute(tx)
  await insertItems(tx, rows)
}

/** Keeps what was there, then writes what the file says by now. */
export async function rewriteFiled(
  tx: Tx,
  rows: readonly FiledSubscription[],
  changes: readonly ChangeRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into orders.changes (person_id, subject_id, change_id, origin_id, kind, before, import_id,
      actor, at)
    select s.person_id, s.subscription_id, g.change_id, s.origin_id, 'subscription',
      to_jsonb(s) || jsonb_build_object('items', coalesce((
        select jsonb_agg(to_jsonb(i) order by i.line_no) from orders.subscription_items i
        where i.person_id = s.person_id and i.subscription_id = s.subscription_id), '[]')),
      g.import_id, g.actor, g.at
    from ${changeRecords(changes)}
    join orders.subscriptions s
      on s.person_id = g.person_id and s.subscription_id = g.subject_id`.execute(tx)
  await sql`
    update orders.subscriptions s set currency = g.currency, cycle_days = g.cycle_days,
      cycle_months = g.cycle_months, anchor_day = g.anchor_day, started_at = g.started_at,
      next_on = g.next_on, next_from = g.next_on, status = g.status,
      paused_until = case when g.status = 'paused' then s.paused_until end,
      cancelled_at = g.cancelled_at, cancel_reason_id = g.cancel_reason_id,
      cancel_words = g.cancel_words, digest = g.digest, updated_at = ${now}
    from ${told(rows)}
    where s.person_id = g.person_id and s.subscription_id = g.subscription_id`.execute(tx)
  await deleteItems(tx, rows)
  await insertItems(tx, rows)
}

async function deleteItems(tx: Tx, refs: readonly SubscriptionRef[]): Promise<void> {
  await sql`delete from orders.subscription_items i
    where (i.person_id, i.subscription_id) in (select * from ${records(refs)})`.execute(tx)
}

async function insertItems(tx: Tx, rows: readonly FiledSubscription[]): Promise<void> {
  const items = rows.flatMap(({ personId, subscriptionId, items }) =>
    items.map((item, i) => ({
      person_id: personId,
      subscription_id: subscriptionId,
      line_no: i + 1,
      product_id: item.productId,
      sku: item.sku,
      name: item.name,
      quantity: item.quantity,
      unit_price: item.unitPrice,
    })),
  )
  await sql`
    insert into orders.subscription_items (person_id, subscription_id, line_no, origin_id,
      product_id, sku, name, quantity, unit_price)
    select s.person_id, s.subscription_id, g.line_no, s.origin_id, g.product_id, g.sku, g.name,
      g.quantity, g.unit_price
    from jsonb_populate_recordset(null::orders.subscription_items,
      ${JSON.stringify(items)}::jsonb) g
    join orders.subscriptions s using (person_id, subscription_id)`.execute(tx)
}
