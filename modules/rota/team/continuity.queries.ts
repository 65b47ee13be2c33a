import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface ContinuityScope {
  from: Date
  to: Date
  days: number
}

/**
 * One reply a person: the first in the span that was not the first ever, beside who wrote the one before.
 * Whether they bought within so many days after it. Replies that nobody of the staff wrote do not count.
 */
const followed = ({ from, to, days }: ContinuityScope) => sql`
  select distinct on (r.person_id) r.person_id, r.at, r.actor, r.actor = r.before as is_same,
    exists (select from orders.pub_orders o where o.person_id = r.person_id and o.status = 'placed'
      and o.placed_at > r.at and o.placed_at <= r.at + make_interval(days => ${days})) as bought
  from (
    select e.person_id, e.occurred_at as at, e.actor,
      lag(e.actor) over (partition by e.person_id order by e.occurred_at, e.event_id) as before
    from activity.pub_events e join people.pub_persons p using (person_id)
    where e.name = 'contact.sent' and e.actor like 'staff:%') r
  where r.before is not null and r.at >= ${from} and r.at < ${to}
  order by r.person_id, r.at`

export interface GroupRow {
  isSame: boolean
  people: number
  bought: number
}

export async function countFollowed(tx: Tx, scope: ContinuityScope): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select is_same as "isSame", count(*)::int as people, count(*) filter (where bought)::int as bought
    from (${followed(scope)}) f group by is_same`.execute(tx)
  return rows
}

export interface FollowedRow {
  personId: string
  repliedAt: Date
  by: string | null
}

export async function findFollowed(
  tx: Tx,
  scope: ContinuityScope,
  page: { isSame: boolean; onlyBought: boolean; after: string | null; limit: number },
): Promise<FollowedRow[]> {
  const { rows } = await sql<FollowedRow>`
    select f.person_id as "personId", f.at as "repliedAt", s.name as by
    from (${followed(scope)}) f
    left join accounts.pub_staff s on 'staff:' || s.staff_id = f.actor
    where f.is_same = ${page.isSame} and (f.bought or not ${page.onlyBought})
      and (${page.after}::uuid is null or f.person_id > ${page.after}::uuid)
    order by f.person_id limit ${page.limit}`.execute(tx)
  return rows
}
