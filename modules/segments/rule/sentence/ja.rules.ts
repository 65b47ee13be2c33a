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
  type Rows,
  sourceIn,
  typed,
  valueIn,
  wholeCount,
} from './words.rules.ts'

/** How a condition is said before 「方」; the rest of a sentence is made of it. */
export function conditionJa(leaf: Condition, catalogue: CatalogueWords): string {
  const tagged = taggedIn(leaf, catalogue, quote)
  if (tagged) return `タグ${tagged.names.join('か')}が付いて${tagged.none ? 'いない' : 'いる'}`
  if (leaf.kind === 'segment') {
    const known = catalogue.segments.find(({ segmentId }) => segmentId === leaf.segmentId)
    return `${mark(quote(plain(known?.name ?? '？')))}に入っている`
  }
  if (leaf.kind === 'field') return columnJa(fieldIn(catalogue, leaf.field, quote), leaf, catalogue)
  return leaf.kind === 'ago' ? agoJa(leaf, catalogue) : rowsJa(leaf, catalogue)
}

const quote = (text: string) => `「${text}」`

const SPAN_UNITS = { hour: '時間', day: '日', week: '週間', month: 'か月', year: '年' }
const spanJa = ({ n, unit }: Span) => `${numberIn(n, 'ja')}${SPAN_UNITS[unit]}`

function dayJa(day: string, after?: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const sameYear = after?.startsWith(day.slice(0, 4))
  return `${sameYear ? '' : `${year}年`}${month}月${date}日`
}

type Comparison = { op: string; value?: unknown; span?: Span | undefined }

/** 「…以上の」, 「…を超える」: an amount compared, before a noun. */
function compared(op: string, words: string): string {
  if (op === 'at_least') return `${mark(`${words}以上`)}の`
  if (op === 'at_most') return `${mark(`${words}以下`)}の`
  if (op === 'more_than') return mark(`${words}を超える`)
  if (op === 'less_than') return `${mark(`${words}未満`)}の`
  return op === 'is_not' ? mark(`${words}ではない`) : `ちょうど${mark(words)}の`
}

const COMPARED = ['at_least', 'at_most', 'more_than', 'less_than']

/** A field of a person, or an attribute of rows, before a noun. */
function columnJa(
  given: Column,
  { op, value, span }: Comparison,
  catalogue: CatalogueWords,
): string {
  const column = typed(given, { op, value })
  const label = brief(column.label)
  const { type, says } = column
  if (type === 'flag') return flagJa(column, value === true)
  if (op === 'known') return `${label}が${mark('記録にある')}`
  if (op === 'unknown') return `${label}が${mark('記録にない')}`
  const words = [value].flat().map((one) => valueIn(one, column, catalogue, 'ja'))
  if (type === 'number' || type === 'money') {
    const some = words.join(op === 'is_not' ? 'や' : 'か')
    return COMPARED.includes(op) || words.length === 1 || op === 'is_not'
      ? `${label}が${compared(op, some)}`
      : `${label}が${mark(some)}の`
  }
  if (type === 'day' || type === 'moment' || type === 'yearly')
    return timeJa(label, type, { op, value, span })
  if (op === 'contains') return `${label}に${mark(quote(words.join()))}を含む`
  if (op === 'starts_with') return `${label}が${mark(quote(words.join()))}で始まる`
  const no = op === 'is_not'
  if (says) return fillValue(no ? says.no : says.yes, words, no ? 'や' : 'か')
  const list = words.map((word) => (column.choices ? word : quote(word))).join(no ? 'や' : 'か')
  return `${label}が${mark(list)}${no ? 'ではない' : 'の'}`
}

function flagJa({ label, says }: Column, yes: boolean): string {
  const said = says && plain(yes ? says.yes : says.no)
  if (!said) return `${brief(label)}が${mark(yes ? '「はい」' : '「いいえ」')}の`
  return said.endsWith('の') ? `${mark(said.slice(0, -1))}の` : mark(said)
}

function timeJa(label: string, type: string, { op, value, span }: Comparison): string {
  const [first] = [value].flat()
  const length = span ? spanJa(span) : ''
  switch (op) {
    case 'on_or_after':
      return `${label}が${mark(`${dayJa(String(first))}以降`)}の`
    case 'on_or_before':
      return `${label}が${mark(`${dayJa(String(first))}以前`)}の`
    case 'in_next':
      return span?.n === 0
        ? `${label}が${mark('今日')}の`
        : `${label}が${mark(`${length}以内`)}に来る`
    case 'in_last':
      return type === 'yearly'
        ? `${label}から${mark(`${length}以内`)}の`
        : `${label}が${mark(`最近${length}以内`)}の`
    case 'over_ago':
      return `${label}から${mark(`${length}以上`)}たった`
    case 'in_month':
      return `${label}が${mark(
        [value]
          .flat()
          .map((month) => `${month}月`)
          .join('か'),
      )}の`
    case 'this_month':
      return `${label}が${mark('今月')}の`
    case 'age_at_least':
      return `${mark(`${first}歳以上`)}の`
    default:
      return `${mark(`${first}歳以下`)}の`
  }
}

/** 「電話からのご注文」; `which` stands nearest to the noun: 「電話からの最後のご注文」. */
function rowsOfJa({ source, fact, where }: Rows, catalogue: CatalogueWords, which = ''): string {
  const found = sourceIn(catalogue, source)
  const noun = fact
    ? `「${factIn(catalogue, fact)}」の記録`
    : plain(found?.deed ?? found?.label ?? quote(source))
  const filters = where.map((filter) =>
    columnJa(attributeIn(catalogue, { source, ...filter }, quote), filter, catalogue),
  )
  return `${filters.map(plain).join('、')}${which}${noun}`
}

const WHICH = { first: 'はじめての', last: '最後の' }

function agoJa({ which, op, span, ...rows }: AgoCondition, catalogue: CatalogueWords): string {
  const noun = rowsOfJa(rows, catalogue, WHICH[which])
  return op === 'within'
    ? `${noun}が${mark(`${spanJa(span)}以内`)}の`
    : `${noun}から${mark(`${spanJa(span)}以上`)}たった`
}

/** The time in which rows are counted, up to its 「に」, 「の」 or 「は」. */
function windowJa(within: Within, catalogue: CatalogueWords): string {
  if (within.kind === 'ever') return 'これまで'
  if (within.kind === 'last') return mark(`最近${spanJa(within.span)}`)
  if (within.kind === 'between') {
    const { from, to } = within
    if (!to) return mark(`${dayJa(from ?? '')}以降`)
    return mark(from ? `${dayJa(from)}から${dayJa(to, from)}まで` : `${dayJa(to)}まで`)
  }
  if (within.kind === 'since') {
    const noun = rowsOfJa(within, catalogue, WHICH[within.which])
    return within.span
      ? `${noun}から${mark(`${spanJa(within.span)}以内`)}`
      : `${noun}の${mark('あと')}`
  }
  const { label } = fieldIn(catalogue, within.field, quote)
  const [from, to] = [nearJa(within.from), nearJa(within.to)]
  return `${brief(label)}の${mark(from === to ? from : `${from}から${to}まで`)}`
}

const nearJa = (days: number) =>
  days === 0 ? '当日' : `${Math.abs(days)}日${days < 0 ? '前' : '後'}`

function rowsJa(leaf: RowsCondition, catalogue: CatalogueWords): string {
  const { within, measure } = leaf
  const noun = rowsOfJa(leaf, catalogue)
  const window = windowJa(within, catalogue)
  if (measure !== 'count') return measuredJa(leaf, `${window}の${noun}`, catalogue)
  if (isNone(leaf)) return `${noneWindowJa(within, window)}${mark(`${noun}のない`)}`
  const { op, value } = wholeCount(leaf)
  const times = `${numberIn(value, 'ja')}回`
  if (op !== 'at_least') return `${window}の${noun}が${compared(op, times)}`
  if (value > 1)
    return leaf.where.length > 0
      ? `${window}に${noun}が${mark(`${times}以上`)}ある`
      : `${window}に${mark(`${times}以上`)}${noun}のある`
  return within.kind === 'ever' ? `${mark(noun)}のある` : `${window}に${mark(noun)}のある`
}

function noneWindowJa(within: Within, window: string): string {
  if (within.kind === 'ever') return 'まだ'
  return within.kind === 'last' ? `この${mark(spanJa(within.span))}は` : `${window}に`
}

const MEASURES: Record<string, string> = {
  sum: '合計',
  average: '平均',
  min: '最小で',
  max: '最大で',
}

function measuredJa(leaf: RowsCondition, noun: string, catalogue: CatalogueWords): string {
  const { source, of = '', measure, op, value } = leaf
  const column = attributeIn(catalogue, { source, attribute: of }, quote)
  const label = brief(column.label)
  if (measure === 'distinct')
    return `${noun}の${label}が${compared(op, `${numberIn(value, 'ja')}種類`)}`
  const how = MEASURES[measure] ?? ''
  const words = valueIn(value, column, catalogue, 'ja')
  return `${noun}の${label}が${how}${compared(op, words)}`
}
