import type { Filter, Node } from './rule/rule.ts'

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

/** Whether a rule speaks of a tag. */
export function speaksOf(node: Node, tag: { tagId: string; segmentId: string | null }): boolean {
  if (node.kind === 'not') return speaksOf(node.of, tag)
  if (node.kind === 'all' || node.kind === 'any') return node.of.some((one) => speaksOf(one, tag))
  if (node.kind === 'segment') return node.segmentId === tag.segmentId
  if (node.kind === 'field') return false
  const since = node.kind === 'rows' && node.within.kind === 'since' ? [node.within] : []
  return [node, ...since].some(
    ({ source, where }) => source === TAGGED && where.some((filter) => names(filter, tag.tagId)),
  )
}

const names = ({ attribute, value }: Filter, tagId: string) =>
  attribute === TAG && [value].flat().includes(tagId)
