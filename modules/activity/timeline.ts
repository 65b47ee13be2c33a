import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { readCompany } from '../accounts/index.ts'
import { texts } from './activity.texts.ts'
import { staffNames } from './brief.queries.ts'
import type { TimelineItem } from './contract.ts'
import { FACT_GROUPS, type FactGroup } from './groups.rules.ts'
import { kindsOf, namesOfGroups } from './kinds.ts'
import { tell } from './tell.ts'
import { findTimeline, type TimelineRow } from './timeline.queries.ts'

export interface ReadTimeline {
  personId: string
  /** Kinds to show; none for all. */
  groups?: readonly FactGroup[]
  cursor?: string
  limit: number
}

/** A person's timeline, newest first, in the reader's language. Throws `invalid` for a bad cursor. */
export async function timeline(
  ctx: Ctx,
  { personId, groups = [], cursor, limit }: ReadTimeline,
): Promise<{ items: TimelineItem[]; nextCursor: string | null }> {
  requirePermission(ctx, 'activity.read')
  const names = namesFor(ctx, groups)
  const before = cursor === undefined ? undefined : readCursor(cursor)
  const found = await findTimeline(ctx.tx, { personId, names, before, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const staff = await staffNames(
    ctx.tx,
    rows.map((row) => row.actor),
  )
  const company = await readCompany(ctx)
  const items = rows.map((row) => ({
    eventId: row.eventId,
    occurredAt: row.occurredAt,
    name: row.name,
    ...tell(ctx, company, row),
    words: wordsOf(row),
    by: staff.get(row.actor) ?? null,
    amount: row.amount,
  }))
  const last = rows.at(-1)
  return { items, nextCursor: found.length > limit && last ? writeCursor(last) : null }
}

/** The system's traces include whatever no module knows, so they are told by what they are not. */
function namesFor(ctx: Ctx, groups: readonly FactGroup[]) {
  if (groups.length === 0 || groups.length === FACT_GROUPS.length) return undefined
  const kinds = kindsOf(ctx.host.modules)
  if (!groups.includes('system')) return { only: namesOfGroups(kinds, groups) }
  const others = FACT_GROUPS.filter((group) => !groups.includes(group))
  return { except: namesOfGroups(kinds, others) }
}

function wordsOf({ payload }: TimelineRow): string | null {
  return typeof payload.words === 'string' && payload.words ? payload.words : null
}

function writeCursor({ moment, eventId }: TimelineRow): string {
  return Buffer.from(`${moment}|${eventId}`).toString('base64url')
}

function readCursor(cursor: string): { moment: string; eventId: string } {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const match = /^([-+:. \d]{10,40}(?: BC)?)\|([0-9a-f-]{36})$/.exec(text)
  if (!match?.[1] || !match[2] || Number.isNaN(Date.parse(match[1].slice(0, 10)))) {
    throw invalid(texts.badCursor)
  }
  return { moment: match[1], eventId: match[2] }
}
