import { z } from 'zod'
import { type Ctx, may, requirePermission } from '../../kernel/context.ts'
import { contributed } from '../../kernel/module.ts'
import { fromCursor, pageFrom, placeMoment } from '../../kernel/paging.ts'
import { readCompany } from '../accounts/index.ts'
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

const place = z.tuple([placeMoment, z.uuid()])

/** A person's timeline, newest first, in the reader's language. */
export async function timeline(
  ctx: Ctx,
  { personId, groups = [], cursor, limit }: ReadTimeline,
): Promise<{ items: TimelineItem[]; nextCursor: string | null }> {
  requirePermission(ctx, 'activity.read')
  const names = namesFor(ctx, groups)
  const after = fromCursor(place, cursor)
  const before = after ? { moment: after[0], eventId: after[1] } : undefined
  const found = await findTimeline(ctx.tx, { personId, names, before, limit: limit + 1 })
  const { items: rows, nextCursor } = pageFrom(found, limit, ({ moment, eventId }) => [
    moment,
    eventId,
  ])
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
    picture: pictureOf(ctx, row),
    by: staff.get(row.actor) ?? null,
    amount: row.amount,
  }))
  return { items, nextCursor }
}

/** The system's traces include whatever no module knows, so they are told by what they are not. */
function namesFor(ctx: Ctx, groups: readonly FactGroup[]) {
  if (groups.length === 0 || groups.length === FACT_GROUPS.length) return undefined
  const kinds = kindsOf(ctx.host.modules)
  if (!groups.includes('system')) return { only: namesOfGroups(kinds, groups) }
  const others = FACT_GROUPS.filter((group) => !groups.includes(group))
  return { except: namesOfGroups(kinds, others) }
}

function pictureOf(ctx: Ctx, { name, payload }: TimelineRow): TimelineItem['picture'] {
  for (const { value } of contributed(ctx.host.modules, 'factPicture')) {
    const picture = may(ctx, value.permission) ? value.of(name, payload) : null
    if (picture) return picture
  }
  return null
}

function wordsOf({ payload }: TimelineRow): string | null {
  return typeof payload.words === 'string' && payload.words ? payload.words : null
}
