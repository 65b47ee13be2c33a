import type { CatalogueWords } from '../../contract/catalogue.ts'
import { traitKey, typeAsked } from '../../traits.rules.ts'
import type { Condition, Node } from '../rule.ts'
import { type SentencePart, wholeCount } from './words.rules.ts'

export type Placed = { node: Node; at: number[] }
export const link = (text: string): SentencePart => ({ text, at: null })

/** Children of a group; groups of the same kind inside it, and groups of one, are told as one. */
export function membersOf({ node, at }: Placed, kind: 'all' | 'any'): Placed[] {
  const bare = unwrapped({ node, at })
  if (bare.node.kind !== kind) return [bare]
  return bare.node.of.flatMap((child, n) => membersOf({ node: child, at: [...bare.at, n] }, kind))
}

export function unwrapped(placed: Placed): Placed {
  const { node, at } = placed
  if (node.kind === 'not' && node.of.kind === 'not')
    return unwrapped({ node: node.of.of, at: [...at, 0, 0] })
  if (node.kind !== 'all' && node.kind !== 'any') return placed
  const [only] = node.of
  return node.of.length === 1 && only ? unwrapped({ node: only, at: [...at, 0] }) : placed
}

/** The opposite of a condition where it can be said by itself: a flag turned, none instead of some. */
export function opposite(leaf: Condition, catalogue: CatalogueWords): Condition | null {
  if (leaf.kind === 'field') {
    const isTrait = traitKey(leaf.field) !== null
    // Who has not said «yes» need not have said «no».
    if (isTrait && typeAsked(leaf) === 'flag') return null
    const type = catalogue.fields.find(({ key }) => key === leaf.field)?.type
    if (type === 'flag' && !isTrait) return { ...leaf, value: leaf.value !== true }
    const turned = OPPOSITES[leaf.op]
    return turned ? { ...leaf, op: turned } : null
  }
  if (leaf.kind !== 'rows' || leaf.measure !== 'count') return null
  // Who has no anchor is out of both, so that one is not the opposite of the other.
  if (leaf.within.kind === 'since' || leaf.within.kind === 'around') return null
  const { op, value } = wholeCount(leaf)
  if (op === 'at_least' && value > 0) return { ...leaf, op: 'at_most', value: value - 1 }
  return op === 'at_most' ? { ...leaf, op: 'at_least', value: value + 1 } : null
}

const OPPOSITES: Partial<Record<string, 'is' | 'is_not' | 'known' | 'unknown'>> = {
  is: 'is_not',
  is_not: 'is',
  known: 'unknown',
  unknown: 'known',
}
