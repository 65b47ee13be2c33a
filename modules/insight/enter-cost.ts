import type { z } from 'zod'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit, readCompany } from '../accounts/index.ts'
import { newCost } from './contract/costs.ts'
import { money } from './insight.rules.ts'
import { texts } from './insight.texts.ts'
import { type CostEntry, deleteCost, insertCost } from './queries/costs.ts'

/** Notes down what winning or keeping cost in a month, by channel; amount in minor units. */
export async function enterCost(ctx: Ctx, input: z.input<typeof newCost>) {
  requirePermission(ctx, 'insight.define')
  const given = newCost.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { currency } = await readCompany(ctx)
    const entry: CostEntry = {
      ...given,
      costId: newId(),
      currency: given.currency ?? currency,
      setBy: actorLabel(ctx.actor),
      setAt: ctx.now,
    }
    await insertCost(ctx.tx, entry)
    const { costId, month, purpose, amount } = entry
    await audit(ctx, {
      action: 'insight.cost_entered',
      subject: { kind: 'cost', id: costId },
      detail: { month, purpose, channel: entry.channel, amount },
    })
    return { ...entry, amount: money(amount, entry.currency) }
  })
}

/** Takes an entry off the board. Throws `not_found`. */
export async function removeCost(ctx: Ctx, { costId }: { costId: string }): Promise<void> {
  requirePermission(ctx, 'insight.define')
  await inTransaction(ctx, async (ctx) => {
    const removed = await deleteCost(ctx.tx, costId)
    if (!removed) throw notFound(texts.noSuchCost)
    const { month, purpose, channel, amount } = removed
    await audit(ctx, {
      action: 'insight.cost_removed',
      subject: { kind: 'cost', id: costId },
      detail: { month, purpose, channel, amount },
    })
  })
}
