import { z } from 'zod'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { KINDS, MOODS } from '../voices.rules.ts'
import { headsInUse } from './heads-in-use.ts'
import type { Label, Learned } from './learning/learn.ts'
import {
  findMarked,
  findUsed,
  insertModel,
  type MarkedVoice,
  type ModelRow,
  retireHeads,
} from './models.queries.ts'
import { askThread } from './thread/ask-thread.ts'
import type { HeadInUse } from './thread/words.ts'
import { findTree } from './topics.queries.ts'
import { pack } from './weights.ts'

/** Fewer show nothing; words alone propose until then. */
export const FEWEST_LABELS = 50
/** Of a topic, and of what is not of it. */
const FEWEST_OF_TOPIC = 12
const NEWEST = 20_000
/** Marked since: so many tell which of two models is better. */
const FEWEST_FRESH = 20

type Lesson = { head: string; classes: number; labels: { words: string; is: number; at: Date }[] }

/** Learns anew from what the staff marked. What is worse than what is in use is set aside. */
export async function train(ctx: Ctx): Promise<{ heads: number; used: number }> {
  requirePermission(ctx, 'voice.manage')
  const marked = await findMarked(ctx.tx, NEWEST)
  const tree = await findTree(ctx.tx)
  const topicIds = tree.filter(({ archivedAt }) => !archivedAt).map(({ topicId }) => topicId)
  const lessons = lessonsFrom(marked, topicIds)
  const before = new Map((await findUsed(ctx.tx)).map((model) => [model.head, model]))
  const inUse = new Map((await headsInUse(ctx)).map((head) => [head.head, head]))
  const current = new Set(['kind', 'mood', ...topicIds.map((id) => `topic:${id}`)])
  await retireHeads(
    ctx.tx,
    [...before.keys()].filter((head) => !current.has(head)),
  )
  let used = 0
  for (const lesson of lessons) {
    const earlier = before.get(lesson.head)
    if (earlier && isAsBefore(lesson, earlier)) continue
    const learned = await take(lesson, earlier, inUse.get(lesson.head))
    const isBetter = !earlier || isNoWorse(learned, earlier)
    if (isBetter) used++
    await keep(ctx, lesson, learned, isBetter)
  }
  await audit(ctx, { action: 'voice.trained', detail: { heads: lessons.length, used } })
  await publish(ctx, 'voice', {})
  return { heads: lessons.length, used }
}

function lessonsFrom(marked: readonly MarkedVoice[], topicIds: readonly string[]): Lesson[] {
  const told: Lesson[] = [
    { head: 'kind', classes: KINDS.length, labels: [] },
    { head: 'mood', classes: MOODS.length, labels: [] },
  ]
  const withTopics = marked.filter((voice) => voice.topicIds.length > 0)
  for (const { words, kind, mood, markedAt: at } of marked) {
    if (kind) told[0]?.labels.push({ words, is: KINDS.indexOf(kind), at })
    if (mood) told[1]?.labels.push({ words, is: MOODS.indexOf(mood), at })
  }
  for (const topicId of topicIds) {
    const labels = withTopics.map(({ words, topicIds, markedAt: at }) => {
      return { words, is: Number(topicIds.includes(topicId)), at }
    })
    const yes = labels.filter(({ is }) => is === 1).length
    if (Math.min(yes, labels.length - yes) >= FEWEST_OF_TOPIC)
      told.push({ head: `topic:${topicId}`, classes: 1, labels })
  }
  return told.filter(
    ({ labels }) => labels.length >= FEWEST_LABELS && new Set(labels.map(({ is }) => is)).size > 1,
  )
}

const isAsBefore = ({ labels }: Lesson, earlier: ModelRow) =>
  labels.length === earlier.labels && labels.every(({ at }) => at <= earlier.trainedAt)

function take(
  { classes, labels }: Lesson,
  earlier: ModelRow | undefined,
  inUse: HeadInUse | undefined,
): Promise<Learned> {
  const known: Label[] = labels.map(({ words, is, at }) => {
    return { words, is, isFresh: earlier !== undefined && at > earlier.trainedAt }
  })
  return askThread('learn', { classes, labels: known, earlier: inUse ?? null })
}

/** On what neither has seen, where that is enough to tell; else by what each got in cross-validation. */
function isNoWorse({ measured, against }: Learned, earlier: ModelRow): boolean {
  if (against && against.fresh >= FEWEST_FRESH) return against.now >= against.earlier
  return measured.accuracy >= earlier.measured.accuracy
}

async function keep(ctx: Ctx, { head }: Lesson, learned: Learned, isBetter: boolean) {
  const { weights, measured } = learned
  await inTransaction(ctx, async (ctx) => {
    await insertModel(ctx.tx, {
      modelId: newId(),
      head,
      state: isBetter ? 'used' : 'set_aside',
      labels: measured.labels,
      measured,
      weights: isBetter ? pack(weights) : null,
      trainedAt: ctx.now,
      by: actorLabel(ctx.actor),
    })
  })
}

export const trainJob = defineJob({
  name: 'voice.train',
  payload: z.object({}),
  // Tomorrow night comes anyway.
  maxAttempts: 3,
  run: (ctx) => train(ctx),
})

/** Has it learn anew at once, as a job. */
export async function trainLater(ctx: Ctx): Promise<{ queued: true }> {
  requirePermission(ctx, 'voice.manage')
  await enqueue(ctx, trainJob, {}, { key: 'voice.train', queue: 'voice.train' })
  return { queued: true }
}
