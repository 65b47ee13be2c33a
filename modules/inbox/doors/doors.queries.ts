import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export type DoorName = 'mail' | 'line' | 'form' | 'chat'

export interface DoorRow {
  settings: unknown
  secret: Buffer | null
}

export async function findDoor(tx: Tx, door: DoorName): Promise<DoorRow | undefined> {
  const { rows } = await sql<DoorRow>`
    select settings, secret from inbox.doors where door = ${door}`.execute(tx)
  return rows[0]
}

export async function saveDoor(
  tx: Tx,
  row: { door: DoorName; settings: object; secret: Buffer | null; by: string; now: Date },
): Promise<void> {
  await sql`
    insert into inbox.doors (door, settings, secret, updated_by, updated_at)
    values (${row.door}, ${JSON.stringify(row.settings)}::jsonb, ${row.secret}, ${row.by}, ${row.now})
    on conflict (door) do update set settings = excluded.settings, secret = excluded.secret,
      updated_by = excluded.updated_by, updated_at = excluded.updated_at`.execute(tx)
}

/** What somebody said so far of news by mail; `other` is any word or wish that a yes could contradict. */
export type SaidOfNews = 'yes' | 'other' | 'nothing'

export async function findSaidOfNews(tx: Tx, personId: string): Promise<SaidOfNews> {
  const { rows } = await sql<{ hasYes: boolean; hasOther: boolean }>`
    select coalesce(bool_or(c.granted and c.purpose = 'news'), false) as "hasYes",
      coalesce(bool_or(not c.granted or c.purpose <> 'news'), false) or exists (
        select from people.pub_distance d where d.person_id = ${personId}
          and (d.dial = 'quiet' or not d.channels ? 'mail')) as "hasOther"
    from people.pub_consents c where c.person_id = ${personId} and c.channel = 'mail'`.execute(tx)
  const [said] = rows
  if (said?.hasOther) return 'other'
  return said?.hasYes ? 'yes' : 'nothing'
}

/** When the last word came by a channel, and how many came within 30 days. */
export async function findLastCame(
  tx: Tx,
  channel: string,
): Promise<{ lastAt: Date | null; recent: number }> {
  const { rows } = await sql<{ lastAt: Date | null; recent: number }>`
    select max(at) as "lastAt", count(*)::int as recent from inbox.entries
    where kind = 'word' and channel = ${channel} and at > now() - interval '30 days'`.execute(tx)
  return rows[0] ?? { lastAt: null, recent: 0 }
}
