import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { touch } from '../../people/index.ts'
import { DEEPEST, depthOf, withinTopic } from '../topics.rules.ts'
import { topicTexts as texts } from '../topics.texts.ts'
import * as queries from './topics.queries.ts'

/** What touches people whose voices changed without a fact. */
export const VOICE = '#voice'

export interface CreateTopic {
  name: string
  parentId?: string | null | undefined
  /** Told in confidence: serves care, never selling. */
  isSensitive?: boolean | undefined
  cues?: readonly string[] | undefined
}

/** Makes a topic, the last among those beside it. Throws `conflict` where another has its name. */
export async function createTopic(ctx: Ctx, input: CreateTopic): Promise<{ topicId: string }> {
  requirePermission(ctx, 'voice.manage')
  const { name, parentId = null, isSensitive = false, cues = [] } = input
  return inTransaction(ctx, async (ctx) => {
    const tree = await queries.lockTree(ctx.tx)
    const beside = tree.filter((topic) => topic.parentId === parentId)
    const position = Math.max(-1, ...beside.map((topic) => topic.position)) + 1
    const topicId = newId()
    const topic = { topicId, parentId, name, isSensitive, cues: [...cues], position }
    requirePlace([...tree, { ...topic, archivedAt: null, mergedInto: null }], topicId)
    await queries.insertTopic(ctx.tx, topic, { by: actorLabel(ctx.actor), now: ctx.now })
    await settle(ctx, 'voice.topic_created', topicId)
    return { topicId }
  })
}

export interface ChangeTopic extends Partial<CreateTopic> {
  topicId: string
  /** Its place among those beside it. */
  position?: number | undefined
}

/**
 * Renames a topic, moves it, or says that it is told in confidence, which its voices then are too. Throws
 * `conflict` for a name that is taken and for a place under itself or too deep.
 */
export async function changeTopic(ctx: Ctx, input: ChangeTopic): Promise<{ topicId: string }> {
  requirePermission(ctx, 'voice.manage')
  const { topicId, position, ...more } = input
  return inTransaction(ctx, async (ctx) => {
    const tree = await queries.lockTree(ctx.tx)
    const before = here(tree, topicId)
    const { name = before.name, parentId = before.parentId, cues = before.cues } = more
    const { isSensitive = before.isSensitive } = more
    const after = { ...before, name, parentId, cues: [...cues], isSensitive }
    requirePlace([...tree.filter((topic) => topic !== before), after], topicId)
    await queries.updateTopic(ctx.tx, after, ctx.now)
    if (position !== undefined) await placeAt(ctx, tree, after, position)
    if (isSensitive && !before.isSensitive) await queries.keepInConfidence(ctx.tx, topicId, ctx.now)
    await settle(ctx, 'voice.topic_changed', topicId)
    await touchSpeakers(ctx, withinTopic(tree, topicId))
    return { topicId }
  })
}

async function placeAt(
  ctx: Ctx,
  tree: readonly queries.TopicRow[],
  moved: queries.TopicRow,
  position: number,
) {
  const beside = tree.filter(
    (topic) =>
      topic.parentId === moved.parentId && !topic.archivedAt && topic.topicId !== moved.topicId,
  )
  const order = beside.toSpliced(position, 0, moved)
  for (const [at, topic] of order.entries())
    if (topic === moved || topic.position !== at)
      await queries.updateTopic(ctx.tx, { ...topic, position: at }, ctx.now)
}

/** Has another topic take this one in, with its voices and the topics under it. It cannot come back. */
export async function mergeTopic(
  ctx: Ctx,
  { topicId, intoId }: { topicId: string; intoId: string },
): Promise<{ topicId: string; voices: number }> {
  requirePermission(ctx, 'voice.manage')
  return inTransaction(ctx, async (ctx) => {
    const tree = await queries.lockTree(ctx.tx)
    const [from, into] = [here(tree, topicId), here(tree, intoId)]
    if (from === into) throw conflict(texts.intoItself)
    const within = withinTopic(tree, topicId)
    if (within.includes(intoId)) throw conflict(texts.underItself)
    const children = tree.filter((topic) => topic.parentId === topicId)
    const moved = children.map((topic) => ({ ...topic, parentId: intoId }))
    const rest = tree.filter((topic) => topic !== from && !children.includes(topic))
    for (const topic of moved) requirePlace([...rest, ...moved], topic.topicId)
    for (const topic of moved) await queries.updateTopic(ctx.tx, topic, ctx.now)
    const gone = { ...from, archivedAt: ctx.now, mergedInto: intoId }
    await queries.updateTopic(ctx.tx, gone, ctx.now)
    const voices = await queries.moveTopicVoices(ctx.tx, { from: topicId, into: intoId })
    if (from.isSensitive && !into.isSensitive)
      await queries.updateTopic(ctx.tx, { ...into, isSensitive: true }, ctx.now)
    if (from.isSensitive || into.isSensitive)
      await queries.keepInConfidence(ctx.tx, intoId, ctx.now)
    await settle(ctx, 'voice.topic_merged', topicId, { intoId, voices })
    await touchSpeakers(ctx, [intoId, ...within])
    return { topicId: intoId, voices }
  })
}

/** Puts a topic away. Its voices keep it; nothing new is proposed for it. */
export async function archiveTopic(
  ctx: Ctx,
  { topicId }: { topicId: string },
): Promise<{ topicId: string }> {
  requirePermission(ctx, 'voice.manage')
  return inTransaction(ctx, async (ctx) => {
    const tree = await queries.lockTree(ctx.tx)
    const topic = here(tree, topicId)
    if (tree.some((one) => one.parentId === topicId && !one.archivedAt))
      throw conflict(texts.hasMore, { name: topic.name })
    await queries.updateTopic(ctx.tx, { ...topic, archivedAt: ctx.now }, ctx.now)
    await settle(ctx, 'voice.topic_archived', topicId)
    return { topicId }
  })
}

/** Brings a topic back. Throws `conflict` where it was merged, or another has its name by now. */
export async function restoreTopic(
  ctx: Ctx,
  { topicId }: { topicId: string },
): Promise<{ topicId: string }> {
  requirePermission(ctx, 'voice.manage')
  return inTransaction(ctx, async (ctx) => {
    const tree = await queries.lockTree(ctx.tx)
    const topic = tree.find((one) => one.topicId === topicId)
    if (!topic) throw notFound(texts.noSuchTopic)
    const into = tree.find((one) => one.topicId === topic.mergedInto)
    if (into) throw conflict(texts.wasMerged, { name: into.name })
    const back = { ...topic, archivedAt: null }
    if (tree.some((one) => one.topicId === topic.parentId && one.archivedAt))
      throw conflict(texts.parentAway)
    requirePlace([...tree.filter((one) => one !== topic), back], topicId)
    await queries.updateTopic(ctx.tx, back, ctx.now)
    await settle(ctx, 'voice.topic_restored', topicId)
    return { topicId }
  })
}

/** One that is there and not put away. Throws `not_found`. */
function here(tree: readonly queries.TopicRow[], topicId: string): queries.TopicRow {
  const topic = tree.find((one) => one.topicId === topicId && !one.archivedAt)
  if (!topic) throw notFound(texts.noSuchTopic)
  return topic
}

/** The tree as it would be: the topic has a place in it, and a name of its own there. */
function requirePlace(tree: readonly queries.TopicRow[], topicId: string): void {
  const current = tree.filter(({ archivedAt }) => !archivedAt)
  const topic = here(current, topicId)
  if (topic.parentId) {
    here(current, topic.parentId)
    if (withinTopic(current, topicId).includes(topic.parentId)) throw conflict(texts.underItself)
  }
  const byId = new Map(current.map((one) => [one.topicId, one]))
  const deepest = withinTopic(current, topicId).map((id) => depthOf(byId, id))
  if (Math.max(...deepest) > DEEPEST) throw conflict(texts.tooDeep, { most: DEEPEST })
  const name = topic.name.toLowerCase()
  const namesake = current.some(
    (one) => one !== topic && one.parentId === topic.parentId && one.name.toLowerCase() === name,
  )
  if (namesake) throw conflict(texts.nameTaken, { name: topic.name })
}

async function settle(ctx: Ctx, action: string, id: string, detail: Record<string, unknown> = {}) {
  await queries.standAnew(ctx.tx)
  await audit(ctx, { action, subject: { kind: 'topic', id }, detail })
  await publish(ctx, 'voice', {})
}

/** Rules that speak of the topic hold for others now. */
async function touchSpeakers(ctx: Ctx, topicIds: readonly string[]): Promise<void> {
  const personIds = await queries.findSpeakers(ctx.tx, topicIds)
  await touch(
    ctx,
    personIds.map((personId) => ({ personId, name: VOICE })),
    { bulk: `voice:${newId()}` },
  )
}
