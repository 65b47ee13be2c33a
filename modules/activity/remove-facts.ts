import { type Ctx, inTransaction } from '../../kernel/context.ts'
import { publish } from '../../kernel/live.ts'
import { touch } from '../people/index.ts'
import { deleteFactsOf, recountFacts } from './activity.queries.ts'
import { historyOf } from './history.rules.ts'

const FACTS_AT_ONCE = 5000

/**
 * Takes back every fact that one source brought, e.g. `import:<id>`, and counts again for the
 * people it touched. Their keys are free again. Called by verbs that undo and have checked who asks.
 * Outside a transaction each few thousand are one of their own: after a crash the same call goes on.
 */
export async function removeFacts(
  ctx: Ctx,
  { source, atOnce = FACTS_AT_ONCE }: { source: string; atOnce?: number },
): Promise<{ facts: number; people: number }> {
  const people = new Set<string>()
  for (let facts = 0; ; ) {
    const some = await inTransaction(ctx, (ctx) => removeSome(ctx, source, atOnce))
    for (const { personId, n } of some) {
      people.add(personId)
      facts += n
    }
    if (some.length === 0) return { facts, people: people.size }
  }
}

async function removeSome(ctx: Ctx, source: string, atOnce: number) {
  const touched = await deleteFactsOf(ctx.tx, source, atOnce)
  if (touched.length === 0) return touched
  const personIds = touched.map((row) => row.personId)
  await recountFacts(ctx.tx, personIds)
  await touch(
    ctx,
    personIds.map((personId) => ({ personId, name: '*' })),
    { bulk: historyOf(source) },
  )
  await publish(ctx, 'activity', { facts: touched.reduce((sum, row) => sum + row.n, 0) })
  return touched
}
