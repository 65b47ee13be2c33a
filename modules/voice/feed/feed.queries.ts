import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Candidate } from './choose.rules.ts'

export async function findFeed(tx: Tx, day: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ voiceIds: string[] }>`
    select voice_ids as "voiceIds" from voice.feeds where day = ${day}`.execute(tx)
  return rows[0]?.voiceIds
}

/** Whoever comes first on a day makes it; the others wait for theirs. */
export async function lockFeed(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('voice.feeds', 0))`.execute(tx)
}

/** The newest that were not among the voices of a day yet; nothing told in confidence. */
export async function findCandidates(
  tx: Tx,
  { since, limit }: { since: Date; limit: number },
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select voice_id as "voiceId", channel, kind from voice.voices v
    where state = 'kept' and said_at >= ${since} and not is_sensitive and words <> ''
      and not exists (select from voice.feeds f where v.voice_id = any(f.voice_ids))
    order by said_at desc, voice_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function insertFeed(
  tx: Tx,
  { day, voiceIds, now }: { day: string; voiceIds: readonly string[]; now: Date },
): Promise<void> {
  await sql`insert into voice.feeds (day, voice_ids, made_at)
    values (${day}, ${voiceIds}::uuid[], ${now})`.execute(tx)
}

export async function insertRead(
  tx: Tx,
  { staffId, day, now }: { staffId: string; day: string; now: Date },
): Promise<void> {
  await sql`insert into voice.feed_reads (staff_id, day, read_at) values (${staffId}, ${day}, ${now})
    on conflict (staff_id, day) do nothing`.execute(tx)
}

/** Those who are at work that day, and whoever has read it nevertheless. */
export async function findReaders(
  tx: Tx,
  day: string,
): Promise<{ staffId: string; name: string; department: string | null; isRead: boolean }[]> {
  const { rows } = await sql<{
    staffId: string
    name: string
    department: string | null
    isRead: boolean
  }>`
    select s.staff_id as "staffId", s.name, s.department, r.staff_id is not null as "isRead"
    from accounts.pub_staff s
    left join voice.feed_reads r on r.staff_id = s.staff_id and r.day = ${day}
    where s.active and (r.staff_id is not null or not exists (
      select from accounts.pub_leaves l
      where l.staff_id = s.staff_id and ${day}::date between l.first_day and l.last_day))
    order by s.department nulls last, s.name, s.staff_id`.execute(tx)
  return rows
}
