import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { passagesOf, productIn } from '../passages.rules.ts'
import { proposeFor } from '../topics/propose.ts'
import { type KeepVoice, keepVoices } from '../voices/keep-voices.ts'
import { voiceFrom } from './mark-entry.ts'
import { findCaught, findEntries, findEntryIds, findProducts } from './marking.queries.ts'

/** Older letters, brought in by the thousand, wait for nobody's decision. */
const NEW_WITHIN_MS = 30 * 86_400_000

/**
 * Proposes voices in words that came in: sentences of which a kind, a topic or a product can be told. A person
 * keeps them or takes them out; running it twice changes nothing.
 */
export async function proposeVoices(
  ctx: Ctx,
  { facts }: { facts: readonly { personId: string; eventId: string }[] },
): Promise<{ voices: number }> {
  requirePermission(ctx, 'voice.write')
  const entryIds = await findEntryIds(ctx.tx, facts)
  const caught = await findCaught(ctx.tx, entryIds)
  const since = ctx.now.getTime() - NEW_WITHIN_MS
  const entries = (await findEntries(ctx.tx, entryIds)).filter(
    ({ kind, at, entryId }) => kind === 'word' && at.getTime() > since && !caught.has(entryId),
  )
  const voices = entries.flatMap((entry) =>
    passagesOf(entry.words).map((passage) => voiceFrom(entry, passage)),
  )
  if (voices.length === 0) return { voices: 0 }
  const products = await findProducts(ctx.tx)
  const proposals = await proposeFor(
    ctx,
    voices.map(({ words }) => words),
  )
  const proposed = voices.flatMap((voice, at): KeepVoice[] => {
    const proposal = proposals[at]
    const productId = productIn(voice.words, products)
    const isTold = productId || proposal?.kind || proposal?.topicIds.length
    return isTold && proposal ? [{ ...voice, productId, proposal, state: 'proposed' }] : []
  })
  const kept = await inTransaction(ctx, (ctx) => keepVoices(ctx, proposed))
  return { voices: kept.filter(({ isNew }) => isNew).length }
}
