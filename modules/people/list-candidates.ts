import { z } from 'zod'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { fromCursor, pageFrom, placeMoment } from '../../kernel/paging.ts'
import { countCandidates, findCandidates } from './candidates/list.queries.ts'
import { getPerson, type PersonDetail } from './get-person.ts'

export type Candidate = {
  lowId: string
  highId: string
  reasons: string[]
  foundAt: Date
  left: PersonDetail
  right: PersonDetail
}

export type Candidates = { items: Candidate[]; nextCursor: string | null; total: number }

const place = z.tuple([placeMoment, z.uuid(), z.uuid()])

/** Pairs of records that may be one human, each side whole, for somebody to decide. */
export async function listCandidates(
  ctx: Ctx,
  input: { limit?: number; cursor?: string; personId?: string },
): Promise<Candidates> {
  requirePermission(ctx, 'people.read')
  const { limit = 20, cursor, personId = null } = input
  const from = fromCursor(place, cursor)
  const after = from && { foundAt: from[0], lowId: from[1], highId: from[2] }
  const found = await findCandidates(ctx.tx, { limit: limit + 1, after, personId })
  const { items: rows, nextCursor } = pageFrom(found, limit, (row) => [
    row.key,
    row.lowId,
    row.highId,
  ])
  const items: Candidate[] = []
  for (const { lowId, highId, reasons, foundAt, leftId, rightId } of rows) {
    const left = await getPerson(ctx, { personId: leftId })
    const right = await getPerson(ctx, { personId: rightId })
    items.push({ lowId, highId, reasons, foundAt, left, right })
  }
  return {
    items,
    nextCursor,
    total: await countCandidates(ctx.tx, personId),
  }
}
