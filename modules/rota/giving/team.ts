import holidays from '@holiday-jp/holiday_jp'
import { dayIn, monthIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/context.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { readCompany } from '../../accounts/index.ts'
import { type Calendar, isOnLeave, isWorkingDay, workingDaysOf } from '../days.rules.ts'
import type { Presence, Writer } from '../decide.rules.ts'
import { unreadOf } from '../guide/guide-state.ts'
import { findMembers, findSettings, type MemberRow, type Settings } from './team.queries.ts'

export const FIRST_SETTINGS: Settings = {
  ruleOn: false,
  tolerance: 3,
  weekdays: [1, 2, 3, 4, 5],
  holidays: true,
  kinds: ['post', 'mail', 'form'],
  skills: [],
}

export interface Team {
  settings: Settings
  /** The company's day and month, and its language for what is written down. */
  today: string
  month: string
  zone: string
  locale: Locale
  members: MemberRow[]
  writers: Writer[]
}

export async function readSettings(ctx: Pick<Ctx, 'tx'>): Promise<Settings> {
  return (await findSettings(ctx.tx)) ?? FIRST_SETTINGS
}

/** Everybody as the rule sees them today. */
export async function readTeam(ctx: Ctx): Promise<Team> {
  const company = await readCompany(ctx)
  const today = dayIn(company.zone, ctx.now)
  const month = monthIn(company.zone, ctx.now)
  const settings = await readSettings(ctx)
  const members = await findMembers(ctx.tx, month)
  const unread = await unreadOf(ctx)
  const writers = members.map((member): Writer => {
    const calendar = calendarOf(settings, member)
    const { staffId, weight, monthlyLimit, skills, fair, given } = member
    return {
      ...{ staffId, weight, monthlyLimit, skills, fair, given },
      presence: presenceOf(member, today, calendar),
      workingDays: workingDaysOf(month, calendar, member.leaves).length,
      needsReader: member.needsReader || unread(staffId) > 0,
    }
  })
  return { settings, today, month, zone: company.zone, locale: company.locale, members, writers }
}

export function calendarOf(
  { weekdays, holidays: kept }: Pick<Settings, 'weekdays' | 'holidays'>,
  own: { weekdays: number[] | null },
): Calendar {
  return {
    weekdays: own.weekdays ?? weekdays,
    isHoliday: (day) => kept && day in holidays.holidays,
  }
}

function presenceOf(member: MemberRow, today: string, calendar: Calendar): Presence {
  if (!member.active) return 'left'
  if (!member.shareOn) return 'off'
  if (isOnLeave(today, member.leaves) || !isWorkingDay(today, calendar)) return 'away'
  return 'here'
}
