import { addDays, dayIn, startOfDay } from '../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { translator } from '../../kernel/i18n.ts'
import { readCompany } from '../accounts/index.ts'
import type { SegmentDetail, SegmentLine } from './contract/segments.ts'
import { findOverlaps, findPersonSegments } from './members.queries.ts'
import { readWords } from './read-catalogue.ts'
import type { Rule } from './rule/rule.ts'
import { usesOf } from './segment-uses.ts'
import { texts } from './segments.texts.ts'
import { sayWith, sentenceOf } from './sentences.ts'
import {
  countMoves,
  findLiveVersion,
  findSegments,
  findSizes,
  type SegmentRow,
} from './store.queries.ts'

const TREND_DAYS = 30
const DETAIL_DAYS = 365

/** Every segment with its size now and of the last days, the latest changed first. */
export async function listSegments(
  ctx: Ctx,
  { q }: { q: string },
): Promise<{ items: SegmentLine[] }> {
  requirePermission(ctx, 'segments.read')
  const rows = await findSegments(ctx.tx, { q })
  const say = sayWith(await readWords(ctx), ctx)
  const sizes = await findSizes(
    ctx.tx,
    rows.map(({ segmentId }) => segmentId),
    await daysAgo(ctx, TREND_DAYS),
  )
  return {
    items: rows.map((row) => ({
      ...lineOf(row, say(row.rule)),
      trend: sizes
        .filter(({ segmentId }) => segmentId === row.segmentId)
        .map(({ day, members }) => ({ day, members })),
    })),
  }
}

function lineOf(row: SegmentRow, sentence: string) {
  const { segmentId, name, note, members, done, total, updatedAt } = row
  const filling = total === null ? null : { done: Math.min(done ?? 0, total), total }
  return { segmentId, name, note, sentence, members, filling, updatedAt }
}

async function daysAgo(ctx: Ctx, days: number): Promise<string> {
  const { zone } = await readCompany(ctx)
  return addDays(dayIn(zone, ctx.now), -days)
}

/** One segment with its rule, its growth and who uses it. */
export async function getSegment(
  ctx: Ctx,
  { segmentId }: { segmentId: string },
): Promise<SegmentDetail> {
  requirePermission(ctx, 'segments.read')
  const [row] = await findSegments(ctx.tx, { segmentId })
  if (!row) throw notFound(texts.noSuchSegment)
  const t = translator(ctx.locale)
  return {
    ...lineOf(row, await sentenceOf(ctx, row.rule)),
    rule: row.rule,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    usedBy: (await usesOf(ctx, segmentId)).map(({ label, ...use }) => ({
      ...use,
      label: label && t(label),
    })),
    days: await daysOf(ctx, row),
  }
}

/** The noted days, and today as it stands: its note may be an hour old, or not made yet. */
async function daysOf(
  ctx: Ctx,
  { segmentId, members }: SegmentRow,
): Promise<SegmentDetail['days']> {
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  const noted = await findSizes(ctx.tx, [segmentId], addDays(today, -DETAIL_DAYS))
  const days = noted
    .filter(({ day }) => day < today)
    .map(({ day, members, entered, left }) => ({ day, members, entered, left }))
  if (members === null) return days
  const [from, to] = [startOfDay(zone, today), startOfDay(zone, addDays(today, 1))]
  return [...days, { day: today, members, ...(await countMoves(ctx.tx, segmentId, from, to)) }]
}

/** How many members are in other segments too. */
export async function listOverlaps(ctx: Ctx, { segmentId }: { segmentId: string }) {
  requirePermission(ctx, 'segments.read')
  const version = await findLiveVersion(ctx.tx, segmentId, 'segment')
  if (!version) throw notFound(texts.noSuchSegment)
  return { items: version.versionId === null ? [] : await findOverlaps(ctx.tx, version.versionId) }
}

/** The segments of a person, the latest entered first. */
export async function listPersonSegments(ctx: Ctx, { personId }: { personId: string }) {
  requirePermission(ctx, 'segments.read')
  const rows = await findPersonSegments(ctx.tx, personId)
  if (rows.length === 0) return { items: [] }
  const say = sayWith(await readWords(ctx), ctx)
  return {
    items: rows.map(({ segmentId, name, rule, since }) => ({
      segmentId,
      name,
      since,
      sentence: say(rule as Rule),
    })),
  }
}
