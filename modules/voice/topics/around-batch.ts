import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import { chanceOfSoMany } from '../compare.rules.ts'
import type { AroundBatch } from '../contract/topics.ts'
import { findTree } from './topics.queries.ts'
import { countAll, countTopics, findSentAt } from './trends.queries.ts'

const DAYS = 14
const SURE = 0.05

/**
 * Which topics rose or fell in the voices of the two weeks from the day on which a letter to many began to
 * go, against as many days before. It says that it was so, never that the letter did it.
 */
export async function readAroundBatch(
  ctx: Ctx,
  { batchId }: { batchId: string },
): Promise<AroundBatch> {
  requirePermission(ctx, 'voice.read')
  const sentAt = await findSentAt(ctx.tx, batchId)
  if (!sentAt) return { period: null, before: 0, after: 0, topics: [] }
  const { zone } = await readCompany(ctx)
  const from = dayIn(zone, sentAt)
  const today = dayIn(zone, ctx.now)
  const last = addDays(from, DAYS - 1)
  const to = today < last ? today : last
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  const beforeFrom = addDays(from, -days)
  const between = {
    from: startOfDay(zone, beforeFrom),
    middle: startOfDay(zone, from),
    until: startOfDay(zone, addDays(to, 1)),
  }
  const all = await countAll(ctx.tx, between)
  const counts = await countTopics(ctx.tx, between)
  const names = new Map((await findTree(ctx.tx)).map((topic) => [topic.topicId, topic.name]))
  return {
    period: { beforeFrom, from, to, isOver: today > last, days },
    before: all.earlier,
    after: all.recent,
    topics: counts
      .map(({ topicId, recent, earlier }) => ({
        topicId,
        name: names.get(topicId) ?? '',
        before: earlier,
        after: recent,
        turn: turnOf(earlier, recent, counts.length),
      }))
      .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
  }
}

/** `few`: different, but so few that it may be chance. */
function turnOf(before: number, after: number, looked: number): 'more' | 'less' | 'same' | 'few' {
  if (before === after) return 'same'
  const chance = chanceOfSoMany(Math.max(before, after), before + after, 0.5)
  if (chance >= SURE / 2 / Math.max(looked, 1)) return 'few'
  return after > before ? 'more' : 'less'
}
