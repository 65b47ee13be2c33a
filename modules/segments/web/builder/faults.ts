import type { Text } from '../../../../kernel/i18n.ts'
import {
  type Condition,
  type Filter,
  fieldOf,
  type Node,
  type Span,
  type Within,
} from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueWords } from '../../contract.ts'
import { leavesIn } from './tree.ts'

/** What a condition still lacks, before the server is asked. */
export function faultOf(leaf: Condition, catalogue: CatalogueWords): Text | null {
  if (leaf.kind === 'segment') return leaf.segmentId ? null : texts.segmentNeeded
  if (leaf.kind === 'field') {
    if (!fieldOf(leaf, catalogue.fields)) return texts.gone
    return comparisonFault(leaf)
  }
  return (
    rowsFault(leaf, catalogue) ??
    (leaf.kind === 'ago' ? spanFault(leaf.span) : countFault(leaf, catalogue))
  )
}

export const isWhole = (root: Node, catalogue: CatalogueWords) =>
  leavesIn(root).every(({ node }) => faultOf(node, catalogue) === null)

/** The rule as it can be said aloud before every value is there: 「…にお住まいの方」. */
export function spoken(root: Node): Node {
  if (root.kind === 'not') return { kind: 'not', of: spoken(root.of) }
  if (root.kind === 'all' || root.kind === 'any')
    return { kind: root.kind, of: root.of.map(spoken) }
  if (root.kind === 'segment') return root
  const said = <T extends Filter>(one: T): T =>
    comparisonFault(one) === texts.valueNeeded ? { ...one, value: '…' } : one
  if (root.kind === 'field')
    return comparisonFault(root) === texts.valueNeeded ? { ...root, value: '…' } : root
  return { ...root, where: root.where.map(said) }
}

const SPANS = ['in_next', 'in_last', 'over_ago']
const ALONE = ['known', 'unknown', 'this_month']

function comparisonFault({
  op,
  value,
  span,
}: {
  op: string
  value?: Filter['value']
  span?: Span | undefined
}) {
  if (ALONE.includes(op)) return null
  if (SPANS.includes(op)) return spanFault(span)
  const values = [value].flat()
  const isEmpty = values.length === 0 || values.some((one) => one === undefined || one === '')
  return isEmpty ? texts.valueNeeded : null
}

const spanFault = (span: Span | undefined) => (span && span.n >= 1 ? null : texts.lengthNeeded)

function rowsFault(
  { source, fact, where }: { source: string; fact?: string | undefined; where: Filter[] },
  catalogue: CatalogueWords,
): Text | null {
  if (!catalogue.sources.some(({ key }) => key === source)) return texts.gone
  if (source === 'fact' && !fact) return texts.factNeeded
  for (const filter of where) {
    const fault = comparisonFault(filter)
    if (fault) return fault
  }
  return null
}

function countFault(leaf: Condition & { kind: 'rows' }, catalogue: CatalogueWords) {
  if (leaf.measure !== 'count' && !leaf.of) return texts.measureNeeded
  return withinFault(leaf.within, catalogue)
}

function withinFault(within: Within, catalogue: CatalogueWords): Text | null {
  if (within.kind === 'last') return spanFault(within.span)
  if (within.kind === 'between') {
    const { from, to } = within
    if (!from && !to) return texts.dateNeeded
    return from && to && from > to ? texts.swapDates : null
  }
  if (within.kind === 'since')
    return rowsFault(within, catalogue) ?? (within.span ? spanFault(within.span) : null)
  if (within.kind === 'around') {
    if (!within.field) return texts.dayNeeded
    return within.from > within.to ? texts.swapDates : null
  }
  return null
}
