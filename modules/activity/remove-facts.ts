import { type Ctx, inTransaction } from '../../kernel/context.ts'
import { publish } from '../../kernel/live.ts'
import { touch } from '../people/index.ts'
import { deleteFactsOf, recountFacts } from './activity.queries.ts'
import { historyOf } from './history.rules.ts'

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
      const personIds = people.map((row) => row.personId)
      await recountFacts(ctx.tx, personIds)
      await touch(
        ctx,
        personIds.map((personId) => ({ personId, name: '*' })),
        { bulk: historyOf(source) },
      )
    }
    const facts = touched.reduce((sum, row) => sum + row.n, 0)
    if (facts > 0) await publish(ctx, 'activity', { facts })
    return { facts, people: touched.length }
  })
}
