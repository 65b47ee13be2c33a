import { actorLabel, type Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import type { Dial } from '../people.rules.ts'
import { insertChanges } from '../person-rows.queries.ts'
import { touchAll, touchHouseholds } from '../touch.ts'
import { insertMerge, type MergeSide, pointTo, setFields } from './merge.queries.ts'
import { moveRows, rebuildDerived } from './move-rows.ts'
import { settleMergeJob } from './settle-merge.ts'

const SETTLE_AFTER_MS = 60_000

/**
 * Makes `merged` a part of `survivor`: moves all rows, fills what is empty there, notes how to take it
 * back. Both are locked and alive. Returns the id of the merge.
 */
export async function joinPersons(
  ctx: Ctx,
  { survivor, merged, reason }: { survivor: MergeSide; merged: MergeSide; reason: string },
): Promise<string> {
  const mergeId = newId()
  const by = actorLabel(ctx.actor)
  const { personId: from } = merged
  const { personId: to } = survivor
  await insertMerge(ctx.tx, { mergeId, personId: from, intoId: to, reason, by, at: ctx.now })
  await pointTo(ctx.tx, from, to, ctx.now)
  await moveRows(ctx, { from, to, origins: null })
  await fillSurvivor(ctx, mergeId, survivor, merged)
  await rebuildDerived(ctx, [to, from])
  await touchAll(ctx, [to, from], '*')
  await touchHouseholds(ctx, [survivor.householdId, merged.householdId])
  // Whoever looked the merged person up just before may still be writing rows for it.
  await enqueue(
    ctx,
    settleMergeJob,
    { personId: from },
    { key: `people.settle:${from}`, runAt: new Date(ctx.now.getTime() + SETTLE_AFTER_MS) },
  )
  return mergeId
}

async function fillSurvivor(ctx: Ctx, mergeId: string, survivor: MergeSide, merged: MergeSide) {
  const fields = Object.entries(gains(survivor, merged))
  if (fields.length === 0) return
  await setFields(ctx.tx, survivor.personId, Object.fromEntries(fields), ctx.now)
  await insertChanges(
    ctx.tx,
    fields.map(([field, after]) => ({
      personId: survivor.personId,
      changeId: newId(),
      originId: survivor.personId,
      field,
      before: survivor[field as keyof MergeSide],
      after,
      cause: 'merge',
      causeId: mergeId,
      changedBy: actorLabel(ctx.actor),
      changedAt: ctx.now,
    })),
  )
}

/** What the survivor lacks and the other has; and the quieter of the two distances. */
export function gains(survivor: MergeSide, merged: MergeSide): Partial<MergeSide> {
  const gained: Record<string, unknown> = {}
  const take = (...fields: (keyof MergeSide)[]) => {
    for (const field of fields) {
      if (merged[field] !== null && survivor[field] === null) gained[field] = merged[field]
    }
  }
  if (!survivor.familyName && !survivor.givenName) take('familyName', 'givenName')
  if (!survivor.familyKana && !survivor.givenKana) take('familyKana', 'givenKana')
  take('companyName', 'birthday', 'sex', 'language', 'memberSince', 'note', 'householdId')
  const dial = quieter(survivor.dial, merged.dial)
  if (dial !== survivor.dial) gained.dial = dial
  return gained
}

const QUIETNESS: Dial[] = ['close', 'normal', 'quiet']

function quieter(a: Dial, b: Dial): Dial {
  return QUIETNESS.indexOf(b) > QUIETNESS.indexOf(a) ? b : a
}
