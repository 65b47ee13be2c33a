import { addDays } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import { personCards } from '../../people/index.ts'
import type { DebtLine } from '../contract/team.ts'
import { isOnLeave } from '../days.rules.ts'
import { decide } from '../decide.rules.ts'
import { readTeam, type Team } from '../giving/team.ts'
import { lend } from '../lend.ts'
import { NOBODY } from '../reasons.texts.ts'
import { skillOf } from '../skills.rules.ts'
import { unassignedTexts } from '../unassigned.texts.ts'
import { countDue, type DebtRow, findDebt } from './debt.queries.ts'

/** Who waits for a reply: past their day, near it, or in time; and why nobody has it where nobody has. */
export async function readDebt(ctx: Ctx, { state }: { state: DebtLine['state'] | 'all' }) {
  requirePermission(ctx, 'rota.read')
  const team = await readTeam(ctx)
  const days = { today: team.today, tomorrow: addDays(team.today, 1) }
  const rows = await findDebt(ctx.tx, { state, ...days })
  const ids = [...new Set(rows.map(({ personId }) => personId))]
  const cards = new Map((await personCards(lend(ctx), ids)).map((card) => [card.personId, card]))
  const lines = rows.map((row): DebtLine => {
    const { personId, conversationId, channel, words, dueOn, waitingSince, holder } = row
    return {
      ...{ personId, conversationId, channel, words, dueOn, waitingSince, holder },
      name: cards.get(personId)?.name ?? '',
      isHolderAway: isAway(team, row.assignee),
      nobodyBecause: row.assignee ? null : whyNobody(ctx, team, row),
      state: stateOf(dueOn, team.today),
    }
  })
  return { items: lines, counts: await countDue(ctx.tx, days) }
}

/** Amber the day before, red the day after. */
function stateOf(dueOn: string | null, today: string): DebtLine['state'] {
  if (dueOn === null || dueOn > addDays(today, 1)) return 'fine'
  return dueOn < today ? 'over' : 'near'
}

function isAway({ members, today }: Team, staffId: string | null): boolean {
  const member = members.find((one) => one.staffId === staffId)
  return staffId !== null && (!member?.active || isOnLeave(today, member.leaves))
}

function whyNobody(ctx: Ctx, { settings, writers }: Team, { channel, words }: DebtRow): string {
  const t = translator(ctx.locale)
  if (!settings.ruleOn) return t(unassignedTexts.ruleOff)
  const skill = skillOf(words, settings.skills)
  const word = { kind: channel, skill, earlier: null, except: [], isNew: true }
  const decision = decide(writers, word, settings)
  return decision.staffId === null ? t(NOBODY[decision.because]) : t(unassignedTexts.soon)
}
