import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { CalendarDay } from '../contract/asks.ts'

/** By day of the company and what asked: how many were asked, spared and answered. */
export async function countByDay(
  tx: Tx,
  { zone, from, until }: { zone: string; from: Date; until: Date },
): Promise<CalendarDay[]> {
  const { rows } = await sql<CalendarDay>`
    with lines as (
      select (asked_at at time zone ${zone})::date as day, by_what, label, survey_id, study_id, state,
        because, count(*)::int as n, count(answered_at)::int as answered
      from surveys.asks where asked_at >= ${from} and asked_at < ${until}
      group by 1, 2, 3, 4, 5, 6, 7)
    select day, by_what as "byWhat", label, survey_id as "surveyId", study_id as "studyId",
      coalesce(sum(n) filter (where state = 'asked'), 0)::int as asked,
      coalesce(sum(n) filter (where state = 'spared'), 0)::int as spared,
      coalesce(sum(answered), 0)::int as answered,
      coalesce(jsonb_object_agg(because, n) filter (where state = 'spared' and because is not null), '{}')
        as because
    from lines group by 1, 2, 3, 4, 5 order by 1 desc, 3`.execute(tx)
  return rows
}
