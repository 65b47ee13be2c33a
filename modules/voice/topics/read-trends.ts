import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { readCompany } from '../../accounts/index.ts'
import type { Trends } from '../contract/topics.ts'
import { topicTexts as texts } from '../topics.texts.ts'
import { findTree } from './topics.queries.ts'
import { countWeeks } from './trends.queries.ts'

/** Voices by week, Monday to Sunday, and topic: those of one place in the tree, with all under each. */
export async function readTrends(
  ctx: Ctx,
  { weeks: count, under }: { weeks: number; under?: string | undefined },
): Promise<Trends> {
  requirePermission(ctx, 'voice.read')
  const { zone } = await readCompany(ctx)
  const tree = (await findTree(ctx.tx)).filter(({ mergedInto }) => !mergedInto)
  const above = tree.find(({ topicId }) => topicId === under)
  if (under && !above) throw notFound(texts.noSuchTopic)
  const here = tree.filter(({ parentId }) => parentId === (under ?? null))
  const weeks = weeksUntil(dayIn(zone, ctx.now), count)
  const { rows, totals } = await countWeeks(ctx.tx, {
    from: startOfDay(zone, weeks[0]?.from ?? ''),
    until: startOfDay(zone, addDays(weeks.at(-1)?.to ?? '', 1)),
    zone,
    topicIds: [...here.map(({ topicId }) => topicId), ...(under ? [under] : [])],
  })
  const countsOf = (topicId: string | null) =>
    weeks.map(
      ({ from }) => rows.find((row) => row.week === from && row.topicId === topicId)?.voices ?? 0,
    )
  const all = weeks.map(({ from }) => totals.find(({ week }) => week === from)?.voices ?? 0)
  return {
    under: above ? { topicId: above.topicId, name: above.name } : null,
    weeks,
    rows: here
      .map(({ topicId, name, isSensitive, archivedAt }) => {
        const counts = countsOf(topicId)
        const hasMore = tree.some(({ parentId }) => parentId === topicId)
        const sum = counts.reduce((total, one) => total + one, 0)
        return { topicId, name, isSensitive, hasMore, counts, sum, archivedAt }
      })
      .filter(({ sum, archivedAt }) => sum > 0 || !archivedAt)
      .map(({ archivedAt: _, ...row }) => row),
    none: under ? [] : countsOf(null),
    totals: under ? countsOf(under) : all,
  }
}

/** The last so many weeks, this one too. */
function weeksUntil(today: string, count: number): { from: string; to: string }[] {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  const monday = addDays(today, -((weekday + 6) % 7))
  return Array.from({ length: count }, (_, at) => {
    const from = addDays(monday, 7 * (at - count + 1))
    return { from, to: addDays(from, 6) }
  })
}
