import { monthIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import type { ReplyDebt } from '../contract/debt.ts'
import { countDebt, countToType, findMonths } from './archive.queries.ts'
import { bordersOf } from './archive.ts'

/** How the cards of a month stand; the months that have cards are named. */
export async function readReplyDebt(
  ctx: Ctx,
  input: { month?: string | undefined },
): Promise<ReplyDebt & { months: string[]; toType: number }> {
  requirePermission(ctx, 'post.read')
  const { zone } = await readCompany(ctx)
  const now = monthIn(zone, ctx.now)
  const month = input.month ?? now
  const counts = await countDebt(ctx.tx, await bordersOf(ctx), daysOf(month))
  const months = await findMonths(ctx.tx)
  const toType = await countToType(ctx.tx)
  return { month, ...counts, months: [...new Set([now, ...months])].sort().reverse(), toType }
}

function daysOf(month: string): { from: string; to: string } {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  const next = nth === 12 ? `${year + 1}-01` : `${year}-${String(nth + 1).padStart(2, '0')}`
  return { from: `${month}-01`, to: `${next}-01` }
}
