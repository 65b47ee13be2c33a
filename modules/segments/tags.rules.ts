import type { Condition, Filter, Node } from './rule/rule.ts'

/** The six colours of the look: 藍 柿 浅葱 媚茶 藤 松葉. */
export const COLOURS = ['indigo', 'persimmon', 'teal', 'brown', 'wisteria', 'pine'] as const
export type Colour = (typeof COLOURS)[number]

/** The source of rows for tags set by hand, and the column that tells which. */
export const TAGGED = 'segments.tagged'
export const TAG = 'tag'

/** Both kinds of tag are one list to whoever builds a rule; only here they part. */
export function hasTag({ tagId, segmentId }: { tagId: string; segmentId: string | null }): Node {
  if (segmentId) return { kind: 'segment', segmentId }
  return {
    kind: 'rows',
    source: TAGGED,
    where: [{ attribute: TAG, op: 'is', value: tagId }],
    within: { kind: 'ever' },
    measure: 'count',
    op: 'at_least',
    value: 1,
  }
}

/** The tags set by hand that a rule speaks of. */
export function tagsIn(node: Node): string[] {
  if (node.kind === 'not') return tagsIn(node.of)
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(tagsIn)
  if (node.kind === 'field' || node.kind === 'segment') return []
  const since = node.kind === 'rows' && node.within.kind === 'since' ? [node.within] : []
  return [node, ...since].flatMap(({ source, where }) =>
    source === TAGGED ? where.flatMap(namedBy) : [],
  )
}

const namedBy = ({ attribute, value }: Filter) =>
  attribute === TAG && value !== undefined ? [value].flat().map(String) : []

/** The tags that a condition asks for and nothing else, however they are set; null for any other. */
export function asksForTags(leaf: Condition, tags: readonly AnyTag[]): AnyTag[] | null {
  if (leaf.kind === 'segment') {
    const tag = tags.find(({ segmentId }) => segmentId === leaf.segmentId)
    return tag ? [tag] : null
  }
  if (leaf.kind !== 'rows' || leaf.source !== TAGGED || leaf.measure !== 'count') return null
  const [filter, ...more] = leaf.where
  if (leaf.within.kind !== 'ever' || !filter || more.length > 0 || filter.op !== 'is') return null
  const asked = namedBy(filter)
  const found = asked.flatMap((id) => tags.filter(({ tagId }) => tagId === id))
  return found.length === asked.length ? found : null
}

type AnyTag = { tagId: string; name: string; segmentId: string | null }
