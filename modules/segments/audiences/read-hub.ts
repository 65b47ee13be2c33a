import { z } from 'zod'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { fromCursor, pageFrom } from '../../../kernel/paging.ts'
import { audienceTexts as texts } from '../audiences.texts.ts'
import type { Destination, Source, SyncLine, SyncRun } from '../contract.ts'
import { catalogueFor } from '../live/versions.ts'
import { findDestinations } from './destinations.queries.ts'
import { countSegments, findSources } from './hub.queries.ts'
import { findLastRuns, findRuns } from './runs.queries.ts'
import { countHeld } from './synced.queries.ts'
import { findSyncs, type SyncRow } from './syncs.queries.ts'

const SOURCE_DAYS = 30

/** The flow of people, from what rules may ask about to where audiences go. */
export async function readHub(ctx: Ctx) {
  requirePermission(ctx, 'audiences.read')
  const destinations = await listDestinations(ctx)
  const audiences = new Map(
    destinations
      .flatMap(({ syncs }) => syncs)
      .map(({ segmentId, segmentName: name, members }) => [
        segmentId,
        { segmentId, name, members },
      ]),
  )
  return {
    fields: catalogueFor(ctx).fields.size,
    segments: await countSegments(ctx.tx),
    audiences: [...audiences.values()],
    destinations,
  }
}

/** The doors by which facts came in within the last 30 days. */
export async function listSources(ctx: Ctx): Promise<Source[]> {
  requirePermission(ctx, 'audiences.read')
  return findSources(ctx.tx, new Date(ctx.now.getTime() - SOURCE_DAYS * 86_400_000))
}

export async function listDestinations(ctx: Ctx): Promise<Destination[]> {
  requirePermission(ctx, 'audiences.read')
  const rows = await findDestinations(ctx.tx)
  const syncs = await linesOf(ctx, await findSyncs(ctx.tx))
  return rows.map((row) => ({
    ...row,
    syncs: syncs.filter(({ destinationId }) => destinationId === row.destinationId),
  }))
}

/** One destination. Throws `not_found`. */
export async function readDestination(
  ctx: Ctx,
  { destinationId }: { destinationId: string },
): Promise<Destination> {
  requirePermission(ctx, 'audiences.read')
  const [row] = await findDestinations(ctx.tx, destinationId)
  if (!row) throw notFound(texts.noSuchDestination)
  return { ...row, syncs: await linesOf(ctx, await findSyncs(ctx.tx, { destinationId })) }
}

async function linesOf(ctx: Ctx, syncs: readonly SyncRow[]): Promise<SyncLine[]> {
  const ids = syncs.map(({ syncId }) => syncId)
  const runs = await findLastRuns(ctx.tx, ids)
  const held = await countHeld(ctx.tx, ids)
  return syncs.map((sync) => {
    const run = runs.find(({ syncId }) => syncId === sync.syncId)
    // As many as its list has: whoever was erased or merged since is not in it.
    return { ...sync, lastRun: run ? { ...run, held: held.get(sync.syncId) ?? 0 } : null }
  })
}

/** Runs of a sync, the latest first. */
export async function listSyncRuns(
  ctx: Ctx,
  { syncId, limit, cursor }: { syncId: string; limit: number; cursor?: string | undefined },
): Promise<{ items: SyncRun[]; nextCursor: string | null }> {
  requirePermission(ctx, 'audiences.read')
  const [before = null] = fromCursor(z.tuple([z.uuid()]), cursor) ?? []
  const [sync] = await findSyncs(ctx.tx, { syncId })
  if (!sync) throw notFound(texts.noSuchSync)
  const rows = await findRuns(ctx.tx, { syncId, before, limit: limit + 1 })
  return pageFrom(rows, limit, ({ runId }) => [runId])
}
