import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { personCards } from '../../people/index.ts'
import { listMembers } from '../../segments/index.ts'
import { isOpen } from '../batches.rules.ts'
import { batchTexts as texts } from '../batches.texts.ts'
import type { BatchPreview } from '../contract/batches.ts'
import { asHouse } from '../deliveries/living.ts'
import { askGate } from '../gate/ask-gate.ts'
import { type BatchRow, findBatch, findBatchPeople } from './batches.queries.ts'
import { wordsFor } from './words-for.ts'

const NOBODY: BatchPreview = {
  personId: null,
  name: '',
  subject: null,
  html: null,
  text: '',
  missing: [],
  because: null,
}

/** The letter as somebody gets it, and whether the gate would let it go now. Throws `not_found`. */
export async function previewBatch(
  ctx: Ctx,
  { batchId, personId }: { batchId: string; personId?: string | undefined },
): Promise<BatchPreview> {
  requirePermission(ctx, 'batches.read')
  const batch = await findBatch(ctx.tx, batchId)
  if (!batch) throw notFound(texts.noSuchBatch)
  const chosen = personId ?? (await somebodyOf(ctx, batch))
  const [card] = chosen ? await personCards(ctx, [chosen]) : []
  if (!card) return NOBODY
  const worded = (await wordsFor(asHouse(ctx), batch, [card.personId])).get(card.personId)
  if (!worded) return NOBODY
  const { channel, purpose } = batch
  const asked = { personId: card.personId, channel, purpose, kind: 'campaign' as const }
  const verdict = await askGate(ctx, asked)
  const because = verdict.ok ? null : verdict.because
  return { personId: card.personId, name: card.name, ...worded, because }
}

/** Of the segment while it lives, else of those it was written to. */
async function somebodyOf(ctx: Ctx, { batchId, segmentId, state }: BatchRow) {
  if (isOpen(state)) {
    const { items } = await listMembers(asHouse(ctx), { segmentId, limit: 1 })
    return items[0]?.personId
  }
  const of = { batchId, state: null, because: null, trace: null, after: null }
  const [one] = await findBatchPeople(ctx.tx, { ...of, limit: 1 })
  return one?.personId
}
