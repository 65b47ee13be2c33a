import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Group } from '../measured.rules.ts'
import { LOT_DAYS } from '../told.rules.ts'
import { NOBODY } from '../voices.rules.ts'

export interface Lots {
  drawsLots: boolean
  since: Date | null
}

export async function readLots(tx: Tx): Promise<Lots> {
  const { rows } = await sql<Lots>`
    select draws_lots as "drawsLots", since from voice.notice_settings`.execute(tx)
  return rows[0] ?? { drawsLots: false, since: null }
}

export async function writeLots(
  tx: Tx,
  { drawsLots, by, now }: { drawsLots: boolean; by: string; now: Date },
): Promise<void> {
  await sql`insert into voice.notice_settings (draws_lots, since, changed_by)
    values (${drawsLots}, ${now}, ${by})
    on conflict (only_row) do update
      set draws_lots = excluded.draws_lots, since = excluded.since, changed_by = excluded.changed_by`.execute(
    tx,
  )
}

/** Whether somebody still waits because of a lot: then the public page still says so. */
export async function isAnyoneDrawn(tx: Tx, today: string): Promise<boolean> {
  const { rows } = await sql`select from voice.told
    where lot = 'later' and state = 'waiting' and tell_on > ${today} limit 1`.execute(tx)
  return rows.length > 0
}

export interface DrawnCounts {
  now: Group
  later: Group
  /** Their thirty days are not over. */
  running: number
  /** Drawn within the last ninety days. */
  lately: number
}

/**
 * Everybody drawn, whatever became of the notice, by whether they bought within thirty days of the day of
 * the draw: those of the later group know nothing until then. Each person counts once, by their first
 * draw: the intervals take people for independent.
 */
export async function countDrawn(
  tx: Tx,
  { today, zone }: { today: string; zone: string },
): Promise<DrawnCounts> {
  const { rows } = await sql<{
    nowPeople: number
    nowAgain: number
    laterPeople: number
    laterAgain: number
    running: number
    lately: number
  }>`
    with drawn as (
      select distinct on (person_id) person_id, lot, decided_on
      from voice.told where lot is not null and person_id <> ${NOBODY}
      order by person_id, decided_on, created_at
    ), seen as (
      select d.lot, d.decided_on, d.decided_on + ${LOT_DAYS}::int <= ${today}::date as over,
        exists (select from orders.pub_orders o where o.person_id = d.person_id
          and o.status <> 'cancelled'
          and o.placed_at >= d.decided_on::timestamp at time zone ${zone}
          and o.placed_at < (d.decided_on + ${LOT_DAYS}::int)::timestamp at time zone ${zone}) as again
      from drawn d
    )
    select count(*) filter (where over and lot = 'now')::int as "nowPeople",
      count(*) filter (where over and lot = 'now' and again)::int as "nowAgain",
      count(*) filter (where over and lot = 'later')::int as "laterPeople",
      count(*) filter (where over and lot = 'later' and again)::int as "laterAgain",
      count(*) filter (where not over)::int as running,
      count(*) filter (where decided_on > ${today}::date - 90)::int as lately
    from seen`.execute(tx)
  const [row] = rows
  return {
    now: { people: row?.nowPeople ?? 0, again: row?.nowAgain ?? 0 },
    later: { people: row?.laterPeople ?? 0, again: row?.laterAgain ?? 0 },
    running: row?.running ?? 0,
    lately: row?.lately ?? 0,
  }
}
