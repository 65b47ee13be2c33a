import type { Ctx } from '../../../kernel/context.ts'
import type { Slot } from '../upsert/plan.ts'
import { joinPersons } from './join-persons.ts'
import { lockPersons } from './merge.queries.ts'

/** Anonymous visitors who turned out to be somebody bring their history along. */
export async function absorbVisitors(
  ctx: Ctx,
  joins: readonly { visitor: Slot; into: Slot }[],
): Promise<void> {
  for (const { visitor, into } of joins) {
    // A visitor whom this very batch was about to make has no row yet and nothing to bring.
    const sides = await lockPersons(ctx.tx, [visitor.personId, into.personId])
    const merged = sides.find((side) => side.personId === visitor.personId)
    const survivor = sides.find((side) => side.personId === into.personId)
    if (!merged || !survivor || merged.mergedInto || survivor.mergedInto) continue
    if (merged.status !== 'visitor') continue
    await joinPersons(ctx, { survivor, merged, reason: 'identified' })
  }
}
