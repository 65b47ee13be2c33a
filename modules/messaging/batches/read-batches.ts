import { z } from 'zod'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { fromCursor, pageFrom } from '../../../kernel/paging.ts'
import { personCards } from '../../people/index.ts'
import { getSegment } from '../../segments/index.ts'
import { isOpen } from '../batches.rules.ts'
import { batchTexts as texts } from '../batches.texts.ts'
import type { BatchDetail, BatchLine } from '../contract/batches.ts'
import type { State } from '../messages.rules.ts'
import {
  type BatchPersonRow,
  countBatch,
  countBatchPeople,
  countTraces,
  findBatch,
  findBatches,
  findBatchPeople,
} from './batches.queries.ts'

type Page<T> = { items: T[]; nextCursor: string | null }

/** Letters to many, the newest first. */
export async function listBatches(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<BatchLine>> {
  requirePermission(ctx, 'batches.read')
  const after = fromCursor(z.tuple([z.coerce.date(), z.uuid()]), cursor)
  const rows = await findBatches(ctx.tx, { after: after ?? null, limit: limit + 1 })
  return pageFrom(rows, limit, ({ createdAt, batchId }) => [createdAt.toISOString(), batchId])
}

/** One with what became of its messages. Throws `not_found`. */
export async function readBatch(ctx: Ctx, { batchId }: { batchId: string }): Promise<BatchDetail> {
  requirePermission(ctx, 'batches.read')
  const batch = await findBatch(ctx.tx, batchId)
  if (!batch) throw notFound(texts.noSuchBatch)
  const segment = isOpen(batch.state) ? await getSegment(ctx, batch) : null
  return {
    ...batch,
    ...(await countTraces(ctx.tx, batchId)),
    counts: await countBatch(ctx.tx, batchId),
    members: segment?.members ?? null,
  }
}

export interface ListBatchPeople {
  batchId: string
  limit: number
  cursor?: string | undefined
  state?: State | undefined
  because?: string | undefined
  trace?: 'opened' | 'clicked' | undefined
}

/** Who it was written to, by what became of it; `total` is the figure that opened the list. */
export async function listBatchPeople(ctx: Ctx, input: ListBatchPeople) {
  requirePermission(ctx, 'batches.read')
  const { batchId, limit, cursor, state = null, because = null, trace = null } = input
  const of = { batchId, state, because, trace }
  const [after = null] = fromCursor(z.tuple([z.uuid()]), cursor) ?? []
  const rows = await findBatchPeople(ctx.tx, { ...of, after, limit: limit + 1 })
  const { items, nextCursor } = pageFrom(rows, limit, ({ messageId }) => [messageId])
  return {
    items: await withNames(ctx, items),
    nextCursor,
    total: await countBatchPeople(ctx.tx, of),
  }
}

async function withNames(ctx: Ctx, rows: readonly BatchPersonRow[]) {
  const ids = rows.map(({ personId }) => personId)
  const cards = new Map((await personCards(ctx, ids)).map((card) => [card.personId, card]))
  return rows.map((row) => {
    const card = cards.get(row.personId)
    return { ...row, name: card?.name ?? '', place: card?.place ?? null }
  })
}
