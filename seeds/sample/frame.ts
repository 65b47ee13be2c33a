import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Actor, Ctx, Permission } from '../../kernel/context.ts'
import { listStaff, readCompany } from '../../modules/accounts/index.ts'
import { listReasons } from '../../modules/orders/index.ts'
import type { SampleLife } from './life.ts'
import { type SampleWords, WORDS } from './words.ts'

/** Somebody made up whose records are kept. */
export type Known = { life: SampleLife; personId: string; subscriptionId: string | null }

export type Calendar = (daysAgo: number, hour?: number) => Date

/** Days ago in the shop's own calendar, at an hour of the day; never in the future. */
async function calendarOf(ctx: Ctx): Promise<Calendar> {
  const { zone } = await readCompany(ctx)
  const today = startOfDay(zone, dayIn(zone, ctx.now)).getTime()
  return (daysAgo, hour = 10) =>
    new Date(Math.min(today - daysAgo * 86_400_000 + hour * 3_600_000, ctx.now.getTime()))
}

export interface Frame {
  at: Calendar
  today: string
  staff: Actor[]
  reasons: Map<string, string>
  words: SampleWords
}

/** What every batch needs to know: the calendar, who answers the telephone, the reasons in the shop's list. */
export async function frameOf(ctx: Ctx): Promise<Frame> {
  const reasons = await listReasons(ctx, { kind: 'subscription' })
  const { items: team } = await listStaff(ctx)
  const staff = team
    .filter((member) => member.active)
    .map(({ staffId, name, role }): Actor => {
      const permissions = new Set<Permission>(['activity.write', 'people.read'])
      return { kind: 'staff', staffId, name, role, sessionId: null, permissions }
    })
  const { zone, locale } = await readCompany(ctx)
  return {
    at: await calendarOf(ctx),
    today: dayIn(zone, ctx.now),
    staff: staff.length > 0 ? staff : [ctx.actor],
    reasons: new Map(reasons.map((reason) => [reason.ja, reason.reasonId])),
    words: WORDS[locale],
  }
}
