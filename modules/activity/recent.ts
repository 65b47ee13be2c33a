import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { translator } from '../../kernel/i18n.ts'
import { readCompany } from '../accounts/index.ts'
import type { RecentFact } from './contract.ts'
import { findRecent, type RecentFilter, type RecentRow } from './recent.queries.ts'
import { tell } from './tell.ts'
import { sayReason } from './tracking/reasons.ts'
import { countRejected, findRejected } from './tracking/rejected.queries.ts'

export interface ReadRecent {
  name?: string
  since?: Date
  limit: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Looked through one after the other until a page is full: at a busy shop the first is enough. */
const REACHES = [MINUTE, 60 * MINUTE, DAY, 30 * DAY, 365 * DAY]

/** The facts that arrived last, newest first. */
export async function recentFacts(ctx: Ctx, input: ReadRecent): Promise<{ items: RecentFact[] }> {
  requirePermission(ctx, 'activity.read')
  const rows = await lookBack(ctx, input)
  const company = await readCompany(ctx)
  const items = rows.map(({ payload, amount, ...row }) => {
    const { title, line } = tell(ctx, company, { name: row.name, payload, amount })
    return { ...row, title, line }
  })
  return { items }
}

async function lookBack(ctx: Ctx, { since, name, limit }: ReadRecent): Promise<RecentRow[]> {
  const filter = (from: Date): RecentFilter => ({ from, limit, ...(name && { name }) })
  if (since) return findRecent(ctx.tx, filter(since))
  for (const reach of REACHES) {
    const rows = await findRecent(ctx.tx, filter(new Date(ctx.now.getTime() - reach)))
    if (rows.length >= limit) return rows
  }
  return findRecent(ctx.tx, filter(new Date(0)))
}

/** What the tracking API could not take lately, newest first, with the reason in words. */
export async function rejectedFacts(ctx: Ctx, { limit }: { limit: number }) {
  requirePermission(ctx, 'activity.read')
  const t = translator(ctx.locale)
  const rows = await findRejected(ctx.tx, limit)
  return {
    total: await countRejected(ctx.tx),
    items: rows.map(({ reason, about, ...row }) => ({
      ...row,
      reason: sayReason(t, reason, about),
    })),
  }
}
