import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { isUnderWay } from '../../../kernel/jobs.ts'
import type { LearnedHead, Learning } from '../contract/learning.ts'
import { classesOf } from './heads-in-use.ts'
import { BAD, GOOD } from './learning/first-words.rules.ts'
import {
  countDismissed,
  countMarked,
  findDecided,
  findNewest,
  findOwnWords,
  findUsed,
  type Kept,
  type ModelRow,
} from './models.queries.ts'
import { findTree } from './topics.queries.ts'
import { FEWEST_LABELS, trainJob } from './train.ts'

const LIVE = 90 * 86_400_000

/** How good the proposals are: by cross-validation, and by what the staff kept of them. */
export async function readLearning(ctx: Ctx): Promise<Learning> {
  requirePermission(ctx, 'voice.read')
  const names = new Map((await findTree(ctx.tx)).map((topic) => [topic.topicId, topic.name]))
  const newest = new Map((await findNewest(ctx.tx)).map((model) => [model.head, model]))
  const since = new Date(ctx.now.getTime() - LIVE)
  const decided = await findDecided(ctx.tx, since)
  const heads = (await findUsed(ctx.tx)).map((model) =>
    headOf(model, newest.get(model.head), names),
  )
  return {
    heads: heads.toSorted((a, b) => ORDER[a.what] - ORDER[b.what] || b.labels - a.labels),
    marked: await countMarked(ctx.tx),
    fewest: FEWEST_LABELS,
    isLearning: await isUnderWay(ctx.tx, trainJob),
    live: { ...liveOf(decided), dismissed: await countDismissed(ctx.tx, since) },
    moodWords: await findOwnWords(ctx.tx),
    ownMoodWords: { good: GOOD.length, bad: BAD.length },
  }
}

const ORDER = { kind: 0, mood: 1, topic: 2 }

function headOf(
  { head, trainedAt, measured, labels }: ModelRow,
  newest: ModelRow | undefined,
  names: ReadonlyMap<string, string>,
): LearnedHead {
  const topicId = head.startsWith('topic:') ? head.slice('topic:'.length) : null
  const { accuracy, baseline, speaks, right, classes } = measured
  const named = classesOf(head)
  return {
    what: head === 'kind' || head === 'mood' ? head : 'topic',
    topic: topicId === null ? null : { topicId, name: names.get(topicId) ?? '' },
    trainedAt,
    labels,
    accuracy,
    baseline,
    speaks,
    right,
    classes: classes
      .map((one, at) => ({ is: named[at] ?? '', ...one }))
      .filter((one) => one.labels > 0),
    setAsideAt: newest?.state === 'set_aside' ? newest.trainedAt : null,
  }
}

function liveOf(decided: readonly Kept[]): Omit<Learning['live'], 'dismissed'> {
  const kinds = decided.filter(({ proposed }) => proposed.kind)
  const moods = decided.filter(({ proposed }) => proposed.mood)
  const topics = decided.flatMap(({ proposed, topicIds }) =>
    (proposed.topicIds ?? []).map((id) => topicIds.includes(id)),
  )
  return {
    decided: decided.length,
    kind: {
      proposed: kinds.length,
      kept: kinds.filter((one) => one.proposed.kind === one.kind).length,
    },
    mood: {
      proposed: moods.length,
      kept: moods.filter((one) => one.proposed.mood === one.mood).length,
    },
    topics: { proposed: topics.length, kept: topics.filter(Boolean).length },
  }
}
