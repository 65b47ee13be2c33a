import { invalid } from '../../../kernel/errors.ts'
import { type Catalogue, FACTS, type FieldType, type RuleSource } from '../rule/catalogue.ts'
import type { Filter, Span } from '../rule/rule.ts'
import { texts } from '../segments.texts.ts'
import { NUMBER } from '../traits/rule-field.ts'
import type { Binder } from './binder.ts'
import { compareColumn, compareDay, compareMoment } from './columns.ts'

type RowsOf = { source: string; fact?: string | undefined; where: readonly Filter[] }

/** Rows as they stand in `from`, with the conditions that each must meet. */
export interface Rows {
  from: string
  at: string
  /** What makes it a row of this source at all; shared by every leaf on it. */
  kind: string[]
  filters: string[]
}

export function sourceOf(catalogue: Catalogue, key: string): RuleSource {
  const source = catalogue.sources.get(key)
  if (!source) throw invalid(texts.unknownSource, { source: key })
  return source
}

export function rowsOf(
  { source: key, fact, where }: RowsOf,
  catalogue: Catalogue,
  binder: Binder,
): Rows {
  const source = sourceOf(catalogue, key)
  const kind = source.where ? [binder.fill(source.where)] : []
  if (key === FACTS) kind.push(`r.name = ${binder.bind(fact ?? '', 'text')}`)
  if (source.until) kind.push(`(${source.until} is null or ${source.until} > ${binder.now})`)
  return {
    from: binder.fill(source.from),
    at: source.at,
    kind,
    filters: where.map((filter) => filterSql(source, filter, binder)),
  }
}

function filterSql(source: RuleSource, filter: Filter, binder: Binder): string {
  const { column, type, anyOf } = columnOf(source, filter.attribute, binder, filter.value)
  // «None of the lines is …», not «some line is not …».
  if (anyOf && filter.op === 'is_not') {
    const same = compareOne(column, type, { ...filter, op: 'is' }, binder)
    return `(not exists (select ${anyOf} and ${same}))`
  }
  const compared = compareOne(column, type, filter, binder)
  return anyOf ? `exists (select ${anyOf} and ${compared})` : compared
}

function compareOne(column: string, type: FieldType, filter: Filter, binder: Binder): string {
  // Only the fixed comparisons: filters have no clock of their own.
  if (type === 'day') return compareDay(column, filter, binder).holds
  if (type === 'moment') return compareMoment(column, filter, binder).holds
  return compareColumn(column, type, filter, binder)
}

/** A declared column, or a place in the payload of a fact, read as the value it is compared with. */
export function columnOf(
  source: RuleSource,
  attribute: string,
  binder: Binder,
  value?: unknown,
): { column: string; type: FieldType; anyOf: string | null } {
  const declared = source.attributes.find(({ key }) => key === attribute)
  if (declared)
    return {
      column: binder.fill(declared.value),
      type: declared.type,
      anyOf: declared.anyOf ?? null,
    }
  if (source.key !== FACTS || !attribute.startsWith('payload.'))
    throw invalid(texts.unknownAttribute, { attribute })
  const path = binder.bind(attribute.slice('payload.'.length).split('.'), 'text[]')
  const text = `(r.payload #>> ${path})`
  const first = [value].flat()[0]
  if (typeof first === 'number')
    return {
      column: `(case when ${text} ~ ${NUMBER} then ${text}::numeric end)`,
      type: 'number',
      anyOf: null,
    }
  if (typeof first === 'boolean') return { column: `(${text} = 'true')`, type: 'flag', anyOf: null }
  return { column: text, type: 'text', anyOf: null }
}

/** What is summed or told apart. */
export function measuredColumn(
  source: RuleSource,
  of: string,
  isText: boolean,
  binder: Binder,
): string {
  return columnOf(source, of, binder, isText ? '' : 0).column
}

export const plus = (moment: string, { n, unit }: Span, binder: Binder): string =>
  `(${moment} + ${binder.interval(n, unit)})`
