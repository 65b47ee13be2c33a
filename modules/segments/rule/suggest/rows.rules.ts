import { decimalToMinor } from '../../../../kernel/money.ts'
import type { Filter, Node, RowsCondition, Span, Within } from '../rule.ts'
import type { Said } from './read.rules.ts'

const ORDERS = 'orders.orders'
const BUY =
  /買|購入|注文|オーダー|リピート|\b(?:buy\w*|bought|order(?:ed|s|ing)?|purchas\w*|spent|spend\w*|shopp\w*)\b/
const RETURN = /返品|返金|返した|\b(?:return(?:ed|s)?|refund\w*)\b/
const CANCEL = /取り?消|キャンセル|\bcancel\w*\b/
const SUBSCRIPTION = /定期|サブスク|\bsubscri\w*\b/
const SENT = /送った|送って|出した|お送り|さしあげ|差し上げ|こちらから|\b(?:we|sent)\b/
const CAME =
  /くれ|くださ|いただ|もら|届い|来た|来て|あった|かけて|\b(?:wrote|called|rang|phoned|emailed|from|us)\b/

const CHANNELS: [string, RegExp][] = [
  ['postcard', /はがき|葉書|ハガキ|postcards?/],
  ['letter', /手紙|\bletters?\b/],
  ['phone', /電話|\b(?:call(?:ed|s)?|phoned?|rang|telephone\w*)\b/],
  ['mail', /メール|\be?-?mail(?:ed|s)?\b/],
  ['line', /line|ライン/],
  ['visit', /訪問|伺|\bvisit(?:ed|s)?\b/],
]

/** Whether it is about buying, so that a part that follows may leave it out. */
export const isBuying = ({ text }: Said) => BUY.test(text)

/** What people did and how often, from what was said; the likeliest first. */
export function rowsSaid(said: Said, currency: string): Node[] {
  const { text } = said
  const found: Node[] = []
  const about = (source: string, where: Filter[], otherwise: Span) =>
    found.push(...deeds(said, { source, where }, otherwise))
  if (RETURN.test(text)) about('orders.returns', [], { n: 1, unit: 'year' })
  if (CANCEL.test(text) && !SUBSCRIPTION.test(text))
    about('orders.cancelled', [], { n: 1, unit: 'year' })
  for (const [channel, pattern] of CHANNELS) {
    if (
      !pattern.test(text) ||
      /承諾|同意|許可|アドレス|番号|consent|agree|address|number/.test(text)
    )
      continue
    const where: Filter[] = [{ attribute: 'channel', op: 'is', value: channel }]
    const received = () => about('activity.received', where, { n: 1, unit: 'year' })
    const sent = () => about('activity.sent', where, { n: 1, unit: 'year' })
    const order = SENT.test(text) && !CAME.test(text) ? [sent, received] : [received, sent]
    for (const add of order) add()
  }
  const isBought = BUY.test(text) || said.money || said.goods.length > 0
  if (isBought && found.length === 0) found.push(...bought(said, currency))
  if (found.length === 0 && said.count && said.text.length < 24)
    found.push(...bought(said, currency))
  return found
}

type Kind = { source: string; where: Filter[] }

const rows = ({ source, where }: Kind, given: Partial<RowsCondition>): RowsCondition => ({
  kind: 'rows',
  source,
  where,
  within: { kind: 'ever' },
  measure: 'count',
  op: 'at_least',
  value: 1,
  ...given,
})

/** 「最後のご注文から40日以上」: so long without. */
const SINCE =
  /(?:注文|購入|買って|買い上げ|買い物|オーダー)(?:日|して)?から(?!.*(?:以内|まで|未満))|\bsince\b.*\b(?:order|purchase)|\b(?:last|latest) (?:order|purchase)\w* (?:was )?(?:over|more than|at least)\b/
const FIRST_OF_ALL = /最初|初めて|はじめて|初回|\bfirst\b/

const last = (span: Span): Within => ({ kind: 'last', span })

/** A time was said that is none. */
const isLost = (text: string) =>
  /\d{5,} ?(?:日|週|か月|年|days?\b|weeks?\b|months?\b|years?\b)/.test(text)

const WAS_DONE =
  /ことがある|[たてだ]$|した|\b(?:bought|ordered|purchased|spent|wrote|called|\w+ed)\b/

/** Deeds of one kind: not at all, so often, or at all; in the time said, or in one that is usual. */
function deeds(
  { text, span, period, count, isNot, isPart, goods }: Said,
  kind: Kind,
  otherwise: Span,
): Node[] {
  const within: Within = period ?? (span ? last(span) : { kind: 'ever' })
  if (isNot) {
    const none = rows(kind, { within, op: 'equals', value: 0 })
    return span && !period
      ? [none, { kind: 'ago', ...kind, which: 'last', op: 'over', span }]
      : [none]
  }
  if (count) return [rows(kind, { within, ...count })]
  if (span || period) return [rows(kind, { within })]
  if (isPart || isLost(text)) return [rows(kind, {})]
  const usual = rows(kind, { within: last(otherwise) })
  if (goods.length > 0) return [rows(kind, {}), usual]
  // What was done is not what was never done.
  return WAS_DONE.test(text)
    ? [usual, rows(kind, {})]
    : [usual, rows(kind, { op: 'equals', value: 0 })]
}

const AGO =
  /前に?買|以上前|たった|経った|経過|過ぎ|空い|あいた|あいて|\d(?:日|週間?|か月|年)前|\bago\b|\blonger\b/

function bought(said: Said, currency: string): Node[] {
  if (said.goods.length === 0) return boughtOf(said, [], currency)
  return said.goods.flatMap((one) => boughtOf(said, [one], currency))
}

function boughtOf(said: Said, where: Filter[], currency: string): Node[] {
  const { text, span, period, money, isNot } = said
  const kind: Kind = { source: ORDERS, where }
  if (SUBSCRIPTION.test(text) && where.some(({ attribute }) => attribute === 'product')) {
    const active: Filter = { attribute: 'status', op: 'is', value: 'active' }
    const of = { source: 'orders.subscriptions', where: [...where, active] }
    return [isNot ? rows(of, { op: 'equals', value: 0 }) : rows(of, {})]
  }
  const amount = money && decimalToMinor(String(money.value), currency)
  if (money && amount !== null) {
    const { op } = money
    const within: Within = period ?? (span ? last(span) : { kind: 'ever' })
    const sum = { measure: 'sum' as const, within, op, value: amount }
    if (where.length > 0) return [rows({ source: 'orders.lines', where }, { ...sum, of: 'amount' })]
    if (span || period) return [rows(kind, { ...sum, of: 'sales' })]
    const inOne: Filter = { attribute: 'total', op: op === 'equals' ? 'is' : op, value: amount }
    return [
      { kind: 'field', field: 'orders.sales', op: op === 'equals' ? 'is' : op, value: amount },
      rows({ source: ORDERS, where: [inOne] }, {}),
      { kind: 'field', field: 'orders.average', op: op === 'equals' ? 'is' : op, value: amount },
    ]
  }
  if (span && SINCE.test(text) && !isNot)
    return [
      {
        kind: 'ago',
        ...kind,
        which: FIRST_OF_ALL.test(text) ? 'first' : 'last',
        op: 'over',
        span,
      },
    ]
  if (FIRST_OF_ALL.test(text) && !isNot)
    return [
      { kind: 'ago', ...kind, which: 'first', op: 'within', span: span ?? { n: 30, unit: 'day' } },
    ]
  if (span && AGO.test(text) && !isNot)
    return [{ kind: 'ago', ...kind, which: 'last', op: 'over', span }]
  return deeds(said, kind, { n: 3, unit: 'month' })
}
