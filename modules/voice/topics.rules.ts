import type { Text } from '../../kernel/i18n.ts'
import { topicStarterTexts as texts } from './topic-starters.texts.ts'

/** Topics stand under topics, so deep at most. */
export const DEEPEST = 4

export interface TopicPlace {
  topicId: string
  parentId: string | null
}

/** A topic and all that stand under it. */
export function withinTopic(topics: readonly TopicPlace[], topicId: string): string[] {
  const found = [topicId]
  for (let at = 0; at < found.length; at++)
    // A place that is still to be refused may close a circle.
    for (const { topicId, parentId } of topics)
      if (parentId === found[at] && !found.includes(topicId)) found.push(topicId)
  return found
}

/** Each topic right before those under it, as a tree is read. */
export function inTreeOrder<T extends TopicPlace>(topics: readonly T[]): T[] {
  const under = (parentId: string | null): T[] =>
    topics
      .filter((topic) => topic.parentId === parentId)
      .flatMap((topic) => [topic, ...under(topic.topicId)])
  return under(null)
}

/** 1 for one at the top. */
export function depthOf(byId: ReadonlyMap<string, TopicPlace>, topicId: string): number {
  let depth = 0
  for (let at = byId.get(topicId); at; at = at.parentId ? byId.get(at.parentId) : undefined) depth++
  return depth
}

export interface Starter {
  name: Text
  cues: Text
  isSensitive?: boolean
  under?: readonly Starter[]
}

/** Offered to a shop without topics: what customers of mail order speak of. Cues are parted by `・`. */
export const STARTERS: readonly Starter[] = [
  {
    name: texts.delivery,
    cues: texts.deliveryCues,
    under: [
      { name: texts.day, cues: texts.dayCues },
      { name: texts.box, cues: texts.boxCues },
    ],
  },
  {
    name: texts.product,
    cues: texts.productCues,
    under: [
      { name: texts.taste, cues: texts.tasteCues },
      { name: texts.ease, cues: texts.easeCues },
      { name: texts.print, cues: texts.printCues },
    ],
  },
  { name: texts.price, cues: texts.priceCues },
  { name: texts.subscription, cues: texts.subscriptionCues },
  { name: texts.people, cues: texts.peopleCues },
  { name: texts.site, cues: texts.siteCues },
  { name: texts.health, cues: texts.healthCues, isSensitive: true },
]

export const cuesOf = (words: string): string[] =>
  words
    .split('・')
    .map((cue) => cue.trim())
    .filter(Boolean)
