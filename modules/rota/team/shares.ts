import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid, notFound } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import type { RotaMember, RotaSettings, ShareOf } from '../contract/team.ts'
import { isOnLeave } from '../days.rules.ts'
import { MIN_TOLERANCE } from '../decide.rules.ts'
import { saveSettings, saveShare } from '../giving/team.queries.ts'
import { readTeam } from '../giving/team.ts'
import { unreadOf } from '../guide/guide-state.ts'
import { rotaTexts } from '../rota.texts.ts'
import { countWaiting } from './debt.queries.ts'

/** How replies are shared out, and everybody's share this month. */
export async function readRota(ctx: Ctx) {
  requirePermission(ctx, 'rota.read')
  const { settings, month, today, members, writers } = await readTeam(ctx)
  const unread = await unreadOf(ctx)
  const waiting = await countWaiting(ctx.tx)
  const days = new Map(writers.map((writer) => [writer.staffId, writer.workingDays]))
  const active = members.filter((member) => member.active)
  return {
    settings,
    month,
    members: active.map(({ active: _, leaves, ...member }): RotaMember => {
      const { staffId } = member
      return {
        ...member,
        workingDays: days.get(staffId) ?? 0,
        waiting: waiting.get(staffId) ?? 0,
        unread: unread(staffId),
        isAway: isOnLeave(today, leaves),
      }
    }),
  }
}

/** Changes how replies are shared out. What waits is settled by the next sweep. */
export async function changeRota(ctx: Ctx, settings: RotaSettings): Promise<{ ruleOn: boolean }> {
  requirePermission(ctx, 'rota.manage')
  if (settings.tolerance < MIN_TOLERANCE) throw invalid(rotaTexts.toleranceTooSmall)
  return inTransaction(ctx, async (ctx) => {
    await saveSettings(ctx.tx, settings, actorLabel(ctx.actor), ctx.now)
    await publish(ctx, 'rota', {})
    const { ruleOn, tolerance, kinds } = settings
    await audit(ctx, { action: 'rota.settings_changed', detail: { ruleOn, tolerance, kinds } })
    return { ruleOn }
  })
}

/** Sets somebody's share. Throws `not_found` for whoever does not work here. */
export async function setShare(
  ctx: Ctx,
  { staffId, ...share }: ShareOf & { staffId: string },
): Promise<{ staffId: string }> {
  requirePermission(ctx, 'rota.manage')
  return inTransaction(ctx, async (ctx) => {
    const { members } = await readTeam(ctx)
    if (!members.some((member) => member.staffId === staffId && member.active))
      throw notFound(rotaTexts.noSuchMember)
    await saveShare(ctx.tx, staffId, share, ctx.now)
    await publish(ctx, 'rota', {})
    const { shareOn, weight, monthlyLimit } = share
    await audit(ctx, {
      action: 'rota.share_changed',
      subject: { kind: 'staff', id: staffId },
      detail: { shareOn, weight, monthlyLimit },
    })
    return { staffId }
  })
}
