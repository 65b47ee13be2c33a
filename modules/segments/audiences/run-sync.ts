import { z } from 'zod'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, DomainError, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { TRIES } from '../audiences.rules.ts'
import { audienceTexts as texts } from '../audiences.texts.ts'
import { requireMaySell } from '../selling.ts'
import { deliver, LEASE_SECONDS } from './deliver.ts'
import { findDestinations } from './destinations.queries.ts'
import { failLostRuns, insertRun } from './runs.queries.ts'
import { nextRun } from './schedule.ts'
import { type LockedSync, lockDueSyncs, lockSync, setNextRun, updateSync } from './syncs.queries.ts'

const SYNCS_AT_ONCE = 100

/** Begins a run of a sync by hand. Throws `conflict` while one is under way or the sync rests. */
export async function runSync(
  ctx: Ctx,
  { syncId }: { syncId: string },
): Promise<{ runId: string }> {
  requirePermission(ctx, 'audiences.write')
  return inTransaction(ctx, async (ctx) => {
    const sync = await lockSync(ctx.tx, syncId)
    if (!sync) throw notFound(texts.noSuchSync)
    if (sync.state === 'paused') throw conflict(texts.syncRests)
    if (sync.versionId === null) throw conflict(texts.stillFilling)
    await requireAllowed(ctx, sync)
    const runId = await begin(ctx, sync)
    if (!runId) throw conflict(texts.runUnderWay)
    return { runId }
  })
}

/** Begins a run of every sync whose time has come. */
export async function startDueSyncs(ctx: Ctx): Promise<number> {
  await failLostRuns(ctx.tx, ctx.now, TRIES)
  return inTransaction(ctx, async (ctx) => {
    const { zone } = await readCompany(ctx)
    const due = await lockDueSyncs(ctx.tx, ctx.now, SYNCS_AT_ONCE)
    for (const sync of due) {
      if (await pausedInstead(ctx, sync)) continue
      await begin(ctx, sync)
      await setNextRun(ctx.tx, sync.syncId, nextRun(sync.schedule, zone, ctx.now))
    }
    return due.length
  })
}

/** Its rule may have changed since: what was told in confidence does not leave the company. */
async function requireAllowed(ctx: Ctx, { segmentId, destinationId }: LockedSync): Promise<void> {
  const [destination] = await findDestinations(ctx.tx, destinationId)
  if (destination?.consent) await requireMaySell(ctx, { segmentId })
}

async function pausedInstead(ctx: Ctx, sync: LockedSync): Promise<boolean> {
  try {
    await requireAllowed(ctx, sync)
    return false
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { syncId, schedule } = sync
    const paused = { state: 'paused', pausedBecause: 'confident', nextAt: null } as const
    await updateSync(ctx.tx, { syncId, schedule, ...paused })
    await publish(ctx, 'audiences', { syncId })
    await audit(ctx, { action: 'audiences.sync_paused', subject: { kind: 'sync', id: syncId } })
    return true
  }
}

async function begin(ctx: Ctx, { syncId }: LockedSync): Promise<string | null> {
  const runId = newId()
  const row = { runId, syncId, by: actorLabel(ctx.actor), now: ctx.now }
  if (!(await insertRun(ctx.tx, row))) return null
  await deliverSoon(ctx, runId, syncId)
  await publish(ctx, 'audiences', { syncId })
  await audit(ctx, {
    action: 'audiences.run_began',
    subject: { kind: 'sync', id: syncId },
    detail: { runId },
  })
  return runId
}

/** Of one sync never two at once: they share a queue, and each run has one worker at a time. */
async function deliverSoon(ctx: Ctx, runId: string, syncId: string, runAt?: Date): Promise<void> {
  const options = { key: `segments.deliver:${runId}`, queue: `segments.sync:${syncId}` }
  await enqueue(ctx, deliverJob, { runId, syncId }, { ...options, ...(runAt && { runAt }) })
}

export const deliverJob = defineJob({
  name: 'segments.deliver',
  payload: z.strictObject({ runId: z.uuid(), syncId: z.uuid() }),
  maxAttempts: TRIES,
  run: async (ctx, { runId, syncId }) => {
    if ((await deliver(ctx, runId)) !== 'busy') return
    // Whoever has it may have been killed: somebody looks again when its lease is over.
    await deliverSoon(ctx, runId, syncId, new Date(Date.now() + (LEASE_SECONDS + 5) * 1000))
  },
})

export const startDueSyncsJob = defineJob({
  name: 'segments.startDueSyncs',
  payload: z.strictObject({}),
  run: (ctx) => startDueSyncs(ctx),
})
