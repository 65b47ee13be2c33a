import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Leave } from '../days.rules.ts'

export interface Skill {
  key: string
  name: string
  words: string[]
}

export interface Settings {
  ruleOn: boolean
  tolerance: number
  weekdays: number[]
  holidays: boolean
  kinds: string[]
  skills: Skill[]
}

/** One at a time gives out replies: what is fair depends on everybody's count. */
export async function lockRota(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('rota.giving', 0))`.execute(tx)
}

export async function findSettings(tx: Tx): Promise<Settings | null> {
  const { rows } = await sql<Settings>`
    select rule_on as "ruleOn", tolerance, weekdays, holidays, kinds, skills from rota.settings`.execute(
    tx,
  )
  return rows[0] ?? null
}

export async function saveSettings(
  tx: Tx,
  { ruleOn, tolerance, weekdays, holidays, kinds, skills }: Settings,
  by: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into rota.settings (rule_on, tolerance, weekdays, holidays, kinds, skills, changed_by, changed_at)
    values (${ruleOn}, ${tolerance}, ${weekdays}, ${holidays}, ${kinds}, ${JSON.stringify(skills)}::jsonb,
      ${by}, ${now})
    on conflict (only_row) do update set rule_on = excluded.rule_on, tolerance = excluded.tolerance,
      weekdays = excluded.weekdays, holidays = excluded.holidays, kinds = excluded.kinds,
      skills = excluded.skills, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
    tx,
  )
}

export interface Share {
  shareOn: boolean
  weight: number
  monthlyLimit: number | null
  skills: string[]
  weekdays: number[] | null
  isReader: boolean
  needsReader: boolean
}

export interface MemberRow extends Share {
  staffId: string
  name: string
  department: string | null
  active: boolean
  fair: number
  given: number
  leaves: Leave[]
}

/** Everybody who works here, and who left with replies of this month; the leave that touches the month. */
export async function findMembers(tx: Tx, month: string): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select s.staff_id as "staffId", s.name, s.department, s.active,
      coalesce(r.share_on, false) as "shareOn", coalesce(r.weight, 1) as weight,
      r.monthly_limit as "monthlyLimit", coalesce(r.skills, '{}') as skills, r.weekdays,
      coalesce(r.is_reader, false) as "isReader", coalesce(r.needs_reader, false) as "needsReader",
      coalesce(b.fair, 0) as fair, coalesce(b.given, 0) as given,
      coalesce((select jsonb_agg(jsonb_build_object('firstDay', l.first_day, 'lastDay', l.last_day))
        from accounts.pub_leaves l where l.staff_id = s.staff_id
          and to_char(l.first_day, 'YYYY-MM') <= ${month} and to_char(l.last_day, 'YYYY-MM') >= ${month}),
        '[]') as leaves
    from accounts.pub_staff s
    left join rota.shares r using (staff_id)
    left join rota.balances b on b.staff_id = s.staff_id and b.month = ${month}
    where s.active or b.staff_id is not null
      or exists (select from rota.turns t where t.staff_id = s.staff_id and t.ended_at is null)
    order by s.staff_id`.execute(tx)
  return rows
}

export async function saveShare(tx: Tx, staffId: string, share: Share, now: Date): Promise<void> {
  await sql`
    insert into rota.shares (staff_id, share_on, weight, monthly_limit, skills, weekdays, is_reader,
      needs_reader, changed_at)
    values (${staffId}, ${share.shareOn}, ${share.weight}, ${share.monthlyLimit}, ${share.skills},
      ${share.weekdays}, ${share.isReader}, ${share.needsReader}, ${now})
    on conflict (staff_id) do update set share_on = excluded.share_on, weight = excluded.weight,
      monthly_limit = excluded.monthly_limit, skills = excluded.skills, weekdays = excluded.weekdays,
      is_reader = excluded.is_reader, needs_reader = excluded.needs_reader,
      changed_at = excluded.changed_at`.execute(tx)
}

export async function saveBalances(
  tx: Tx,
  month: string,
  rows: readonly { staffId: string; fair: number; given: number }[],
): Promise<void> {
  await sql`
    insert into rota.balances (staff_id, month, fair, given)
    select r."staffId", ${month}, r.fair, r.given
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r ("staffId" uuid, fair float8, given int)
    on conflict (staff_id, month) do update set fair = excluded.fair, given = excluded.given`.execute(
    tx,
  )
}

/** One reply less in the month in which it was given, because somebody else has it now. */
export async function takeBack(tx: Tx, staffId: string, month: string): Promise<void> {
  await sql`update rota.balances set given = greatest(0, given - 1)
    where staff_id = ${staffId} and month = ${month}`.execute(tx)
}
