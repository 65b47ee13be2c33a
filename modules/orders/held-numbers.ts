import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { findHeldNumbers, type HeldNumber } from './orders.queries.ts'

/** Whose orders these numbers of a source are, and of when; by number. A free number is left out. */
export async function heldNumbers(
  ctx: Ctx,
  { source, numbers }: { source: string; numbers: readonly string[] },
): Promise<Map<string, HeldNumber>> {
  requirePermission(ctx, 'orders.read')
  const held = await findHeldNumbers(ctx.tx, source, numbers)
  return new Map(held.map((each) => [each.number, each]))
}
