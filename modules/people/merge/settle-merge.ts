import { z } from 'zod'
import type { Ctx } from '../../../kernel/context.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { touchAll } from '../touch.ts'
import { findSurvivor, lockPersons } from './merge.queries.ts'
import { moveRows, rebuildDerived } from './move-rows.ts'

/** Moves what was still written for a merged person by transactions that began before the merge. */
export const settleMergeJob = defineJob({
  name: 'people.settleMerge',
  payload: z.strictObject({ personId: z.uuid() }),
  run: (ctx, { personId }) =>
    ctx.tx.transaction().execute((tx) => settleMerge({ ...ctx, tx }, personId)),
})

async function settleMerge(ctx: Ctx, personId: string): Promise<void> {
  const into = await findSurvivor(ctx.tx, personId)
  if (!into) return
  // Read again under the lock: an un-merge may have come first.
  const locked = await lockPersons(ctx.tx, [personId, into])
  const merged = locked.find((side) => side.personId === personId)
  if (merged?.mergedInto !== into) return
  await moveRows(ctx, { from: personId, to: into, origins: null })
  await rebuildDerived(ctx, [into, personId])
  await touchAll(ctx, [into, personId], '*')
}
