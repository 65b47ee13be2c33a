import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { holdSegment } from '../archive-segment.ts'
import type { Schedule } from '../audiences.rules.ts'
import { audienceTexts as texts } from '../audiences.texts.ts'
import { requireMaySell } from '../selling.ts'
import { lockDestination } from './destinations.queries.ts'
import { nextRun } from './schedule.ts'
import { insertSync, lockSync, setSyncArchived, updateSync } from './syncs.queries.ts'

export interface CreateSync {
  segmentId: string
  destinationId: string
  schedule: Schedule
}

/**
 * Has a segment handed over to a destination. Throws `conflict` where it is already, and
 * `precondition_failed` with the reason where its rule may not serve selling.
 */
export async function createSync(ctx: Ctx, input: CreateSync): Promise<{ syncId: string }> {
  requirePermission(ctx, 'audiences.write')
  const { segmentId, destinationId, schedule } = input
  return inTransaction(ctx, async (ctx) => {
    await holdSegment(ctx, { segmentId })
    const destination = await lockDestination(ctx.tx, destinationId)
    if (!destination) throw notFound(texts.noSuchDestination)
    // Where no consent is asked, it stays within the company.
    if (destination.consent) await requireMaySell(ctx, { segmentId })
    const { zone } = await readCompany(ctx)
    const syncId = newId()
    const isNew = await insertSync(ctx.tx, {
      syncId,
      segmentId,
      destinationId,
      schedule,
      nextAt: nextRun(schedule, zone, ctx.now),
      by: actorLabel(ctx.actor),
      now: ctx.now,
    })
    if (!isNew) throw conflict(texts.pairTaken)
    await auditOf(ctx, 'audiences.sync_created', syncId, { segmentId, destinationId, schedule })
    return { syncId }
  })
}

export interface ChangeSync {
  syncId: string
  schedule?: Schedule | undefined
  state?: 'on' | 'paused' | undefined
}

/** Changes when a sync runs, pauses it, or lets it go on. A run under way goes on to its end. */
export async function changeSync(ctx: Ctx, input: ChangeSync): Promise<{ syncId: string }> {
  requirePermission(ctx, 'audiences.write')
  const { syncId } = input
  return inTransaction(ctx, async (ctx) => {
    const before = await lockSync(ctx.tx, syncId)
    if (!before) throw notFound(texts.noSuchSync)
    const { schedule = before.schedule, state = before.state } = input
    const { zone } = await readCompany(ctx)
    const nextAt = state === 'on' ? nextRun(schedule, zone, ctx.now) : null
    await updateSync(ctx.tx, { syncId, schedule, state, pausedBecause: null, nextAt })
    await auditOf(ctx, 'audiences.sync_changed', syncId, { schedule, state })
    return { syncId }
  })
}

/** Ends a sync. The receiver keeps what it has. */
export async function archiveSync(
  ctx: Ctx,
  { syncId }: { syncId: string },
): Promise<{ syncId: string }> {
  requirePermission(ctx, 'audiences.write')
  return inTransaction(ctx, async (ctx) => {
    if (!(await lockSync(ctx.tx, syncId))) throw notFound(texts.noSuchSync)
    await setSyncArchived(ctx.tx, syncId, ctx.now)
    await auditOf(ctx, 'audiences.sync_archived', syncId)
    return { syncId }
  })
}

async function auditOf(ctx: Ctx, action: string, id: string, detail: Record<string, unknown> = {}) {
  await publish(ctx, 'audiences', { syncId: id })
  await audit(ctx, { action, subject: { kind: 'sync', id }, detail })
}
