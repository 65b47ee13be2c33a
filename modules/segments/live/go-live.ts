import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { record } from '../../activity/index.ts'
import { lockGeneration, raiseGeneration } from '../segments.queries.ts'
import { findDifferences, makeLive, type Swap, swapsOf } from './go-live.queries.ts'

const FACTS_AT_ONCE = 1000

/** Versions whose fill is done take the place of those before them; who came and went is recorded. */
export async function goLive(ctx: Ctx, versionIds: readonly number[]): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { lastVersion } = await lockGeneration(ctx.tx)
    const swaps = await swapsOf(ctx.tx, versionIds)
    for (const swap of swaps) {
      await tellDifferences(ctx, swap)
      await makeLive(ctx.tx, swap, ctx.now)
    }
    await raiseGeneration(ctx.tx, lastVersion)
  })
}

async function tellDifferences(
  ctx: Ctx,
  { segmentId, name: called, n, versionId, earlierId }: Swap,
) {
  // The first version of a segment moves nobody: they were like this before it was asked.
  if (earlierId === null) return
  let after: string | null = null
  for (;;) {
    const people: { personId: string; entered: boolean }[] = await findDifferences(
      ctx.tx,
      { versionId, earlierId },
      after,
      FACTS_AT_ONCE,
    )
    await record(
      ctx,
      people.map(({ personId, entered }) => ({
        personId,
        name: entered ? 'segment.entered' : 'segment.left',
        payload: { segmentId, name: called, version: n, cause: 'rule' },
        source: 'system',
      })),
    )
    after = people.at(-1)?.personId ?? null
    if (people.length < FACTS_AT_ONCE) return
  }
}
