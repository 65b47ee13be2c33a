import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { judged, type Today, watchedPeople } from './figures.queries.ts'

export interface WatchedRow {
  personId: string
  money: number
  lastOn: string
  days: number
  usualDays: number
  growth: string
  satisfaction: number | null
  cancelledOn: string | null
  returnedOn: string | null
  late: string[]
  staffId: string | null
  staff: string | null
  contactedAt: Date | null
  until: string | null
  words: string | null
}

/** Recent enough to be a reason. */
const RECENT_DAYS = 180

/** Those who are silent against their own rhythm, whoever has spent most first. */
export async function findWatched(
  tx: Tx,
  at: Today,
  page: { paused: boolean; limit: number; after: readonly [number, string] | null },
): Promise<WatchedRow[]> {
  const day = (moment: string) => sql`(${sql.raw(moment)} at time zone ${at.zone})::date`
  const recent = (moment: string) => sql`${day(moment)} > ${at.today}::date - ${RECENT_DAYS}::int`
  const { rows } = await sql<WatchedRow>`
    with page as (
      select c.* from ${judged(at)} where c.person_id in (${watchedPeople(at, page.paused)})
        ${page.after ? sql`and (c.money, c.person_id) < (${page.after[0]}::bigint, ${page.after[1]}::uuid)` : sql``}
      order by c.money desc, c.person_id desc limit ${page.limit}
    )
    select p.person_id as "personId", p.money, ${day('p.last_at')} as "lastOn",
      ${at.today}::date - ${day('p.last_at')} as days, p.usual_days::float8 as "usualDays", p.growth,
      p.satisfaction::float8 as satisfaction, s.cancelled as "cancelledOn", b.returned as "returnedOn",
      coalesce(l.names, '{}') as late, o.staff_id as "staffId", o.name as staff, n.at as "contactedAt",
      n.paused_until as until, n.words
    from page p
    left join lateral (select max(${day('s.cancelled_at')}) as cancelled from orders.pub_subscriptions s
      where s.person_id = p.person_id and ${recent('s.cancelled_at')}) s on true
    left join lateral (select max(${day('r.returned_at')}) as returned from orders.pub_returns r
      where r.person_id = p.person_id and ${recent('r.returned_at')}) b on true
    left join lateral (select array_agg(c.name order by s.late_on) as names
      from insight.product_states s join insight.product_cycles c on c.product = s.product
      where s.person_id = p.person_id and s.times > 1
        and ${at.today}::date >= s.late_on and ${at.today}::date < s.lapsed_on) l on true
    left join lateral (select w.staff_id, f.name from insight.watch_notes w
      left join accounts.pub_staff f on f.staff_id = w.staff_id
      where w.person_id = p.person_id and w.kind = 'owner' order by w.at desc, w.note_id desc limit 1) o on true
    left join lateral (select w.at, w.paused_until, w.words from insight.watch_notes w
      where w.person_id = p.person_id and w.kind = 'contacted'
      order by w.at desc, w.note_id desc limit 1) n on true
    order by p.money desc, p.person_id desc`.execute(tx)
  return rows
}
