import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { LadderRule } from '../definitions.ts'
import type { Relation } from './orders.ts'

/** From the ground up; the place in the list is the rank. */
export const STAGES = ['fan', 'customer', 'member', 'repeater', 'koc'] as const
export type Stage = (typeof STAGES)[number]

/**
 * Writes the ladder anew for these people (null = everybody) from what is known of them. Steps that
 * time alone will bring (a repeater who stops) are written with their future date.
 */
export async function rebuildStages(
  tx: Tx,
  rule: LadderRule,
  personIds: readonly string[] | null,
): Promise<void> {
  // Two rebuilds of one person would both delete nothing and insert twice.
  if (personIds) {
    await sql`select pg_advisory_xact_lock_shared(4649, 77)`.execute(tx)
    await sql`select pg_advisory_xact_lock(hashtextextended('insight.stages ' || p::text, 0))
      from unnest(${[...personIds].sort()}::uuid[]) p`.execute(tx)
    await sql`delete from insight.stages where person_id = any(${personIds})`.execute(tx)
  } else {
    await sql`select pg_advisory_xact_lock(4649, 77)`.execute(tx)
    await sql`delete from insight.stages`.execute(tx)
  }
  await sql`
    insert into insight.stages (person_id, entered_at, stage, from_stage, left_at)
    select person_id, at, (${[...STAGES]}::text[])[rank], (${[...STAGES]}::text[])[before],
      lead(at) over (partition by person_id order by at)
    from (
      select person_id, at, rank, lag(rank) over (partition by person_id order by at) as before
      from ${ranksOf(rule, personIds)} r
    ) s
    where before is distinct from rank`.execute(tx)
}

/** At each moment when something begins or ends, the highest rank that holds just then. */
function ranksOf(rule: LadderRule, ids: readonly string[] | null): Relation {
  return sql`(
    with spans as materialized (
      ${fans(ids)} union all ${customers(ids)} union all ${members(rule, ids)}
      union all ${repeaters(rule, ids)} union all ${kocs(rule, ids)}
    ), moments as (
      select person_id, starts as at from spans
      union select person_id, ends from spans where ends is not null
    )
    select m.person_id, m.at, max(s.rank) as rank
    from moments m join spans s on s.person_id = m.person_id
      and s.starts <= m.at and (s.ends is null or s.ends > m.at)
    group by m.person_id, m.at)`
}

/** Known to us: since they were written down, joined or ordered, whichever came first. */
function fans(ids: readonly string[] | null): Relation {
  return sql`
    select person_id, 1 as rank, min(at) as starts, null::timestamptz as ends from (
      select person_id, least(created_at, member_since) as at from people.pub_persons p
      where status = 'known' ${only(ids, sql`person_id`)}
      union all select person_id, first_at from orders.pub_person_totals t
      where orders > 0 ${only(ids, sql`person_id`)}
    ) k group by person_id`
}

function customers(ids: readonly string[] | null): Relation {
  return sql`
    select person_id, 2, min(first_at), null::timestamptz from orders.pub_person_totals t
    where orders > 0 ${only(ids, sql`person_id`)} group by person_id`
}

function members(rule: LadderRule, ids: readonly string[] | null): Relation {
  if (!rule.memberNeedsOrder) {
    return sql`select person_id, 3, member_since, null::timestamptz from people.pub_persons p
      where member_since is not null and status = 'known' ${only(ids, sql`person_id`)}`
  }
  return sql`
    select p.person_id, 3, greatest(p.member_since, min(t.first_at)), null::timestamptz
    from people.pub_persons p join orders.pub_person_totals t on t.person_id = p.person_id
    where p.member_since is not null and t.orders > 0 ${only(ids, sql`p.person_id`)}
    group by p.person_id, p.member_since`
}

/** The nth order begins it; with a window it ends when the nth last order grows too old. */
function repeaters(rule: LadderRule, ids: readonly string[] | null): Relation {
  const back = rule.repeaterOrders - 1
  const months = rule.repeaterWithinMonths
  const nth = sql`
    select person_id, placed_at as starts,
      lag(placed_at, ${back}::int) over (partition by person_id order by placed_at, order_id) as oldest
    from orders.pub_orders o where status = 'placed' ${only(ids, sql`person_id`)}`
  if (months === null) {
    return sql`select person_id, 4, min(starts), null::timestamptz from (${nth}) n
      where oldest is not null group by person_id`
  }
  const ends = sql`oldest + make_interval(months => ${months}::int)`
  return sql`select person_id, 4, starts, ${ends} from (${nth}) n
    where oldest is not null and ${ends} > starts`
}

function kocs(rule: LadderRule, ids: readonly string[] | null): Relation {
  const first = rule.kocNeedsOrder
    ? sql`greatest(n.at, (select min(t.first_at) from orders.pub_person_totals t
        where t.person_id = n.person_id and t.orders > 0))`
    : sql`n.at`
  return sql`
    select n.person_id, 5, ${first}, null::timestamptz from (
      select e.person_id, e.occurred_at as at,
        row_number() over (partition by e.person_id order by e.occurred_at, e.event_id) as nth
      from activity.pub_person_facts f
      join activity.pub_events e on e.person_id = f.person_id and e.name = f.name
      where f.name = any(${rule.kocFacts}) ${only(ids, sql`f.person_id`)}
    ) n where n.nth = ${rule.kocCount}::int
      ${
        rule.kocNeedsOrder
          ? sql`and exists (select from orders.pub_person_totals t
              where t.person_id = n.person_id and t.orders > 0)`
          : sql``
      }`
}

function only(ids: readonly string[] | null, person: Relation): Relation {
  return ids ? sql`and ${person} = any(${ids}::uuid[])` : sql``
}
