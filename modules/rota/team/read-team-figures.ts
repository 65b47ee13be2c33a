import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import type { TeamFigures, TeamMember } from '../contract/team.ts'
import { type Calendar, daysOfMonth, workingDaysBetween } from '../days.rules.ts'
import { calendarOf, readTeam } from '../giving/team.ts'
import { saysThanks } from '../warmth.rules.ts'
import { monthSpan } from './month-span.ts'
import {
  type EchoRow,
  type FeltRow,
  findEchoed,
  findFelt,
  findPromises,
  findReplies,
  type PromiseRow,
  type ReplyRow,
} from './team.queries.ts'

/** How many working days a reply may take and still be in time, for those without a day of their own. */
const IN_TIME_DAYS = 5
const PROMISES_SINCE_DAYS = 400

interface Found {
  replies: ReplyRow[]
  echoes: EchoRow[]
  promises: PromiseRow[]
  felt: FeltRow[]
  zone: string
  calendar: Calendar
}

/** Warmth beside speed over a month, for the team and for each of them. */
export async function readTeamFigures(
  ctx: Ctx,
  input: { month?: string | undefined },
): Promise<TeamFigures> {
  requirePermission(ctx, 'rota.read')
  const team = await readTeam(ctx)
  const { zone, today } = team
  const month = input.month ?? team.month
  const days = daysOfMonth(month)
  const [first = today, last = today] = [days.at(0), days.at(-1)]
  const span = monthSpan(zone, month)
  const due = { first, last: last < today ? last : addDays(today, -1) }
  const since = startOfDay(zone, addDays(first, -PROMISES_SINCE_DAYS))
  const found: Found = {
    replies: await findReplies(ctx.tx, span),
    echoes: await findEchoed(ctx.tx, span),
    promises: await findPromises(ctx.tx, due, since),
    felt: await findFelt(ctx.tx, span),
    zone,
    calendar: calendarOf(team.settings, { weekdays: null }),
  }
  const members = team.members.map(({ staffId, name, department }): TeamMember => {
    const isTheirs = (row: { staffId: string }) => row.staffId === staffId
    return {
      ...{ staffId, name, department },
      ...figuresOf({
        ...found,
        replies: found.replies.filter(isTheirs),
        echoes: found.echoes.filter(isTheirs),
        promises: found.promises.filter(isTheirs),
        felt: found.felt.filter(isTheirs),
      }),
    }
  })
  return { month, team: figuresOf(found), members: members.filter(hasDone) }
}

const hasDone = (member: TeamMember) =>
  member.replies > 0 || member.wroteAgain > 0 || member.promises.of > 0 || member.warmth.of > 0

function figuresOf({
  replies,
  echoes,
  promises,
  felt,
  zone,
  calendar,
}: Found): TeamFigures['team'] {
  const days = replies.flatMap(({ askedAt, repliedAt }) =>
    askedAt ? [workingDaysBetween(dayIn(zone, askedAt), dayIn(zone, repliedAt), calendar)] : [],
  )
  const read = felt.reduce((sum, { of }) => sum + of, 0)
  return {
    replies: replies.length,
    days: middle(days),
    inTime: { of: days.length, kept: days.filter((count) => count <= IN_TIME_DAYS).length },
    wroteAgain: peopleOf(echoes),
    thanked: peopleOf(echoes.filter(({ words }) => saysThanks(words))),
    promises: {
      of: promises.length,
      kept: promises.filter(({ due, keptAt }) => keptAt !== null && dayIn(zone, keptAt) <= due)
        .length,
    },
    warmth: {
      of: read,
      mean: read === 0 ? null : felt.reduce((sum, { of, mean }) => sum + of * mean, 0) / read,
    },
  }
}

const peopleOf = (rows: readonly EchoRow[]) => new Set(rows.map(({ personId }) => personId)).size

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
