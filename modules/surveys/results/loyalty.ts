import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { NOBODY } from '../../voice/index.ts'
import type { Loyalty } from '../contract/loyalty.ts'
import { nameOf } from '../forms/decide-survey.ts'
import { csatWilson } from '../metrics.rules.ts'
import { countLoyal, insertLoyalty, type LoyaltyRow, listLoyalty } from './loyalty.queries.ts'

const YEAR_MS = 365 * 86_400_000

/** Every definition with its figures: what was said under an old one stays to be read beside the new. */
export async function readLoyalty(ctx: Ctx): Promise<Loyalty[]> {
  requirePermission(ctx, 'surveys.read')
  const shown: Loyalty[] = []
  const year = { from: new Date(ctx.now.getTime() - YEAR_MS), until: ctx.now }
  const rows = await listLoyalty(ctx.tx)
  for (const [at, row] of rows.entries()) {
    // The first one also speaks for what was answered before there was any.
    const from = at === rows.length - 1 ? new Date(0) : row.since
    const own = { from, until: row.until ?? ctx.now }
    shown.push({
      ...row,
      inForce: await shareOf(ctx, row, own),
      lastYear: await shareOf(ctx, row, year),
    })
  }
  return shown
}

async function shareOf(
  ctx: Ctx,
  row: LoyaltyRow,
  time: { from: Date; until: Date },
): Promise<Loyalty['lastYear']> {
  const { loyal, n } = await countLoyal(ctx.tx, row, { ...time, nobody: NOBODY })
  const found = csatWilson(loyal, n)
  return found && { loyal, n, share: found.share, lo: found.lo, hi: found.hi }
}

/** From now on this is what counts as loyal. */
export async function defineLoyalty(
  ctx: Ctx,
  input: Pick<LoyaltyRow, 'shareFrom' | 'npsFrom' | 'because'>,
): Promise<{ loyaltyId: string }> {
  requirePermission(ctx, 'surveys.manage')
  return inTransaction(ctx, async (ctx) => {
    const loyaltyId = newId()
    await insertLoyalty(ctx.tx, { ...input, loyaltyId, byName: nameOf(ctx), since: ctx.now })
    await audit(ctx, { action: 'surveys.loyalty_defined', detail: { ...input } })
    return { loyaltyId }
  })
}
