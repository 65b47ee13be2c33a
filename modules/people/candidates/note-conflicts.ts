import type { Ctx } from '../../../kernel/context.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import { isKnown } from '../upsert/draft.ts'
import type { Conflict, Plan } from '../upsert/plan.ts'
import { savePairs } from './candidates.queries.ts'
import { seekCandidatesJob } from './seek-candidates.ts'

/** One identity that leads to two people is the strongest hint of all; still, a human decides. */
export async function noteConflicts(ctx: Ctx, conflicts: readonly Conflict[]): Promise<void> {
  const pairs = new Map<string, { lowId: string; highId: string; reasons: string[] }>()
  for (const { personId, otherId, kind } of conflicts) {
    const [lowId = personId, highId = otherId] = [personId, otherId].sort()
    if (lowId === highId) continue
    const pair = pairs.get(lowId + highId) ?? { lowId, highId, reasons: [] }
    const reason = `identity_${kind.replace(/^~/, '')}`
    if (!pair.reasons.includes(reason)) pair.reasons.push(reason)
    pairs.set(lowId + highId, pair)
  }
  await savePairs(ctx.tx, [...pairs.values()], ctx.now)
}

const AFTER_IMPORT_MS = 5_000

/** Asks for a search for alike people, once after an import's last chunk, or at once after a single one. */
export async function seekCandidates(ctx: Ctx, plan: Plan, filled: Set<string>): Promise<void> {
  const news = plan.slots.filter(
    (slot) => (slot.isNew && isKnown(slot.drafts)) || filled.has(slot.personId),
  )
  const imports = new Set(news.flatMap((slot) => slot.drafts.flatMap((d) => d.importId ?? [])))
  for (const importId of imports) {
    const runAt = new Date(ctx.now.getTime() + AFTER_IMPORT_MS)
    await enqueue(ctx, seekCandidatesJob, { importId }, { key: `people.seek:${importId}`, runAt })
  }
  const single = news.filter((slot) => !slot.drafts.some((draft) => draft.importId))
  for (let from = 0; from < single.length; from += 2000) {
    const personIds = single.slice(from, from + 2000).map((slot) => slot.personId)
    await enqueue(ctx, seekCandidatesJob, { personIds })
  }
}
