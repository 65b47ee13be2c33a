import { dayIn } from '../../../kernel/clock.ts'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import type { PublicStatement } from '../../messaging/index.ts'
import type { NoticeReport } from '../contract/notices.ts'
import { letterTexts } from '../letter.texts.ts'
import { type Group, judge, wilson } from '../measured.rules.ts'
import { LOT_DAYS } from '../told.rules.ts'
import { countDrawn, isAnyoneDrawn, readLots, writeLots } from './lots.queries.ts'

const LATELY_DAYS = 90

/** What notices do: repurchase within thirty days, of those told at once and of those told later. */
export async function readNoticeReport(ctx: Ctx): Promise<NoticeReport> {
  requirePermission(ctx, 'voice.read')
  const { zone } = await readCompany(ctx)
  const { drawsLots, since } = await readLots(ctx.tx)
  const drawn = await countDrawn(ctx.tx, { today: dayIn(zone, ctx.now), zone })
  const { now, later, running, lately } = drawn
  const { stillDays, ...measured } = judge(now, later, lately / LATELY_DAYS)
  return {
    drawsLots,
    since,
    days: LOT_DAYS,
    now: withInterval(now),
    later: withInterval(later),
    running,
    ...measured,
    // Who is drawn last has thirty days to buy.
    stillDays: stillDays === null ? null : stillDays + LOT_DAYS,
  }
}

const withInterval = (group: Group) => ({ ...group, ...wilson(group) })

/** Has notices drawn by lot from now on, or not. What is drawn already stays as it is. */
export async function drawNotices(
  ctx: Ctx,
  { drawsLots }: { drawsLots: boolean },
): Promise<{ drawsLots: boolean }> {
  requirePermission(ctx, 'voice.manage')
  return inTransaction(ctx, async (ctx) => {
    await writeLots(ctx.tx, { drawsLots, by: actorLabel(ctx.actor), now: ctx.now })
    await audit(ctx, { action: 'voice.notices_drawn', detail: { drawsLots } })
    await publish(ctx, 'voice', {})
    return { drawsLots }
  })
}

/** Customers read of the lot as long as it is drawn, or somebody still waits because of it. */
export const lotStatement: PublicStatement = async (ctx) => {
  const { zone } = await readCompany(ctx)
  const { drawsLots } = await readLots(ctx.tx)
  if (!drawsLots && !(await isAnyoneDrawn(ctx.tx, dayIn(zone, ctx.now)))) return null
  return { title: letterTexts.policyTitle, words: letterTexts.policy }
}
