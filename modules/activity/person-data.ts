import type { Ctx } from '../../kernel/context.ts'
import { deletePersonalFacts, findAllFacts, recountFacts } from './activity.queries.ts'

/** Everything that happened with a person, for their own copy of their data. */
export async function exportData(ctx: Ctx, personId: string): Promise<Record<string, unknown>> {
  return { facts: await findAllFacts(ctx.tx, personId) }
}

/**
 * Erases what happened with a person. Facts that carry an amount stay, emptied of their words, so
 * that the books still add up.
 */
export async function erase(ctx: Ctx, personId: string): Promise<void> {
  await deletePersonalFacts(ctx.tx, personId)
  await recountFacts(ctx.tx, [personId])
}

/** Counts again after rows have moved between people. */
export async function rebuild(ctx: Ctx, personIds: string[]): Promise<void> {
  await recountFacts(ctx.tx, [...personIds].sort())
}
