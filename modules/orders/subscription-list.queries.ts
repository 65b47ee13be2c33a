import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import {
  SUBSCRIPTION,
  type Subscription,
  type SubscriptionStatus,
} from './subscriptions.queries.ts'

export interface SubscriptionFilter {
  status?: SubscriptionStatus
  personId?: string
  dueBy?: string
  cancelledFrom?: Date
  cancelledUntil?: Date
  reasonId?: string
}

export async function findSubscriptions(
  tx: Tx,
  filter: SubscriptionFilter,
  limit: number,
  after: [string, string] | null,
): Promise<Subscription[]> {
  const key = sql`coalesce(s.next_on, 'infinity'::date)`
  const beyond = after
    ? sql`and (${key}, s.subscription_id) > (${after[0]}::date, ${after[1]}::uuid)`
    : sql``
  const { rows } = await sql<Subscription>`
    select ${SUBSCRIPTION} from orders.subscriptions s where ${matching(filter)} ${beyond}
    order by ${key}, s.subscription_id limit ${limit}`.execute(tx)
  return rows
}

export async function countSubscriptions(tx: Tx, filter: SubscriptionFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from orders.subscriptions s where ${matching(filter)}`.execute(tx)
  return rows[0]?.count ?? 0
}

function matching(filter: SubscriptionFilter) {
  const { status, personId, dueBy, cancelledFrom, cancelledUntil, reasonId } = filter
  const parts = [
    sql`true`,
    ...(status ? [sql`s.status = ${status}`] : []),
    ...(personId ? [sql`s.person_id = ${personId}`] : []),
    ...(dueBy ? [sql`s.next_on <= ${dueBy}::date and s.status <> 'cancelled'`] : []),
    ...(cancelledFrom ? [sql`s.cancelled_at >= ${cancelledFrom}`] : []),
    ...(cancelledUntil ? [sql`s.cancelled_at < ${cancelledUntil}`] : []),
    ...(reasonId ? [sql`s.cancel_reason_id = ${reasonId}`] : []),
  ]
  return sql.join(parts, sql` and `)
}

export interface LogRow {
  at: Date
  name: string
  payload: Record<string, unknown>
}

/** What happened with one subscription, newest first, as the timeline keeps it. */
export async function findLog(tx: Tx, personId: string, subscriptionId: string): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select occurred_at as at, name, payload from activity.pub_events
    where person_id = ${personId} and name like 'subscription.%'
      and payload ->> 'subscriptionId' = ${subscriptionId}
    order by occurred_at desc, event_id desc limit 500`.execute(tx)
  return rows
}
