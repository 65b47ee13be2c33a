import { type Ctx, requirePermission } from '../../kernel/context.ts'
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

/** Pairs of records that may be one human, each side whole, for somebody to decide. */
export async function listCandidates(
  ctx: Ctx,
  input: { limit?: number; cursor?: string; personId?: string },
): Promise<Candidates> {
  requirePermission(ctx, 'people.read')
  const { limit = 20, cursor, personId = null } = input
  const after = readCursor(cursor)
  const rows = await findCandidates(ctx.tx, { limit: limit + 1, after, personId })
  const items: Candidate[] = []
  for (const { lowId, highId, reasons, foundAt, leftId, rightId } of rows.slice(0, limit)) {
    const left = await getPerson(ctx, { personId: leftId })
    const right = await getPerson(ctx, { personId: rightId })
    items.push({ lowId, highId, reasons, foundAt, left, right })
  }
  const last = rows[limit - 1]
  return {
    items,
    nextCursor: rows.length > limit && last ? `${last.key}|${last.lowId}|${last.highId}` : null,
    total: await countCandidates(ctx.tx, personId),
  }
}

function readCursor(cursor: string | undefined) {
  const [foundAt = '', lowId = '', highId = ''] = (cursor ?? '').split('|')
  const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)
  if (Number.isNaN(Date.parse(foundAt)) || !isId(lowId) || !isId(highId)) return null
  return { foundAt, lowId, highId }
}
