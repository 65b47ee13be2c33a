import { addDays } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { duePromises, keepPromise, type Reaction, reactionPayload } from '../../activity/index.ts'
import { clipped } from '../meetings.rules.ts'
import { asReader } from '../voices/living.ts'
import { insertItem } from './agenda.queries.ts'
import { isStaff, setDone } from './items.queries.ts'
import { findKept, findOnAgenda, findPromiseOf, insertItemPromise } from './promises.queries.ts'

/** More of them leave no time for what is new; the rest comes next week. */
const MOST_PROMISES = 6
const LONGEST = 80

/**
 * Puts on an agenda what somebody was promised and is overdue or due before the next meeting, the earliest
 * first; whoever promised owns it. Each once: from then on it goes the way of every item.
 */
export async function addPromises(ctx: Ctx, meetingId: string, on: string): Promise<number> {
  const due = await duePromises(asReader(ctx), { by: addDays(on, 6) })
  const there = await findOnAgenda(
    ctx.tx,
    due.map(({ promiseId }) => promiseId),
  )
  const fresh = due.filter(({ promiseId }) => !there.has(promiseId)).slice(0, MOST_PROMISES)
  for (const { personId, promiseId, text, due, staffId } of fresh) {
    const itemId = newId()
    const ownerId = staffId && (await isStaff(ctx.tx, staffId)) ? staffId : null
    const item = {
      itemId,
      meetingId,
      reason: 'promise',
      source: `promise:${promiseId}`,
      title: clipped(text, LONGEST),
      ownerId,
    } as const
    await insertItem(ctx.tx, item, ctx.now)
    await insertItemPromise(ctx.tx, { personId, itemId, promiseId, due })
  }
  return fresh.length
}

/** Whoever finishes such an item has kept the promise. */
export async function keepPromiseOf(ctx: Ctx, itemId: string): Promise<void> {
  const promise = await findPromiseOf(ctx.tx, itemId)
  if (promise) await keepPromise(ctx, promise)
}

/** A promise that was kept, wherever somebody said so, is done on its agenda too. */
async function notePromisesKept(
  ctx: Ctx,
  { personIds }: { personIds: readonly string[] },
): Promise<void> {
  requirePermission(ctx, 'voice.decide')
  await inTransaction(ctx, async (ctx) => {
    for (const { itemId, meetingId, keptAt, byName } of await findKept(ctx.tx, personIds)) {
      await setDone(ctx.tx, { itemId, now: keptAt, byName })
      await publish(ctx, 'meeting', { meetingId, itemId })
    }
  })
}

export const promisesKeptJob = defineJob({
  name: 'voice.promisesKept',
  payload: reactionPayload,
  run: (ctx, { facts }) =>
    notePromisesKept(ctx, { personIds: [...new Set(facts.map(({ personId }) => personId))] }),
})

export const promisesKept: Reaction = {
  name: 'voice.promisesKept',
  on: ['promise.kept'],
  job: promisesKeptJob,
}
