import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { Purse } from './totals.queries.ts'

export interface UndoRef {
  personId: string
  id: string
}

const records = (refs: readonly UndoRef[]) => sql`unnest(${refs.map((r) => r.personId)}::uuid[],
  ${refs.map((r) => r.id)}::uuid[]) as g (person_id, id)`

/** Some of the orders that an import brought and nothing keeps. */
export async function ordersToRemove(tx: Tx, importId: string, limit: number): Promise<UndoRef[]> {
  const { rows } = await sql<UndoRef>`
    select o.person_id as "personId", o.order_id as id from orders.orders o
    where o.import_id = ${importId} and not exists (
      select from orders.returns r where r.person_id = o.person_id and r.order_id = o.order_id)
    order by o.person_id, o.order_id limit ${limit}`.execute(tx)
  return rows
}

export async function returnsToRemove(tx: Tx, importId: string, limit: number): Promise<UndoRef[]> {
  const { rows } = await sql<UndoRef>`
    select r.person_id as "personId", r.return_id as id from orders.returns r
    where r.import_id = ${importId} order by r.person_id, r.return_id limit ${limit}`.execute(tx)
  return rows
}

/** Subscriptions that an import brought and of which no order is left. */
export async function subscriptionsToRemove(
  tx: Tx,
  importId: string,
  limit: number,
): Promise<UndoRef[]> {
  const { rows } = await sql<UndoRef>`
    select s.person_id as "personId", s.subscription_id as id from orders.subscriptions s
    where s.import_id = ${importId} and not exists (select from orders.orders o
      where o.person_id = s.person_id and o.subscription_id = s.subscription_id)
    order by s.person_id, s.subscription_id limit ${limit}`.execute(tx)
  return rows
}

export type UndoKind = 'order' | 'return' | 'subscription'

export interface ChangeRef extends UndoRef {
  changeId: string
  kind: UndoKind
}

/** The newest change by an import of some orders and returns: they are taken back one by one. */
export async function changesToUndo(tx: Tx, importId: string, limit: number): Promise<ChangeRef[]> {
  const { rows } = await sql<ChangeRef>`
    select distinct on (person_id, subject_id) person_id as "personId", subject_id as id,
      change_id as "changeId", kind
    from orders.changes where import_id = ${importId}
    order by person_id, subject_id, change_id desc limit ${limit}`.execute(tx)
  return rows
}

/** The money that these touch, before and after: what to lock and count again. */
export async function pursesOfSubjects(tx: Tx, refs: readonly UndoRef[]): Promise<Purse[]> {
  const { rows } = await sql<Purse>`
    select o.person_id as "personId", o.currency
    from ${records(refs)} join orders.orders o on o.person_id = g.person_id and o.order_id = g.id
    union
    select r.person_id, r.currency
    from ${records(refs)} join orders.returns r on r.person_id = g.person_id and r.return_id = g.id
    union
    select c.person_id, c.before ->> 'currency'
    from ${records(refs)} join orders.changes c on c.person_id = g.person_id and c.subject_id = g.id`.execute(
    tx,
  )
  return rows
}

/** What an order or a return was at some time, as a row of its table. */
export interface Earlier {
  personId: string
  id: string
  before: Record<string, unknown>
}

/**
 * What somebody changed after the import is theirs by now: the first change since takes the import's
 * place as its origin. Answers what was handed over as the import had brought it; the others may be
 * removed.
 */
export async function handOver(
  tx: Tx,
  kind: UndoKind,
  refs: readonly UndoRef[],
): Promise<Earlier[]> {
  const table = sql.table(`orders.${kind}s`)
  const id = sql.ref(`${kind}_id`)
  const { rows } = await sql<Earlier>`
    with first as (
      select distinct on (c.person_id, c.subject_id) c.person_id, c.subject_id, c.change_id,
        c.import_id, c.before
      from ${records(refs)}
      join orders.changes c on c.person_id = g.person_id and c.subject_id = g.id
      order by c.person_id, c.subject_id, c.change_id
    ), gone as (
      delete from orders.changes c using first f
      where c.person_id = f.person_id and c.subject_id = f.subject_id and c.change_id = f.change_id
    )
    update ${table} t set import_id = f.import_id from first f
    where t.person_id = f.person_id and t.${id} = f.subject_id
    returning t.person_id as "personId", t.${id} as id, f.before`.execute(tx)
  return rows
}

export async function deleteOrders(tx: Tx, refs: readonly UndoRef[]): Promise<void> {
  await sql`
    with gone as (
      delete from orders.orders o using ${records(refs)}
      where o.person_id = g.person_id and o.order_id = g.id
      returning o.person_id, o.order_id, o.source, o.number
    ), lines as (
      delete from orders.lines l using gone
      where l.person_id = gone.person_id and l.order_id = gone.order_id
    )
    delete from orders.order_keys k using gone
    where k.source = gone.source and k.number = gone.number and k.kind = 'order'`.execute(tx)
}

export async function deleteReturns(tx: Tx, refs: readonly UndoRef[]): Promise<void> {
  await sql`
    with gone as (
      delete from orders.returns r using ${records(refs)}
      where r.person_id = g.person_id and r.return_id = g.id
      returning r.person_id, r.return_id, r.source, r.number
    ), lines as (
      delete from orders.return_lines l using gone
      where l.person_id = gone.person_id and l.return_id = gone.return_id
    )
    delete from orders.order_keys k using gone
    where k.source = gone.source and k.number = gone.number and k.kind = 'return'`.execute(tx)
}

export interface Passed extends Earlier {
  /** What the change that is taken back had made of it. */
  after: Record<string, unknown>
}

/**
 * Takes changes back. If somebody changed the same thing later, that later change now starts from
 * what was there before this one, and is answered; otherwise what was there before stands again.
 */
export async function undoChanges(tx: Tx, refs: readonly ChangeRef[]): Promise<Passed[]> {
  const passed = await passOn(tx, refs)
  const handed = new Set(passed.map((row) => row.id))
  const last = refs.filter((ref) => !handed.has(ref.id))
  await restoreOrders(
    tx,
    last.filter((ref) => ref.kind === 'order'),
  )
  await restoreReturns(
    tx,
    last.filter((ref) => ref.kind === 'return'),
  )
  await restoreSubscriptions(
    tx,
    last.filter((ref) => ref.kind === 'subscription'),
  )
  await sql`
    delete from orders.changes c using ${changeRefs(refs)}
    where c.person_id = g.person_id and c.subject_id = g.subject_id and c.change_id = g.change_id`.execute(
    tx,
  )
  return passed
}

async function passOn(tx: Tx, refs: readonly ChangeRef[]): Promise<Passed[]> {
  const { rows } = await sql<Passed & { laterId: string }>`
    select distinct on (c.person_id, c.subject_id) c.person_id as "personId", c.subject_id as id,
      c.change_id as "laterId", mine.before, c.before as after
    from ${changeRefs(refs)}
    join orders.changes mine using (person_id, subject_id, change_id)
    join orders.changes c on c.person_id = g.person_id and c.subject_id = g.subject_id
      and c.change_id > g.change_id
    order by c.person_id, c.subject_id, c.change_id`.execute(tx)
  await sql`
    update orders.changes c set before = g.before::jsonb
    from unnest(${rows.map((r) => r.personId)}::uuid[], ${rows.map((r) => r.id)}::uuid[],
      ${rows.map((r) => r.laterId)}::uuid[], ${rows.map((r) => JSON.stringify(r.before))}::text[])
      as g (person_id, subject_id, change_id, before)
    where c.person_id = g.person_id and c.subject_id = g.subject_id and c.change_id = g.change_id`.execute(
    tx,
  )
  return rows
}

const changeRefs = (refs: readonly ChangeRef[]) => sql`unnest(
  ${refs.map((r) => r.personId)}::uuid[], ${refs.map((r) => r.id)}::uuid[],
  ${refs.map((r) => r.changeId)}::uuid[]) as g (person_id, subject_id, change_id)`

// Whoever holds the order by now keeps it: people may have been merged since.
const beforeOf = (refs: readonly ChangeRef[]) => sql`(
  select c.person_id, c.subject_id, c.origin_id, c.before
  from ${changeRefs(refs)} join orders.changes c using (person_id, subject_id, change_id))`

async function restoreOrders(tx: Tx, refs: readonly ChangeRef[]): Promise<void> {
  if (refs.length === 0) return
  await sql`delete from orders.lines l using ${beforeOf(refs)} b
    where l.person_id = b.person_id and l.order_id = b.subject_id`.execute(tx)
  await sql`
    update orders.orders o set placed_at = p.placed_at, currency = p.currency, goods = p.goods,
      discount = p.discount, shipping = p.shipping, tax = p.tax, total = p.total,
      stated_total = p.stated_total, cost = p.cost, channel = p.channel, media_code = p.media_code,
      status = p.status, cancelled_at = p.cancelled_at, cancel_words = p.cancel_words,
      guest = p.guest, note = p.note, subscription_id = p.subscription_id, digest = p.digest
    from ${beforeOf(refs)} b
    cross join lateral jsonb_populate_record(null::orders.orders, b.before) p
    where o.person_id = b.person_id and o.order_id = b.subject_id`.execute(tx)
  await sql`
    insert into orders.lines (person_id, order_id, line_no, origin_id, product_id, sku, name,
      quantity, unit_price, amount, cost)
    select b.person_id, b.subject_id, l.line_no, b.origin_id, l.product_id, l.sku, l.name,
      l.quantity, l.unit_price, l.amount, l.cost
    from ${beforeOf(refs)} b
    cross join lateral jsonb_populate_recordset(null::orders.lines, b.before -> 'lines') l`.execute(
    tx,
  )
}

async function restoreReturns(tx: Tx, refs: readonly ChangeRef[]): Promise<void> {
  if (refs.length === 0) return
  await sql`delete from orders.return_lines l using ${beforeOf(refs)} b
    where l.person_id = b.person_id and l.return_id = b.subject_id`.execute(tx)
  await sql`
    update orders.returns r set order_id = p.order_id, returned_at = p.returned_at,
      currency = p.currency, amount = p.amount, cost_back = p.cost_back, reason_id = p.reason_id,
      reason = p.reason, digest = p.digest
    from ${beforeOf(refs)} b
    cross join lateral jsonb_populate_record(null::orders.returns, b.before) p
    where r.person_id = b.person_id and r.return_id = b.subject_id`.execute(tx)
  await sql`
    insert into orders.return_lines (person_id, return_id, line_no, origin_id, order_line_no,
      product_id, sku, name, quantity, amount)
    select b.person_id, b.subject_id, l.line_no, b.origin_id, l.order_line_no, l.product_id, l.sku,
      l.name, l.quantity, l.amount
    from ${beforeOf(refs)} b
    cross join lateral jsonb_populate_recordset(null::orders.return_lines, b.before -> 'lines') l`.execute(
    tx,
  )
}

async function restoreSubscriptions(tx: Tx, refs: readonly ChangeRef[]): Promise<void> {
  if (refs.length === 0) return
  await sql`delete from orders.subscription_items i using ${beforeOf(refs)} b
    where i.person_id = b.person_id and i.subscription_id = b.subject_id`.execute(tx)
  await sql`
    update orders.subscriptions s set currency = p.currency, cycle_days = p.cycle_days,
      cycle_months = p.cycle_months, anchor_day = p.anchor_day, started_at = p.started_at,
      next_on = p.next_on, next_from = p.next_from, status = p.status,
      paused_until = p.paused_until, cancelled_at = p.cancelled_at,
      cancel_reason_id = p.cancel_reason_id, cancel_words = p.cancel_words, digest = p.digest,
      updated_at = p.updated_at
    from ${beforeOf(refs)} b
    cross join lateral jsonb_populate_record(null::orders.subscriptions, b.before) p
    where s.person_id = b.person_id and s.subscription_id = b.subject_id`.execute(tx)
  await sql`
    insert into orders.subscription_items (person_id, subscription_id, line_no, origin_id,
      product_id, sku, name, quantity, unit_price)
    select b.person_id, b.subject_id, i.line_no, b.origin_id, i.product_id, i.sku, i.name,
      i.quantity, i.unit_price
    from ${beforeOf(refs)} b
    cross join lateral jsonb_populate_recordset(null::orders.subscription_items,
      b.before -> 'items') i`.execute(tx)
}

/** Subscriptions whose orders these are or were. */
export async function subscriptionsOfSubjects(
  tx: Tx,
  refs: readonly UndoRef[],
): Promise<{ personId: string; subscriptionId: string }[]> {
  const { rows } = await sql<{ personId: string; subscriptionId: string }>`
    select distinct o.person_id as "personId", o.subscription_id as "subscriptionId"
    from ${records(refs)} join orders.orders o on o.person_id = g.person_id and o.order_id = g.id
    where o.subscription_id is not null`.execute(tx)
  return rows
}

export async function deleteSubscriptions(tx: Tx, refs: readonly UndoRef[]): Promise<void> {
  await sql`
    with gone as (
      delete from orders.subscriptions s using ${records(refs)}
      where s.person_id = g.person_id and s.subscription_id = g.id
      returning s.person_id, s.subscription_id, s.source, s.number
    ), items as (
      delete from orders.subscription_items i using gone
      where i.person_id = gone.person_id and i.subscription_id = gone.subscription_id
    )
    delete from orders.order_keys k using gone
    where k.source = gone.source and k.number = gone.number and k.kind = 'subscription'`.execute(tx)
}

/** Removes an import's products that nothing names any more: all of them, or those nobody has touched. */
export async function deleteImportedProducts(
  tx: Tx,
  importId: string,
  which: 'untouched' | 'all',
): Promise<void> {
  await sql`
    delete from orders.products p
    where p.import_id = ${importId} and (${which === 'all'} or p.updated_at = p.created_at)
      and not exists (select from orders.lines l where l.product_id = p.product_id)
      and not exists (select from orders.return_lines l where l.product_id = p.product_id)
      and not exists (select from orders.subscription_items i where i.product_id = p.product_id)`.execute(
    tx,
  )
}

export async function countKept(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from orders.orders where import_id = ${importId}`.execute(tx)
  return rows[0]?.count ?? 0
}
