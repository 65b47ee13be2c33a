import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid } from '../../../kernel/errors.ts'
import { type Draft, LEASE_MINUTES } from '../scans.rules.ts'
import { scanTexts as texts } from '../scans.texts.ts'
import { setLease } from './desk.queries.ts'
import { saveDraftOf } from './scans.queries.ts'
import { holdScan, typistOf } from './typist.ts'

/** Keeps what was typed so far, and the card before the typist. */
export async function saveDraft(
  ctx: Ctx,
  { scanId, ...input }: { scanId: string } & Draft,
): Promise<{ scanId: string }> {
  requirePermission(ctx, 'post.write')
  const typist = typistOf(ctx)
  const draft = tidyDraft(input)
  return inTransaction(ctx, async (ctx) => {
    await holdScan(ctx, scanId, typist)
    await saveDraftOf(ctx.tx, scanId, draft)
    const until = new Date(ctx.now.getTime() + LEASE_MINUTES * 60_000)
    await setLease(ctx.tx, scanId, { by: typist.staffId, until })
    return { scanId }
  })
}

/** As it is kept: topics once each, doubtful spots in order and within the words. */
export function tidyDraft({ personId, words, doubts, kind, topics }: Draft): Draft {
  if (doubts.some(({ from, to }) => from >= to || to > words.length)) throw invalid(texts.outside)
  return {
    personId,
    words,
    kind,
    doubts: doubts.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from),
    topics: [...new Set(topics.map((topic) => topic.trim()).filter(Boolean))],
  }
}
