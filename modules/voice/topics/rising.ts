import { z } from 'zod'
import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { readCompany } from '../../accounts/index.ts'
import { type Doubt, doubtOf, isRise } from '../compare.rules.ts'
import type { Voice } from '../contract/voices.ts'
import { type TopicPlace, withinTopic } from '../topics.rules.ts'
import { listVoices } from '../voices/read-voices.ts'
import { findTree } from './topics.queries.ts'
import {
  countAll,
  countTopics,
  findRises,
  insertRises,
  type NotedRise,
  type TopicCount,
} from './trends.queries.ts'

const TWO_WEEKS = 14
const EXAMPLES = 3
const NOTED = 10

export interface RisingTopic {
  topicId: string
  name: string
  /** Days of the recent two weeks, both included. */
  from: string
  to: string
  recent: number
  /** In the two weeks before. */
  earlier: number
  people: number
  nameless: number
  doubt: Doubt
  examples: Voice[]
}

/**
 * Topics that at least doubled within the two weeks that end on a day (today unless told) against the two
 * weeks before, the surest and largest first. Each says how much its numbers can carry.
 */
export async function risingTopics(
  ctx: Ctx,
  { on }: { on?: string | undefined } = {},
): Promise<RisingTopic[]> {
  requirePermission(ctx, 'voice.read')
  const { zone } = await readCompany(ctx)
  const to = on ?? dayIn(zone, ctx.now)
  const from = addDays(to, 1 - TWO_WEEKS)
  const period = {
    from: startOfDay(zone, addDays(from, -TWO_WEEKS)),
    middle: startOfDay(zone, from),
    until: startOfDay(zone, addDays(to, 1)),
  }
  const counts = await countTopics(ctx.tx, period)
  const totals = await countAll(ctx.tx, period)
  const tree = await findTree(ctx.tx)
  const names = new Map(tree.map((topic) => [topic.topicId, topic.name]))
  const rises = withoutEchoes(counts.filter(isRise), tree)
    .map((count) => ({ ...count, doubt: doubtOf(count, totals, counts.length) }))
    .toSorted((a, b) => ORDER[a.doubt] - ORDER[b.doubt] || b.recent - a.recent)
  return Promise.all(
    rises.map(async (rise) => ({
      ...rise,
      name: names.get(rise.topicId) ?? '',
      from,
      to,
      examples: (await listVoices(ctx, { topicId: rise.topicId, from, to, limit: EXAMPLES })).items,
    })),
  )
}

/** A topic rises with one under it; where that makes most of the rise, it alone is told. */
function withoutEchoes(rises: TopicCount[], tree: readonly TopicPlace[]): TopicCount[] {
  return rises.filter(({ topicId, recent }) => {
    const under = new Set(withinTopic(tree, topicId).slice(1))
    return !rises.some((one) => under.has(one.topicId) && one.recent * 1.5 >= recent)
  })
}

const ORDER: Record<Doubt, number> = { sure: 0, all: 1, few: 2 }

/** Notes topics that have begun to rise, for the bell: once as long as the rise goes on. */
export async function noteRises(ctx: Ctx): Promise<{ topics: number }> {
  requirePermission(ctx, 'voice.manage')
  const { zone } = await readCompany(ctx)
  const on = dayIn(zone, ctx.now)
  const rising = await risingTopics(ctx, { on })
  const since = addDays(on, -TWO_WEEKS)
  return inTransaction(ctx, async (ctx) => {
    const noted = await insertRises(ctx.tx, rising, { on, since })
    if (noted.length > 0) await publish(ctx, 'voice', {})
    return { topics: noted.length }
  })
}

/** Rises that were noted, the newest first. */
export async function listRises(ctx: Ctx): Promise<NotedRise[]> {
  requirePermission(ctx, 'voice.read')
  return findRises(ctx.tx, NOTED)
}

export const noteRisesJob = defineJob({
  name: 'voice.noteRises',
  payload: z.object({}),
  run: (ctx) => noteRises(ctx),
})
