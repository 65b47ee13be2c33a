import type { CatalogueWords } from '../../contract/catalogue.ts'
import { asksForTags } from '../../tags.rules.ts'
import type { Condition } from '../rule.ts'
import { isNone, mark, plain, type Quote, wholeCount } from './words.rules.ts'

/** A tag is said in one way, whether it is set by hand or by its rule; null for any other condition. */
export function taggedIn(
  leaf: Condition,
  { tags }: Pick<CatalogueWords, 'tags'>,
  quote: Quote,
): { names: string[]; none: boolean } | null {
  const asked = asksForTags(leaf, tags)
  if (!asked) return null
  const names = asked.map(({ name }) => mark(quote(plain(name))))
  if (leaf.kind !== 'rows') return { names, none: false }
  if (isNone(leaf)) return { names, none: true }
  const { op, value } = wholeCount(leaf)
  return op === 'at_least' && value === 1 ? { names, none: false } : null
}
