import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface PersonRow {
  familyName: string | null
  givenName: string | null
  familyKana: string | null
  givenKana: string | null
  birthday: string | null
  isMember: boolean
  orders: number
  firstAt: Date | null
  memberSince: Date | null
}

/** What templates say of living people beside the name as it is called. */
export async function findPersonRows(
  tx: Tx,
  personIds: readonly string[],
): Promise<(PersonRow & { personId: string })[]> {
  const { rows } = await sql<PersonRow & { personId: string }>`
    select p.person_id as "personId", p.family_name as "familyName", p.given_name as "givenName",
      p.family_kana as "familyKana", p.given_kana as "givenKana", p.birthday,
      p.member_since is not null as "isMember", p.member_since as "memberSince",
      coalesce(t.orders, 0)::int as orders, t.first_at as "firstAt"
    from people.pub_persons p
    left join lateral (
      select sum(o.orders) as orders, min(o.first_at) as first_at
      from orders.pub_person_totals o where o.person_id = p.person_id
    ) t on true
    where p.person_id = any(${personIds}::uuid[])`.execute(tx)
  return rows
}

export interface OrderRow {
  number: string | null
  placedAt: Date
  total: number
  currency: string
  items: string[]
}

/** The newest order of each that stands. */
export async function findLastOrders(
  tx: Tx,
  personIds: readonly string[],
): Promise<(OrderRow & { personId: string })[]> {
  const { rows } = await sql<OrderRow & { personId: string }>`
    select l.* from unnest(${personIds}::uuid[]) w (person_id)
    cross join lateral (
      select o.person_id as "personId", o.number, o.placed_at as "placedAt", o.total, o.currency,
        coalesce((select array_agg(l.name order by l.line_no) from orders.pub_lines l
          where l.person_id = o.person_id and l.order_id = o.order_id), '{}') as items
      from orders.pub_orders o where o.person_id = w.person_id and o.status = 'placed'
      order by o.placed_at desc, o.order_id desc limit 1) l`.execute(tx)
  return rows
}

export async function findStaffName(tx: Tx, staffId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from accounts.pub_staff where staff_id = ${staffId}`.execute(tx)
  return rows[0]?.name ?? null
}
