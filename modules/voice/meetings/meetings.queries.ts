import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { MeetingState, SheetPart } from '../meetings.rules.ts'

export interface MeetingRow {
  meetingId: string
  week: string
  heldOn: string
  state: MeetingState
  startedAt: Date | null
  endedAt: Date | null
  minutes: number
  leadStaffId: string | null
  leadName: string | null
  atItemId: string | null
  items: number
  decided: number
}

const shown = sql`m.meeting_id as "meetingId", m.week, m.held_on as "heldOn", m.state,
  m.started_at as "startedAt", m.ended_at as "endedAt", m.minutes, m.lead_staff_id as "leadStaffId",
  s.name as "leadName", m.at_item_id as "atItemId",
  (select count(*)::int from voice.items i where i.meeting_id = m.meeting_id) as items,
  (select count(*)::int from voice.items i where i.meeting_id = m.meeting_id
    and (i.decision is not null or i.done_at is not null)) as decided`

export async function findMeetings(tx: Tx, limit: number): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`select ${shown} from voice.meetings m
    left join accounts.pub_staff s on s.staff_id = m.lead_staff_id
    order by m.held_on desc limit ${limit}`.execute(tx)
  return rows
}

export async function findMeeting(tx: Tx, meetingId: string): Promise<MeetingRow | undefined> {
  const { rows } = await sql<MeetingRow>`select ${shown} from voice.meetings m
    left join accounts.pub_staff s on s.staff_id = m.lead_staff_id
    where m.meeting_id = ${meetingId}`.execute(tx)
  return rows[0]
}

export async function lockMeeting(tx: Tx, meetingId: string): Promise<MeetingRow | undefined> {
  await sql`select 1 from voice.meetings where meeting_id = ${meetingId} for update`.execute(tx)
  return findMeeting(tx, meetingId)
}

/** The one of that week, made if there is none. */
export async function insertMeeting(
  tx: Tx,
  row: {
    meetingId: string
    week: string
    heldOn: string
    minutes: number
    leadStaffId: string | null
  },
  { by, now }: { by: string; now: Date },
): Promise<{ meetingId: string; isNew: boolean }> {
  const { rows } = await sql<{ meetingId: string }>`
    insert into voice.meetings (meeting_id, week, held_on, state, minutes, lead_staff_id, created_by, created_at)
    values (${row.meetingId}, ${row.week}, ${row.heldOn}, 'coming', ${row.minutes}, ${row.leadStaffId}, ${by}, ${now})
    on conflict (week) do nothing returning meeting_id as "meetingId"`.execute(tx)
  if (rows[0]) return { ...rows[0], isNew: true }
  const { rows: there } = await sql<{ meetingId: string }>`
    select meeting_id as "meetingId" from voice.meetings where week = ${row.week}`.execute(tx)
  return { meetingId: there[0]?.meetingId ?? '', isNew: false }
}

export async function isWeekTaken(tx: Tx, week: string, but: string): Promise<boolean> {
  const { rows } = await sql`select 1 from voice.meetings
    where week = ${week} and meeting_id <> ${but}`.execute(tx)
  return rows.length > 0
}

export async function moveMeeting(
  tx: Tx,
  to: { meetingId: string; week: string; heldOn: string; minutes: number },
): Promise<void> {
  await sql`update voice.meetings set week = ${to.week}, held_on = ${to.heldOn}, minutes = ${to.minutes}
    where meeting_id = ${to.meetingId}`.execute(tx)
}

export async function startMeeting(
  tx: Tx,
  { meetingId, leadStaffId, now }: { meetingId: string; leadStaffId: string | null; now: Date },
): Promise<void> {
  await sql`update voice.meetings set state = 'open', started_at = ${now},
      lead_staff_id = coalesce(${leadStaffId}, lead_staff_id)
    where meeting_id = ${meetingId}`.execute(tx)
}

export async function stopMeeting(tx: Tx, meetingId: string, now: Date): Promise<void> {
  await sql`update voice.meetings set state = 'ended', ended_at = ${now}
    where meeting_id = ${meetingId}`.execute(tx)
}

export async function setPlace(tx: Tx, meetingId: string, itemId: string): Promise<void> {
  await sql`update voice.meetings set at_item_id = ${itemId} where meeting_id = ${meetingId}`.execute(
    tx,
  )
}

export async function findNext(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ meetingId: string }>`select meeting_id as "meetingId"
    from voice.meetings where state <> 'ended' order by state = 'open' desc, held_on limit 1`.execute(
    tx,
  )
  return rows[0]?.meetingId
}

export async function findPlanned(tx: Tx, heldOn: string): Promise<string[]> {
  const { rows } = await sql<{ meetingId: string }>`select meeting_id as "meetingId"
    from voice.meetings where state = 'coming' and held_on = ${heldOn}`.execute(tx)
  return rows.map((row) => row.meetingId)
}

export async function upsertPresence(
  tx: Tx,
  {
    meetingId,
    staffId,
    place,
    now,
  }: { meetingId: string; staffId: string; place: string; now: Date },
): Promise<void> {
  await sql`insert into voice.presences (meeting_id, staff_id, place, seen_at)
    values (${meetingId}, ${staffId}, ${place}, ${now})
    on conflict (meeting_id, staff_id, place) do update set seen_at = excluded.seen_at`.execute(tx)
}

export async function countPresent(
  tx: Tx,
  meetingId: string,
  since: Date,
): Promise<{ here: number; phones: number }> {
  const { rows } = await sql<{ here: number; phones: number }>`
    select count(distinct staff_id)::int as here,
      (count(distinct staff_id) filter (where place = 'phone'))::int as phones
    from voice.presences where meeting_id = ${meetingId} and seen_at > ${since}`.execute(tx)
  return rows[0] ?? { here: 0, phones: 0 }
}

export async function findSheetSettings(
  tx: Tx,
): Promise<{ parts: SheetPart[]; signers: string[] } | undefined> {
  const { rows } = await sql<{ parts: SheetPart[]; signers: string[] }>`
    select parts, signers from voice.sheet_settings`.execute(tx)
  return rows[0]
}

export async function upsertSheetSettings(
  tx: Tx,
  to: { parts: readonly SheetPart[]; signers: readonly string[]; by: string; now: Date },
): Promise<void> {
  await sql`insert into voice.sheet_settings (parts, signers, changed_by, changed_at)
    values (${to.parts}::text[], ${to.signers}::text[], ${to.by}, ${to.now})
    on conflict (only_row) do update set parts = excluded.parts, signers = excluded.signers,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(tx)
}
