import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { Foreseen } from './imports.queries.ts'
import type { Mapping } from './mapping.rules.ts'

/** Views that other modules publish. */

export async function anyOrder(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from orders.pub_orders)
      or exists (select from orders.pub_subscriptions) as some`.execute(tx)
  return rows[0]?.some ?? false
}

/** How many of the staged orders and people we know already: what a dry run foresees. */
export async function foresee(tx: Tx, importId: string, source: string): Promise<Foreseen> {
  const { rows } = await sql<Foreseen>`
    with keys as materialized (
      select distinct p.key from imports.pieces p
      where p.import_id = ${importId} and not exists (select from imports.untaken u
        where u.import_id = ${importId} and u.key = p.key and not u.waits)
    ), who as materialized (
      select distinct p.who, split_part(p.who, '|', 1) as kind, split_part(p.who, '|', 2) as issuer,
        substr(p.who, length(split_part(p.who, '|', 1)) + length(split_part(p.who, '|', 2)) + 3) as value
      from imports.pieces p join keys using (key)
      where p.import_id = ${importId} and p.who is not null
    )
    select count(*) filter (where key like 'n%') as orders,
      count(*) filter (where key like 'r%') as returns,
      count(*) filter (where key like 's%') as subscriptions,
      (select count(*) from keys k join orders.pub_subscriptions s
        on s.source = ${source} and k.key = 's:' || s.number) as "subscriptionsKnown",
      (select count(*) from keys k join orders.pub_orders o
        on o.source = ${source} and k.key = 'n:' || o.number) as "ordersKnown",
      (select count(*) from who) as people,
      (select count(*) from who w where exists (select from people.pub_identities i
        where i.kind = w.kind and i.issuer = w.issuer and i.value = w.value)) as "peopleKnown"
    from keys`.execute(tx)
  return rows[0] ?? NOTHING
}

const NOTHING: Foreseen = {
  orders: 0,
  ordersKnown: 0,
  returns: 0,
  subscriptions: 0,
  subscriptionsKnown: 0,
  people: 0,
  peopleKnown: 0,
}

type Of = Pick<Mapping, 'kind' | 'source'>

/** The numbers, of those given, under which this source has an order, or a subscription. */
export async function takenNumbers(
  tx: Tx,
  { kind, source }: Of,
  numbers: string[],
): Promise<Set<string>> {
  if (numbers.length === 0) return new Set()
  const { rows } = await sql<{ number: string }>`
    select number from ${kind === 'subscriptions' ? SUBSCRIPTIONS : ORDERS}
    where source = ${source} and number = any(${numbers})`.execute(tx)
  return new Set(rows.map(({ number }) => number))
}

const ORDERS = sql`orders.pub_orders`
const SUBSCRIPTIONS = sql`orders.pub_subscriptions`

/** What the orders (or subscriptions) of these numbers hold, line by line: the code, or the name where there is none. */
export async function linesOfOrders(
  tx: Tx,
  { kind, source }: Of,
  numbers: string[],
): Promise<Map<string, string[]>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await sql<{ number: string; lines: string[] }>`
    select o.number, array_agg(coalesce(l.sku, l.name)) as lines
    from ${
      kind === 'subscriptions'
        ? sql`${SUBSCRIPTIONS} o join orders.pub_subscription_items l using (person_id, subscription_id)`
        : sql`${ORDERS} o join orders.pub_lines l using (person_id, order_id)`
    }
    where o.source = ${source} and o.number = any(${numbers}) group by 1`.execute(tx)
  return new Map(rows.map(({ number, lines }) => [number, lines]))
}

export interface ImportedPerson {
  personId: string
  familyName: string | null
  givenName: string | null
  companyName: string | null
  since: Date
}

const ofImport = (importId: string) => sql`
  select person_id from orders.pub_orders where import_id = ${importId}
  union select person_id from orders.pub_returns where import_id = ${importId}
  union select person_id from orders.pub_subscriptions where import_id = ${importId}
  union select person_id from people.pub_persons where import_id = ${importId}`

/** Whom an import brought, or brought something for. */
export async function peopleOfImport(
  tx: Tx,
  importId: string,
  page: { after: string | null; limit: number },
): Promise<ImportedPerson[]> {
  const { rows } = await sql<ImportedPerson>`
    select p.person_id as "personId", p.family_name as "familyName", p.given_name as "givenName",
      p.company_name as "companyName", p.created_at as since
    from people.pub_persons p join (${ofImport(importId)}) i using (person_id)
    where ${page.after}::uuid is null or p.person_id > ${page.after}::uuid
    order by p.person_id limit ${page.limit}`.execute(tx)
  return rows
}

export async function countPeopleOfImport(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from people.pub_persons p join (${ofImport(importId)}) i using (person_id)`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}
