import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import type { Trial } from '../contract/team.ts'
import { calendarOf, readTeam, type Team } from '../giving/team.ts'
import { type Player, tryMonth } from '../simulate.rules.ts'
import { trialTexts } from '../trial.texts.ts'

const MADE_UP = 60
/** The same month comes out the same, so that two settings can be compared. */
const SEED = 1129

type Try = { cards: number; knownOf100: number; tolerance: number; team: 'real' | 'made_up' }

/** Tries this month on the team, or on sixty made-up colleagues. Nothing is changed. */
export async function tryRota(
  ctx: Ctx,
  { cards, knownOf100, tolerance, team: which }: Try,
): Promise<Trial> {
  requirePermission(ctx, 'rota.manage')
  const team = await readTeam(ctx)
  const players = which === 'real' ? realPlayers(team) : madeUpPlayers(ctx, team)
  const rule = { tolerance, kinds: team.settings.kinds }
  const tried = tryMonth(players, { month: team.month, cards, knownOf100, rule, seed: SEED })
  const names = new Map(players.map(({ staffId, name }) => [staffId, name]))
  return {
    ...tried,
    month: team.month,
    writers: tried.writers.map(({ staffId, ...writer }) => ({
      ...writer,
      name: names.get(staffId) ?? '',
    })),
  }
}

type Named = Player & { name: string }

/** Whoever has a share; everybody while nobody has one. */
function realPlayers({ members, settings }: Team): Named[] {
  const active = members.filter((member) => member.active)
  const on = active.filter((member) => member.shareOn)
  return (on.length > 0 ? on : active).map((member) => {
    const { staffId, name, weight, monthlyLimit, skills, leaves } = member
    const calendar = calendarOf(settings, member)
    return { staffId, name, weight, monthlyLimit, skills, leaves, calendar, needsReader: false }
  })
}

/** Every fifth works three days a week, every sixth is away for a week, every tenth has a limit of ten. */
function madeUpPlayers(ctx: Ctx, { settings, month }: Team): Named[] {
  const t = translator(ctx.locale)
  return Array.from({ length: MADE_UP }, (_, at): Named => {
    const weekdays = at % 5 === 4 ? [1, 3, 5] : null
    const first = `${month}-${String(2 + ((at * 7) % 20)).padStart(2, '0')}`
    const last = `${month}-${String(8 + ((at * 7) % 20)).padStart(2, '0')}`
    return {
      staffId: String(at).padStart(2, '0'),
      name: t(trialTexts.madeUp, { number: at + 1 }),
      weight: 1,
      monthlyLimit: at % 10 === 9 ? 10 : null,
      skills: [],
      needsReader: false,
      calendar: calendarOf(settings, { weekdays }),
      leaves: at % 6 === 5 ? [{ firstDay: first, lastDay: last }] : [],
    }
  })
}
