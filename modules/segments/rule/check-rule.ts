import { invalid } from '../../../kernel/errors.ts'
import { leavesOf, type WholeNode } from '../compile/compile.ts'
import type { Leaf } from '../compile/leaf.ts'
import { texts } from '../segments.texts.ts'
import { traitKey, typeAsked } from '../traits.rules.ts'
import {
  type Catalogue,
  FACTS,
  type FieldType,
  OPERATORS_OF,
  type RuleSource,
} from './catalogue.ts'
import { type Filter, LIMITS, type Node, type RowsCondition, type Span } from './rule.ts'

/** Says in a sentence what is wrong with a rule; a rule that passes compiles and means something. */
export function checkRule(root: Node, whole: WholeNode, catalogue: Catalogue): void {
  if (depthOf(root) > LIMITS.depth) throw invalid(texts.ruleTooDeep, { depth: LIMITS.depth })
  const leaves = leavesOf(whole)
  if (leaves.length > LIMITS.conditions)
    throw invalid(texts.ruleTooLarge, { count: leaves.length, most: LIMITS.conditions })
  for (const leaf of leaves) checkLeaf(leaf, catalogue)
}

function depthOf(node: Node): number {
  if (node.kind === 'not') return depthOf(node.of)
  if (node.kind !== 'all' && node.kind !== 'any') return 0
  return 1 + Math.max(0, ...node.of.map(depthOf))
}

function checkLeaf(leaf: Leaf, catalogue: Catalogue) {
  if (leaf.kind === 'field') {
    const isTrait = traitKey(leaf.field) !== null
    const type = isTrait ? typeAsked(leaf) : catalogue.fields.get(leaf.field)?.type
    if (!type) throw invalid(texts.unknownField, { field: leaf.field })
    checkOperator(leaf.field, type, leaf)
    if (needsSpan(leaf.op) && type === 'moment') checkMoment(leaf.span)
    else if (needsSpan(leaf.op)) checkDays(leaf.span)
    return
  }
  checkRows(leaf, catalogue)
  if (leaf.kind === 'ago') return checkSpan(leaf.span)
  checkMeasure(leaf, sourceIn(catalogue, leaf.source))
  const { within } = leaf
  if (within.kind === 'last') checkSpan(within.span)
  if (within.kind === 'between') {
    if (!within.from && !within.to) throw invalid(texts.betweenWhat)
    for (const day of [within.from, within.to])
      if (day && !isDay(day)) throw invalid(texts.valueDoesNotFit, { field: leaf.source })
    if (within.from && within.to && within.from > within.to) throw invalid(texts.fromAfterTo)
  }
  if (within.kind === 'since') {
    checkRows(within, catalogue)
    if (within.span) checkSpan(within.span)
  }
  if (within.kind === 'around') {
    const field = catalogue.fields.get(within.field)
    if (!field || (field.type !== 'day' && field.type !== 'yearly'))
      throw invalid(texts.noDay, { field: within.field })
    if (within.from > within.to) throw invalid(texts.fromAfterTo)
  }
}

function sourceIn(catalogue: Catalogue, key: string): RuleSource {
  const source = catalogue.sources.get(key)
  if (!source) throw invalid(texts.unknownSource, { source: key })
  return source
}

type RowsOf = { source: string; fact?: string | undefined; where: readonly Filter[] }

function checkRows({ source: key, fact, where }: RowsOf, catalogue: Catalogue) {
  const source = sourceIn(catalogue, key)
  if (key === FACTS && !fact) throw invalid(texts.whichFact)
  if (key !== FACTS && fact) throw invalid(texts.factNeedsNone)
  // A segment that moves people by its own moves would never come to rest.
  if (fact?.startsWith('segment.')) throw invalid(texts.noSegmentFacts)
  for (const filter of where) checkFilter(filter, source)
}

function checkFilter(filter: Filter, source: RuleSource) {
  const declared = source.attributes.find(({ key }) => key === filter.attribute)
  if (declared) return checkOperator(filter.attribute, declared.type, filter)
  if (source.key !== FACTS || !/^payload(\.[^.]+)+$/.test(filter.attribute))
    throw invalid(texts.unknownAttribute, { attribute: filter.attribute })
  const first = [filter.value].flat()[0]
  const type: FieldType =
    typeof first === 'number' ? 'number' : typeof first === 'boolean' ? 'flag' : 'text'
  checkOperator(filter.attribute, type, filter)
}

/** The others compare with one value, and a list would be taken for something else. */
const TAKE_LISTS = new Set(['is', 'is_not', 'in_month'])

const needsSpan = (op: string) => op === 'in_next' || op === 'in_last' || op === 'over_ago'

function checkOperator(
  field: string,
  type: FieldType,
  { op, value }: { op: string; value?: unknown },
) {
  if (!OPERATORS_OF[type].includes(op)) throw invalid(texts.operatorDoesNotFit, { field })
  if (op === 'known' || op === 'unknown' || op === 'this_month' || needsSpan(op)) return
  const values = [value].flat()
  if (value === undefined || values.length === 0) throw invalid(texts.valueMissing, { field })
  if (Array.isArray(value) && (type === 'flag' || !TAKE_LISTS.has(op)))
    throw invalid(texts.oneValue, { field })
  if (values.some((one) => typeof one === 'number' && Math.abs(one) > LIMITS.number))
    throw invalid(texts.numberTooLarge, { field, most: LIMITS.number })
  const fits = values.every((one) => fitsType(one, type, op))
  if (!fits) throw invalid(texts.valueDoesNotFit, { field })
}

function fitsType(value: unknown, type: FieldType, op: string): boolean {
  if (type === 'flag') return typeof value === 'boolean'
  if (type === 'number' || type === 'money') return typeof value === 'number'
  if (op === 'in_month') return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 12
  if (type === 'yearly') return typeof value === 'number' && value >= 0 && value <= 200
  if (op === 'on_or_after' || op === 'on_or_before') return isDay(value)
  return typeof value === 'string' && value !== ''
}

const isDay = (value: unknown) =>
  typeof value === 'string' &&
  /^[1-9]\d{3}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value

function checkSpan(span: Span) {
  if (span.n < 1) throw invalid(texts.spanTooShort)
  if (span.n * DAYS[span.unit] > 100 * 366) throw invalid(texts.spanTooLong)
}

const DAYS = { hour: 1 / 24, day: 1, week: 7, month: 31, year: 366 }

function checkMoment(span: Span | undefined) {
  if (!span) throw invalid(texts.spanMissing)
  checkSpan(span)
}

function checkDays(span: Span | undefined) {
  if (!span) throw invalid(texts.spanMissing)
  if (span.unit !== 'day' && span.unit !== 'week') throw invalid(texts.spanInDays)
  if (span.n * DAYS[span.unit] > 3660) throw invalid(texts.spanTooLong)
}

function checkMeasure(leaf: RowsCondition, source: RuleSource) {
  checkAmount(leaf)
  if (leaf.measure === 'count') return
  if (!leaf.of) throw invalid(texts.measureWhat)
  const declared = source.attributes.find(({ key }) => key === leaf.of)
  if (!declared) {
    if (source.key === FACTS && /^payload(\.[^.]+)+$/.test(leaf.of)) return
    throw invalid(texts.unknownAttribute, { attribute: leaf.of })
  }
  if (declared.anyOf || (leaf.measure !== 'distinct' && !declared.measure))
    throw invalid(texts.cannotBeSummed, { attribute: leaf.of })
}

function checkAmount({ measure, value, source }: RowsCondition) {
  if (measure === 'count' || measure === 'distinct') {
    if (!Number.isInteger(value) || value < 0 || value > LIMITS.count)
      throw invalid(texts.countTooLarge, { most: LIMITS.count })
  } else if (Math.abs(value) > LIMITS.number)
    throw invalid(texts.numberTooLarge, { field: source, most: LIMITS.number })
}
