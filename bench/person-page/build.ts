import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { PERSONS, userIdOf, uuidAt } from '../tracking/build.ts'

export const ORDERS = 2_000_000
const FACTS_OF_ACTIVE = 20_000
/** Among those with few facts, so that the 20,000 are known. */
const ACTIVE = PERSONS - 1

/** An ordinary person, and one with 20,000 facts: some words and promises of theirs, and many visits. */
export const people = {
  ordinary: (round: number) => userIdOf((round * 24_693) % (PERSONS - 1)),
  active: () => userIdOf(ACTIVE),
}

/** Adds orders to the tables of the tracking bench, once. */
export async function buildOnce(db: Tx, say: (line: string) => void): Promise<void> {
  await sql`create table if not exists bench.person_page (at timestamptz not null)`.execute(db)
  const { rows } = await sql`select 1 from bench.person_page`.execute(db)
  if (rows.length > 0) return
  await sql`truncate orders.orders, orders.lines, orders.person_totals, orders.subscriptions,
    orders.subscription_items`.execute(db)
  await insertOrders(db)
  say(`${ORDERS.toLocaleString('en')} orders`)
  await insertSubscriptions(db)
  await insertActive(db)
  for (const table of [
    'orders.orders',
    'orders.lines',
    'orders.person_totals',
    'orders.subscriptions',
    'orders.subscription_items',
    'activity.events',
    'activity.person_facts',
  ]) {
    await sql.raw(`vacuum (analyze) ${table}`).execute(db)
  }
  await sql`insert into bench.person_page values (now())`.execute(db)
}

const id = (seed: string) => sql.raw(`md5(${seed})::uuid`)

/** One in 4,000 is of the active person: some 500. */
async function insertOrders(db: Tx) {
  await sql`
    insert into orders.orders (person_id, order_id, origin_id, source, number, placed_at, currency,
      goods, total, cost, channel, media_code, status, digest, created_at)
    select i.person_id, ${sql.raw(uuidAt('1451606400000 + n::bigint * 150000', "'o' || n"))}, i.person_id, 'bench', 'B-' || n,
      '2016-01-01'::timestamptz + n * interval '150 seconds', 'JPY', 3000 + n % 9000,
      3000 + n % 9000, 1000, (array['web', 'phone', 'postcard'])[1 + n % 3], 'M' || n % 40,
      'placed', '', '2026-01-01'
    from generate_series(0, ${ORDERS - 1}) n
    join people.identities i on i.kind = 'user_id' and i.issuer = '' and i.value = 'bench-' ||
      case when n % 4000 = 0 then ${ACTIVE} else (n::bigint * 7919) % ${PERSONS} end`.execute(db)
  await sql`
    insert into orders.lines (person_id, order_id, line_no, origin_id, sku, name, quantity, unit_price,
      amount)
    select person_id, order_id, line_no, person_id, 'A-' || line_no, '品 ' || line_no, 1, goods / 2, goods / 2
    from orders.orders, generate_series(1, 2) line_no`.execute(db)
  await sql`
    insert into orders.person_totals (person_id, currency, orders, first_at, last_at, sales, cost)
    select person_id, 'JPY', count(*), min(placed_at), max(placed_at), sum(goods), sum(cost)
    from orders.orders group by person_id`.execute(db)
}

async function insertSubscriptions(db: Tx) {
  await sql`
    insert into orders.subscriptions (person_id, subscription_id, origin_id, source, number, currency,
      cycle_days, started_at, next_on, deliveries, status, created_at, updated_at)
    select person_id, ${id("'s' || number")}, person_id, 'bench', number, 'JPY', 30, placed_at,
      '2026-12-01'::date + right(number, 1)::int, 3, 'active', placed_at, placed_at
    from orders.orders where number like '%0'`.execute(db)
  await sql`
    insert into orders.subscription_items (person_id, subscription_id, line_no, origin_id, sku, name,
      quantity, unit_price)
    select person_id, subscription_id, 1, person_id, 'A-1', '品 1', 1, 3000
    from orders.subscriptions`.execute(db)
}

/** The words are from the first of ten years, so that whoever looks for the last ones looks far. */
async function insertActive(db: Tx) {
  await sql`
    insert into activity.events (person_id, occurred_at, event_id, origin_id, name, payload, actor,
      received_at)
    select i.person_id, '2016-01-01'::timestamptz + n * interval '4 hours', ${id("'f' || n")},
      i.person_id, k.name, jsonb_build_object('words', case when k.name like 'contact%' then 'おいしい' end,
        'channel', 'phone', 'promiseId', n / 2, 'text', 'お電話', 'due', '2026-12-01'), 'key:bench',
      '2026-01-01'
    from generate_series(0, ${FACTS_OF_ACTIVE - 1}) n, people.identities i, lateral (
      select case when n < 600 and n % 3 = 0 then 'contact.received'
        when n % 100 = 0 then 'promise.made' when n % 100 = 1 then 'promise.kept'
        else 'page.viewed' end as name) k
    where i.kind = 'user_id' and i.issuer = '' and i.value = ${userIdOf(ACTIVE)}`.execute(db)
  await sql`
    insert into activity.person_facts (person_id, name, n, first_at, last_at, amount)
    select e.person_id, e.name, count(*), min(occurred_at), max(occurred_at), coalesce(sum(e.amount), 0)
    from activity.events e join people.identities i using (person_id)
    where i.kind = 'user_id' and i.issuer = '' and i.value = ${userIdOf(ACTIVE)} group by 1, 2
    on conflict (person_id, name) do update set n = excluded.n, first_at = excluded.first_at,
      last_at = excluded.last_at, amount = excluded.amount`.execute(db)
}
