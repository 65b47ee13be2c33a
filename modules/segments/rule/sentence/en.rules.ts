import type { CatalogueWords } from '../../contract/catalogue.ts'
import type { AgoCondition, Condition, RowsCondition, Span, Within } from '../rule.ts'
import { taggedIn } from './tags.rules.ts'
import {
  attributeIn,
  brief,
  type Column,
  factIn,
  fieldIn,
  fillValue,
  isNone,
  mark,
  numberIn,
  plain,
  type Range,
  type Rows,
  sourceIn,
  typed,
  valueIn,
  wholeCount,
} from './words.rules.ts'

/** How a condition is said after «People»: «who …» or «whose …». */
export function conditionEn(leaf: Condition, catalogue: CatalogueWords): string {
  const tagged = taggedIn(leaf, catalogue, quote)
  if (tagged) return `who are ${tagged.none ? 'not ' : ''}tagged ${tagged.names.join(' or ')}`
  if (leaf.kind === 'segment') {
    const known = catalogue.segments.find(({ segmentId }) => segmentId === leaf.segmentId)
    return `who are in ${mark(quote(plain(known?.name ?? '?')))}`
  }
  if (leaf.kind === 'field') {
    const column = fieldIn(catalogue, leaf.field, quote)
    return column.says || isAge(leaf.op)
      ? saidEn(column, leaf, catalogue)
      : `whose ${lower(brief(column.label))} ${comparedEn(column, leaf, catalogue)}`
  }
  return leaf.kind === 'ago' ? agoEn(leaf, catalogue) : rowsEn(leaf, catalogue)
}

const quote = (text: string) => `“${text}”`
const isAge = (op: string) => op === 'age_at_least' || op === 'age_at_most'

/** «Prefecture» inside a sentence; «LINE» stays. */
const lower = (label: string) =>
  /^[A-Z][a-z ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

const spanEn = ({ n, unit }: Span) => `${numberIn(n, 'en')} ${unit}${n === 1 ? '' : 's'}`
/** «the last month» rather than «the last 1 month». */
const lengthEn = (span: Span) => (span.n === 1 ? span.unit : spanEn(span))

const dayFormat = (withYear: boolean) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(withYear && { year: 'numeric' }),
  })
const dayEn = (day: string, withYear = true) =>
  dayFormat(withYear).format(new Date(`${day}T00:00:00Z`))

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

type Comparison = { op: string; value?: unknown; span?: Span | undefined }

const COMPARED: Record<string, string> = {
  at_least: 'at least',
  at_most: 'at most',
  more_than: 'more than',
  less_than: 'less than',
  equals: 'exactly',
}

/** With the words that the field's owner gave, as far as they go. */
function saidEn(column: Column, leaf: Comparison, catalogue: CatalogueWords): string {
  const { says, type } = column
  const { op, value } = leaf
  if (isAge(op))
    return `who are ${mark(`${[value].flat()[0]} or ${op === 'age_at_least' ? 'older' : 'younger'}`)}`
  if (says && type === 'flag') return markVerb(withWho(plain(value === true ? says.yes : says.no)))
  if (!says || (op !== 'is' && op !== 'is_not'))
    return `whose ${lower(brief(column.label))} ${comparedEn(column, leaf, catalogue)}`
  const words = [value].flat().map((one) => valueIn(one, column, catalogue, 'en'))
  return fillValue(op === 'is' ? says.yes : says.no, words, ' or ')
}

const withWho = (said: string) => (/^who(?:se)? /.test(said) ? said : `who ${said}`)

/** «who are [members]», «who [subscribe]». */
const markVerb = (said: string) =>
  said.replace(
    /^(who (?:are |have (?:not )?)?)(.*)$/,
    (_, before, rest) => `${before}${mark(rest)}`,
  )

/** After «whose prefecture» or «with total»: a verb and what it is compared with. */
function comparedEn(
  column: Column,
  { op, value, span }: Comparison,
  catalogue: CatalogueWords,
): string {
  const { type } = typed(column, { op, value })
  if (op === 'known') return `is ${mark('known')}`
  if (op === 'unknown') return `is ${mark('not known')}`
  if (type === 'flag') return `is ${mark(value === true ? '“yes”' : '“no”')}`
  if (type === 'day' || type === 'moment' || type === 'yearly') return timeEn({ op, value, span })
  const words = [value].flat().map((one) => valueIn(one, column, catalogue, 'en'))
  const shown = type === 'text' ? words.map(quote) : words
  if (op === 'contains') return `contains ${mark(list(shown))}`
  if (op === 'starts_with') return `starts with ${mark(list(shown))}`
  const how = COMPARED[op]
  if (how) return `is ${mark(`${how} ${list(shown)}`)}`
  return `${op === 'is_not' ? 'is not' : 'is'} ${mark(list(shown))}`
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

function timeEn({ op, value, span }: Comparison): string {
  const [first] = [value].flat()
  switch (op) {
    case 'on_or_after':
      return `is ${mark(`on or after ${dayEn(String(first))}`)}`
    case 'on_or_before':
      return `is ${mark(`on or before ${dayEn(String(first))}`)}`
    case 'in_next':
      if (span?.n === 0) return `is ${mark('today')}`
      return `is ${mark(`within the next ${span ? lengthEn(span) : ''}`)}`
    case 'in_last':
      return `was ${mark(`within the last ${span ? lengthEn(span) : ''}`)}`
    case 'over_ago':
      return `was ${mark(`${span ? spanEn(span) : ''} ago or longer`)}`
    case 'in_month':
      return `is in ${mark(list([value].flat().map((month) => months.format(Date.UTC(2000, Number(month) - 1)))))}`
    default:
      return `is ${mark('this month')}`
  }
}

/** « through phone with tea»: what rows are narrowed to, after their name. */
function filtersEn({ source, where }: Rows, catalogue: CatalogueWords): string {
  return where
    .map((filter) => {
      const column = attributeIn(catalogue, { source, ...filter }, quote)
      const said =
        column.says && (column.type === 'flag' || filter.op === 'is' || filter.op === 'is_not')
      return plain(
        said
          ? ` ${column.type === 'flag' ? flagEn(column, filter.value) : saidEn(column, filter, catalogue)}`
          : ` whose ${lower(brief(column.label))} ${comparedEn(column, filter, catalogue)}`,
      )
    })
    .join('')
}

const flagEn = ({ says }: Column, value: unknown) => (value === true ? says?.yes : says?.no) ?? ''

/** What they did: «ordered with tea». An event has no verb of its own. */
function deedEn(rows: Rows, catalogue: CatalogueWords): string {
  const found = sourceIn(catalogue, rows.source)
  const verb = rows.fact
    ? `had ${quote(factIn(catalogue, rows.fact))}`
    : plain(found?.deed ?? `had ${lower(found?.label ?? quote(rows.source))}`)
  const filters = filtersEn(rows, catalogue)
  return filters.startsWith(' whose') ? `${verb} (${filters.trim()})` : `${verb}${filters}`
}

/** «orders with tea». */
function nounEn(rows: Rows, catalogue: CatalogueWords): string {
  const found = sourceIn(catalogue, rows.source)
  const noun = rows.fact
    ? `${quote(factIn(catalogue, rows.fact))} events`
    : lower(brief(found?.label ?? quote(rows.source)))
  return `${noun}${filtersEn(rows, catalogue)}`
}

function agoEn({ which, op, span, ...rows }: AgoCondition, catalogue: CatalogueWords): string {
  const when =
    op === 'within'
      ? mark(`within the last ${lengthEn(span)}`)
      : mark(`${spanEn(span)} ago or longer`)
  return `who ${which} ${deedEn(rows, catalogue)} ${when}`
}

/** With a blank before it, if there is one. */
function windowEn(within: Within, catalogue: CatalogueWords): string {
  if (within.kind === 'ever') return ''
  if (within.kind === 'last') return ` in ${mark(`the last ${lengthEn(within.span)}`)}`
  if (within.kind === 'between') return ` ${mark(rangeEn(within))}`
  if (within.kind === 'since') {
    const deed = `they ${within.which} ${deedEn(within, catalogue)}`
    return within.span
      ? ` ${mark(`within ${spanEn(within.span)}`)} after ${deed}`
      : ` ${mark('after')} ${deed}`
  }
  const label = lower(brief(fieldIn(catalogue, within.field, quote).label))
  const { from, to } = within
  if (from === to) return ` ${mark(nearEn(from))} their ${label}`
  const begin = from * to > 0 ? nearEn(from).replace(/ (before|after)$/, '') : nearEn(from)
  return ` ${mark(`from ${begin} to ${nearEn(to)}`)} their ${label}`
}

function rangeEn({ from, to }: Range): string {
  if (!to) return `since ${dayEn(from ?? '')}`
  if (!from) return `up to ${dayEn(to)}`
  return `between ${dayEn(from, from.slice(0, 4) !== to.slice(0, 4))} and ${dayEn(to)}`
}

function nearEn(days: number): string {
  if (days === 0) return 'the day of'
  return `${spanEn({ n: Math.abs(days), unit: 'day' })} ${days < 0 ? 'before' : 'after'}`
}

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${numberIn(n, 'en')} times`)

function rowsEn(leaf: RowsCondition, catalogue: CatalogueWords): string {
  const { within, measure } = leaf
  const window = windowEn(within, catalogue)
  if (measure !== 'count') return measuredEn(leaf, window, catalogue)
  const deed = deedEn(leaf, catalogue)
  if (isNone(leaf)) {
    if (within.kind === 'last')
      return `who have ${mark(`not ${deed}`)} for ${mark(spanEn(within.span))}`
    return within.kind === 'ever'
      ? `who have ${mark(`never ${deed}`)}`
      : `who ${mark(`never ${deed}`)}${window}`
  }
  const { op, value } = wholeCount(leaf)
  if (op === 'at_least' && value <= 1)
    return within.kind === 'ever' ? `who have ${mark(deed)}` : `who ${mark(deed)}${window}`
  return `who ${within.kind === 'ever' ? 'have ' : ''}${deed} ${mark(`${COMPARED[op]} ${times(value)}`)}${window}`
}

function measuredEn(leaf: RowsCondition, window: string, catalogue: CatalogueWords): string {
  const { source, of = '', measure, op, value } = leaf
  const column = attributeIn(catalogue, { source, attribute: of }, quote)
  const label = lower(brief(column.label))
  const rows = `${nounEn(leaf, catalogue)}${window}`
  const how = (words: string) => mark(`${COMPARED[op]} ${words}`)
  if (measure === 'distinct')
    return `whose ${rows} cover ${how(numberIn(value, 'en'))} different kinds of ${label}`
  const words = how(valueIn(value, column, catalogue, 'en'))
  if (measure === 'sum') return `whose ${rows} come to ${words} in ${label}`
  if (measure === 'average') return `whose ${rows} average ${words} in ${label}`
  return `whose ${measure === 'max' ? 'largest' : 'smallest'} ${label} among ${rows} is ${words}`
}
