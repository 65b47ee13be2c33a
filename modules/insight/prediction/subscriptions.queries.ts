import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Shop } from './purchases.queries.ts'
import type { Unit } from './read-shop.ts'

export interface SubscriptionLife {
  /** Days, days or whole months lived; `unit` of the question says which. */
  time: number
  ended: boolean
  product: string
  channel: string
  /** Minor units a delivery. */
  price: number
  cycleDays: number
}

/** Every subscription up to the end of a day; paused ones run on. Months are whole ones. */
export async function readLives(
  tx: Tx,
  { currency, zone, end }: Shop & { end: string },
  unit: Unit,
): Promise<SubscriptionLife[]> {
  const plain = sql`((extract(year from last_on) - extract(year from start_on)) * 12
    + extract(month from last_on) - extract(month from start_on))::int`
  const time =
    unit === 'month'
      ? sql`(${plain} - case when (start_on + make_interval(months => ${plain}))::date > last_on
          then 1 else 0 end)`
      : sql`(last_on - start_on)`
  const { rows } = await sql<SubscriptionLife>`
    select greatest(${time}, 0) as time, ended, product, channel, price, cycle_days as "cycleDays"
    from (
      select s.name as product, coalesce(c.channel, '') as channel, s.price::float8 as price,
        coalesce(s.cycle_days, 0) as cycle_days,
        (s.started_at at time zone ${zone}::text)::date as start_on,
        least((s.cancelled_at at time zone ${zone}::text)::date, ${end}::date) as last_on,
        coalesce((s.cancelled_at at time zone ${zone}::text)::date <= ${end}::date, false) as ended
      from orders.pub_subscriptions s
      left join (
        select distinct on (person_id, subscription_id) person_id, subscription_id, channel
        from orders.pub_orders where subscription_id is not null
        order by person_id, subscription_id, placed_at, order_id
      ) c using (person_id, subscription_id)
      where s.currency = ${currency}
        and (s.started_at at time zone ${zone}::text)::date <= ${end}::date
    ) l`.execute(tx)
  return rows
}

/** The next delivery of each person's running subscriptions, from the day after `end` on. */
export async function readDeliveries(
  tx: Tx,
  personIds: readonly string[],
  end: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; nextOn: string }>`
    select person_id as "personId", min(next_on) as "nextOn" from orders.pub_subscriptions
    where person_id = any(${personIds}::uuid[]) and status = 'active' and next_on > ${end}::date
    group by person_id`.execute(tx)
  return new Map(rows.map(({ personId, nextOn }) => [personId, nextOn]))
}
