import { type Ctx, inTransaction } from '../../kernel/context.ts'
import { publish } from '../../kernel/live.ts'
import { deleteFactsOf, recountFacts } from './activity.queries.ts'

const PEOPLE_AT_ONCE = 5000

/**
 * Takes back every fact that one source brought, e.g. `import:<id>`, and counts again for the
 * people it touched. Their keys are free again. Called by verbs that undo and have checked who asks.
 */
export async function removeFacts(
  ctx: Ctx,
  { source }: { source: string },
): Promise<{ facts: number; people: number }> {
  return inTransaction(ctx, async (ctx) => {
    const touched = await deleteFactsOf(ctx.tx, source)
    for (let from = 0; from < touched.length; from += PEOPLE_AT_ONCE) {
      const people = touched.slice(from, from + PEOPLE_AT_ONCE)
      await recountFacts(
        ctx.tx,
        people.map((row) => row.personId),
      )
    }
    const facts = touched.reduce((sum, row) => sum + row.n, 0)
    if (facts > 0) await publish(ctx, 'activity', { facts })
    return { facts, people: touched.length }
  })
}
