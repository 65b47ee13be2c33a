import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { LEASE_MINUTES } from '../scans.rules.ts'
import { scanTexts as texts } from '../scans.texts.ts'
import { findBatch } from './batches.queries.ts'
import { lockNextScan, setLease, setPutOff } from './desk.queries.ts'
import { findScan } from './scans.queries.ts'
import { holdScan, typistOf } from './typist.ts'

type OfScan = { scanId: string }

/**
 * Takes a card before oneself, or keeps it for another three minutes, so that no colleague types the same
 * one. Throws `conflict` while a colleague has it.
 */
export async function takeScan(ctx: Ctx, { scanId }: OfScan): Promise<OfScan> {
  requirePermission(ctx, 'post.write')
  const typist = typistOf(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { batchId, leasedBy } = await holdScan(ctx, scanId, typist)
    await setLease(ctx.tx, scanId, leaseOf(ctx, typist.staffId))
    if (leasedBy !== typist.staffId) await publish(ctx, 'post', { batchId })
    return { scanId }
  })
}

/** The next card of a batch that nobody else has, leased to the caller; null when there is none. */
export async function takeNextScan(
  ctx: Ctx,
  { batchId, after }: { batchId: string; after: number },
): Promise<{ scanId: string | null }> {
  requirePermission(ctx, 'post.write')
  const { staffId } = typistOf(ctx)
  return inTransaction(ctx, async (ctx) => {
    if (!(await findBatch(ctx.tx, batchId))) throw notFound(texts.noSuchBatch)
    const scanId = await lockNextScan(ctx.tx, batchId, { staffId, after, now: ctx.now })
    if (!scanId) return { scanId: null }
    await setLease(ctx.tx, scanId, leaseOf(ctx, staffId))
    await publish(ctx, 'post', { batchId })
    return { scanId }
  })
}

/** Leaves a card for later; it comes after all the others. */
export async function putOffScan(ctx: Ctx, { scanId }: OfScan): Promise<OfScan> {
  requirePermission(ctx, 'post.write')
  const typist = typistOf(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { batchId } = await holdScan(ctx, scanId, typist)
    await setPutOff(ctx.tx, scanId, ctx.now)
    await publish(ctx, 'post', { batchId })
    return { scanId }
  })
}

function leaseOf({ now }: Ctx, by: string) {
  return { by, until: new Date(now.getTime() + LEASE_MINUTES * 60_000) }
}

/** Whether a card is there, whoever has it; throws `not_found`. */
export async function requireScan(ctx: Ctx, scanId: string) {
  const scan = await findScan(ctx.tx, scanId)
  if (!scan) throw notFound(texts.noSuchScan)
  return scan
}
