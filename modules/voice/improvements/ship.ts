import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { readCompany } from '../../accounts/index.ts'
import { improvementTexts as texts } from '../improvements.texts.ts'
import { lockNumbers, meetNeeds, reopenNeeds, updateImprovement } from './improvements.queries.ts'
import { hasTold } from './told.queries.ts'
import { holdImprovement, noted } from './write-improvement.ts'

export interface ShipImprovement {
  improvementId: string
  /** Today, unless told. */
  shippedOn?: string | undefined
}

/**
 * It is done, takes the next number of its product, and meets the open needs that its voices told of.
 * Nobody is told by this: that is `tellAskers`. The same again answers the number it has. Throws `not_found`, `invalid` for a day to come.
 */
export async function shipImprovement(
  ctx: Ctx,
  input: ShipImprovement,
): Promise<{ improvementId: string; number: number }> {
  requirePermission(ctx, 'voice.improve')
  return inTransaction(ctx, async (ctx) => {
    const { improvementId } = input
    const held = await holdImprovement(ctx, improvementId)
    if (held.number !== null) return { improvementId, number: held.number }
    const { zone } = await readCompany(ctx)
    const today = dayIn(zone, ctx.now)
    const shippedOn = input.shippedOn ?? today
    if (shippedOn > today) throw invalid(texts.notYetDone)
    const number = (await lockNumbers(ctx.tx, held)) + 1
    await updateImprovement(ctx.tx, { ...held, number, shippedOn }, ctx.now)
    await meetNeeds(ctx.tx, improvementId, ctx.now)
    await noted(ctx, 'voice.improvement_shipped', improvementId, { number })
    return { improvementId, number }
  })
}

/** Takes that back: of the latest of its product only, and before anybody has been told. */
export async function unshipImprovement(
  ctx: Ctx,
  { improvementId }: { improvementId: string },
): Promise<{ improvementId: string }> {
  requirePermission(ctx, 'voice.improve')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdImprovement(ctx, improvementId)
    if (held.number === null) return { improvementId }
    if (held.number < (await lockNumbers(ctx.tx, held))) throw conflict(texts.notLatest)
    if (await hasTold(ctx.tx, improvementId)) throw conflict(texts.toldAlready)
    await updateImprovement(ctx.tx, { ...held, number: null, shippedOn: null }, ctx.now)
    await reopenNeeds(ctx.tx, improvementId)
    await noted(ctx, 'voice.improvement_reopened', improvementId)
    return { improvementId }
  })
}
