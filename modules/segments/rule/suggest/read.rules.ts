import type { Comparison, Filter, Span } from '../rule.ts'
import { type Period, periodOf } from './period.rules.ts'

/** What was said in everyday words, besides what it is about. */
/** What the words of one day and one shop mean; what it does not know is said to be left out. */
export interface Here {
  /** The company's day. */
  today?: string | undefined
  goods?: { products: readonly string[]; categories: readonly string[] } | undefined
}

export interface Said {
  /** In small letters, with plain figures. */
  text: string
  span: Span | null
  /** Days of the calendar: 「去年」. */
  period: Period | null
  /** Products or categories, one meaning each. */
  goods: readonly Filter[]
  count: { op: Comparison; value: number } | null
  /** In whole units, e.g. pounds. */
  money: { op: Comparison; value: number } | null
  isNot: boolean
  isAhead: boolean
  /** One condition of several, which says its own time or none. */
  isPart: boolean
}

const FIGURES = '〇一二三四五六七八九'
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 「二十五」 is 25. */
export function kanjiNumber(kanji: string): number {
  let sum = 0
  let digit = 0
  for (const sign of kanji) {
    const ten = TENS[sign]
    if (ten) {
      sum += (digit || 1) * ten
      digit = 0
    } else digit = digit * 10 + FIGURES.indexOf(sign)
  }
  return sum + digit
}

const COUNTED = '(?=[万千]?(?:日|か月|ヶ|ケ月|カ月|ヵ|箇月|週|年|回|度|円|歳|才|代|人|点|種|月))'
const KANJI = new RegExp(
  `[〇一二三四五六七八九十百千]+(?=万)|[〇一二三四五六七八九十百千]+${COUNTED}`,
  'g',
)

const NUMBERS: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  thirty: '30',
  forty: '40',
  sixty: '60',
  ninety: '90',
}

const DECADES: Record<string, number> = {
  twent: 20,
  thirt: 30,
  fort: 40,
  fift: 50,
  sixt: 60,
  sevent: 70,
  eight: 80,
  ninet: 90,
}

/** Full width, kanji figures and number words become plain figures. */
export function plainWords(query: string): string {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(KANJI, (kanji) => String(kanjiNumber(kanji)))
    .replace(/(\d+(?:\.\d+)?)千/g, (_, n) => String(Number(n) * 1000))
    .replace(/(\d+(?:\.\d+)?)万(\d*)/g, (_, n, rest) => String(Number(n) * 10_000 + Number(rest)))
    .replace(/半年/g, '6か月')
    .replace(/half a year/g, '6 months')
    .replace(
      /\b(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b/g,
      (_, ten) => `${DECADES[ten]}s`,
    )
    .replace(/\bonce\b/g, '1 time')
    .replace(/\btwice\b/g, '2 times')
    .replace(/\b[a-z]+\b/g, (word) => NUMBERS[word] ?? word)
    .replace(
      /\b(?:an?|last|past|next) (?=(?:hour|day|week|month|year)\b)/g,
      (found) => `${/^(?:last|past|next)/.test(found) ? found : ''}1 `,
    )
    .replace(/[’‘]/g, "'")
    .trim()
}

const JA_UNITS: [RegExp, Span['unit']][] = [
  [/(\d+)時間/, 'hour'],
  [/(\d+)日/, 'day'],
  [/(\d+)週/, 'week'],
  [/(\d+)(?:か|ヶ|ケ|カ|ヵ|箇)月/, 'month'],
  [/(\d+)年(?!\d|生)/, 'year'],
]

function spanOf(text: string): Span | null {
  const english = /(\d+)[ -]?(hour|day|week|month|year)s?\b/.exec(text)
  if (english) return spanFrom(english[1], english[2] as Span['unit'])
  for (const [pattern, unit] of JA_UNITS) {
    const found = pattern.exec(text)
    if (found) return spanFrom(found[1], unit)
  }
  return null
}

const spanFrom = (n: string | undefined, unit: Span['unit']): Span | null =>
  Number(n) >= 1 && Number(n) <= 3650 ? { n: Number(n), unit } : null

/** The comparison that stands around a number, in either language. */
export function comparisonAt(before: string, after: string, otherwise: Comparison): Comparison {
  if (/^\s*(?:以上|から|or more|\+)/.test(after) || /(?:at least|from)\s*$/.test(before))
    return 'at_least'
  if (
    /^\s*(?:以下|以内|まで|or (?:less|fewer))/.test(after) ||
    /(?:at most|up to|no more than)\s*$/.test(before)
  )
    return 'at_most'
  if (/^\s*(?:未満|より少)/.test(after) || /(?:under|below|(?:less|fewer) than)\s*$/.test(before))
    return 'less_than'
  if (/^\s*(?:を?超|より多|より上)/.test(after) || /(?:over|above|more than)\s*$/.test(before))
    return 'more_than'
  if (
    /^\s*(?:だけ|のみ|ちょうど|only)/.test(after) ||
    /(?:exactly|only|ちょうど|just)\s*$/.test(before)
  )
    return 'equals'
  return otherwise
}

function compared(text: string, pattern: RegExp, most: number) {
  const found = pattern.exec(text)
  if (!found) return null
  const value = Number(found.slice(1).find((group) => group !== undefined))
  const at = found.index + Math.max(0, found[0].search(/[¥$£€]?\s*\d/))
  const op = comparisonAt(text.slice(0, at), text.slice(found.index + found[0].length), 'at_least')
  return value <= most ? { op, value } : null
}

// A figure of its own: not what follows a minus, a range or a point.
const COUNT =
  /(?<![-−–‐\d.])(\d+)(?:回|度)(?!目|も)|(?<![-−–‐\d.])(\d+)(?: or more)? (?:times?|orders|purchases)\b/
const MONEY =
  /(?<![-−\d.])(\d+(?:\.\d+)?)(?:円|\s*yen\b)|(?<![-−])[¥$£€]\s*(\d+(?:\.\d+)?)|\bspen[dt]\w*\b[^\d¥$£€-]*(\d+(?:\.\d+)?)(?!\d|\.\d|[ -]*(?:times?|orders|purchases|hour|day|week|month|year))|\b(?:over|above|under|below|(?:more|less) than|at (?:least|most)|up to) (\d{4,}(?:\.\d+)?)(?!\d|\.\d|[ -]*[a-z])/
/** More than anybody does or spends. */
const MOST_COUNT = 1_000_000
const MOST_MONEY = 1_000_000_000
export const NOT =
  /ない|なし|ません|なかった|非会員|以外|\b(?:not|never|no|non|without|outside)\b|n't\b/
const AHEAD = /近い|もうすぐ|まもなく|これから|間近|迫|\b(?:soon|upcoming|next|coming)\b/

export function readSaid(query: string, { today }: Here = {}, goods: readonly Filter[] = []): Said {
  const text = plainWords(query)
  return {
    text,
    span: spanOf(text),
    period: periodOf(text, today),
    goods,
    count: compared(text, COUNT, MOST_COUNT),
    money: compared(text, MONEY, MOST_MONEY),
    isNot: NOT.test(text),
    isAhead: AHEAD.test(text),
    isPart: false,
  }
}

/** Several conditions in one breath, each read by itself. */
export function partsOfQuery(query: string): string[] {
  return plainWords(query)
    .split(
      /、|。|,\s+|\s+(?:and|but|who)\s+|かつ|けれども?|(?<=[てりでくし])(?=最近|この|ここ|直近|過去|今年|今月|去年|昨年|先月|\d|会員|定期)|(?<=ない|いる|た)(?=会員|女性|男性)|(?<=会員|女性|男性|在住|住まい)で/,
    )
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
