import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { rebuildStages } from './queries/ladder.ts'
import { currentDefinition } from './read-definitions.ts'

/** Works out everybody's stage and its history anew; some 10 s a million people. */
export async function buildLadder(ctx: Ctx): Promise<void> {
  requirePermission(ctx, 'insight.define')
  await inTransaction(ctx, (ctx) => rebuildFor(ctx, null))
}

/** The same for people whom a fact touched. */
export async function rebuildLadderOf(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  requirePermission(ctx, 'insight.define')
  if (personIds.length === 0) return
  await inTransaction(ctx, (ctx) => rebuildFor(ctx, [...new Set(personIds)]))
}

async function rebuildFor(ctx: Ctx, personIds: readonly string[] | null): Promise<void> {
  const { body } = await currentDefinition(ctx, 'ladder')
  await rebuildStages(ctx.tx, body, personIds)
}
