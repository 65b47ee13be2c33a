import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface AlarmRow {
  day: string
  near: number
  late: number
  toldAt: Date
}

/** False where as many were told that day already. */
export async function insertAlarm(tx: Tx, alarm: AlarmRow): Promise<boolean> {
  const { rows } = await sql`insert into post.alarms as a (day, near, late, told_at)
    values (${alarm.day}, ${alarm.near}, ${alarm.late}, ${alarm.toldAt})
    on conflict (day) do update
      set near = excluded.near, late = excluded.late, told_at = excluded.told_at
      where excluded.late > a.late or excluded.near > a.near
    returning 1`.execute(tx)
  return rows.length > 0
}

export async function findAlarms(tx: Tx, limit: number): Promise<AlarmRow[]> {
  const { rows } = await sql<AlarmRow>`select day, near, late, told_at as "toldAt"
    from post.alarms order by day desc limit ${limit}`.execute(tx)
  return rows
}
