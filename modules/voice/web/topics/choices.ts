import { depthOf, type TopicPlace } from '../../topics.rules.ts'

type Named = TopicPlace & { name: string }

/** Topics as choices of a field, each as far in as it stands in the tree. */
export function asChoices(
  topics: readonly Named[],
  all: readonly Named[],
): { value: string; label: string }[] {
  const byId = new Map(all.map((topic) => [topic.topicId, topic]))
  return topics.map(({ topicId, name }) => ({
    value: topicId,
    label: `${'　'.repeat(depthOf(byId, topicId) - 1)}${name}`,
  }))
}
