import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { findAlarms, insertAlarm } from './alarms.queries.ts'
import { countDebt } from './archive.queries.ts'
import { bordersOf } from './archive.ts'

/**
 * Notes down, once a day and again when there are more of them, how many replies are due by tomorrow or
 * late, for the leads' bell. While none are, nothing is told.
 */
export async function raiseAlarm(ctx: Ctx): Promise<{ near: number; late: number }> {
  requirePermission(ctx, 'post.manage')
  return inTransaction(ctx, async (ctx) => {
    const borders = await bordersOf(ctx)
    const { near, late } = await countDebt(ctx.tx, borders, null)
    if (near + late === 0) return { near, late }
    const isNews = await insertAlarm(ctx.tx, { day: borders.today, near, late, toldAt: ctx.now })
    if (isNews) await publish(ctx, 'post', { alarm: true })
    return { near, late }
  })
}

/** What leads were told in the last days. */
export async function listReplyAlarms(ctx: Ctx) {
  requirePermission(ctx, 'post.manage')
  return { items: await findAlarms(ctx.tx, 10) }
}
