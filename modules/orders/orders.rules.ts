import type { Params, Text } from '../../kernel/i18n.ts'
import { texts } from './orders.texts.ts'

/** One line of an order. Amounts are minor units; `cost` is of the whole line, not of one piece. */
export interface LineInput {
  sku?: string | null
  name: string
  quantity: number
  unitPrice: number
  /** Quantity × unit price unless the source says otherwise. */
  amount?: number | null
  /** Quantity × the product's cost unless the source knows better. */
  cost?: number | null
}

export interface OrderInput {
  personId: string
  /** Whose numbering `number` belongs to, e.g. `ec-cube`. */
  source: string
  number: string
  placedAt: Date
  currency: string
  /** May be empty for a plain order log; then `total` gives the goods. */
  lines: LineInput[]
  discount?: number
  shipping?: number
  /** Only where it comes on top of the prices. */
  tax?: number
  total?: number | null
  channel?: string | null
  mediaCode?: string | null
  status?: 'placed' | 'cancelled'
  cancelledAt?: Date | null
  guest?: boolean
  note?: string | null
  subscriptionId?: string | null
  importId?: string | null
}

export interface Problem {
  text: Text
  params?: Params
}

export interface Amounts {
  goods: number
  discount: number
  shipping: number
  tax: number
  total: number
  /** What the source said, if its parts do not add up to it. */
  statedTotal: number | null
}

export const lineAmount = (line: LineInput) => line.amount ?? line.quantity * line.unitPrice

/** total = goods − discount + shipping + tax; without lines the goods follow from the total. */
export function amountsOf(order: OrderInput): Amounts {
  const { discount = 0, shipping = 0, tax = 0 } = order
  const added = shipping + tax - discount
  const goods =
    order.lines.length > 0
      ? order.lines.reduce((sum, line) => sum + lineAmount(line), 0)
      : (order.total ?? 0) - added
  const total = goods + added
  const stated = order.total ?? total
  return { goods, discount, shipping, tax, total, statedTotal: stated === total ? null : stated }
}

const INT4 = 2_147_483_647

/** Beyond any order there will be; thousands of this size still add up to a safe integer. */
export const MOST_MONEY = 1_000_000_000_000

export const isMoney = (amount: number) =>
  Number.isSafeInteger(amount) && Math.abs(amount) <= MOST_MONEY

const LONGEST = 300

/** Why this order can not be taken, or null. Every door asks before it places. */
export function orderProblem(order: OrderInput): Problem | null {
  const { number, source, placedAt, lines } = order
  if (!number.trim()) return { text: texts.numberMissing }
  if (number.length > LONGEST || source.length > LONGEST) return { text: texts.numberTooLong }
  if (Number.isNaN(placedAt.getTime())) return { text: texts.dateMissing, params: { number } }
  if (!/^[A-Z]{3}$/.test(order.currency)) {
    return { text: texts.currencyUnknown, params: { currency: order.currency } }
  }
  if (lines.length === 0 && order.total == null) {
    return { text: texts.nothingOrdered, params: { number } }
  }
  const badLine = lines.find((line) => !isQuantity(line.quantity))
  if (badLine) {
    return { text: texts.quantityNotWhole, params: { number, quantity: badLine.quantity } }
  }
  const { goods, total } = amountsOf(order)
  const money = lines.flatMap((line) => [line.unitPrice, lineAmount(line), line.cost ?? 0])
  const { discount = 0, shipping = 0, tax = 0 } = order
  if (![...money, discount, shipping, tax, goods, total].every(isMoney)) {
    return { text: texts.moneyNotWhole, params: { number } }
  }
  return null
}

function isQuantity(quantity: number) {
  return Number.isInteger(quantity) && Math.abs(quantity) <= INT4
}

/** How a line of a kept order stands when part of it comes back. */
export interface ReturnableLine {
  lineNo: number
  quantity: number
  amount: number
  cost: number | null
  /** Pieces and money that came back before. */
  returnedQuantity: number
  returnedAmount: number
}

export interface Returnable {
  goods: number
  discount: number
  returned: number
  lines: ReturnableLine[]
}

/** What is still with the customer, in money: goods − discount − what came back. */
export const leftToReturn = (order: Returnable) => order.goods - order.discount - order.returned

/**
 * The money for pieces that come back: their share of the line less their share of the discount,
 * rounded down. The last pieces of an order bring back all that is left, so the parts of a return
 * always add up to the whole.
 */
export function refundOf(
  order: Returnable,
  pieces: { lineNo: number; quantity: number }[],
): number {
  const back = new Map(pieces.map((piece) => [piece.lineNo, piece.quantity]))
  const left = leftToReturn(order)
  const isAll = order.lines.every(
    (line) => line.returnedQuantity + (back.get(line.lineNo) ?? 0) >= line.quantity,
  )
  if (isAll) return Math.max(0, left)
  const share = order.lines.reduce((sum, line) => sum + shareOfLine(line, back), 0)
  const afterDiscount =
    order.goods > 0 ? mulDiv(share, order.goods - order.discount, order.goods) : 0
  return Math.max(0, Math.min(afterDiscount, left))
}

/** What the pieces had cost, for goods that can be sold again; unknown costs count as nothing. */
export function costOf(order: Returnable, pieces: { lineNo: number; quantity: number }[]): number {
  const back = new Map(pieces.map((piece) => [piece.lineNo, piece.quantity]))
  return order.lines.reduce((sum, line) => {
    const quantity = back.get(line.lineNo) ?? 0
    return sum + (line.quantity > 0 ? mulDiv(line.cost ?? 0, quantity, line.quantity) : 0)
  }, 0)
}

function shareOfLine(line: ReturnableLine, back: Map<number, number>) {
  const quantity = back.get(line.lineNo) ?? 0
  return line.quantity > 0 ? mulDiv(line.amount, quantity, line.quantity) : 0
}

// Through BigInt: the product of two amounts may pass the safe integers.
function mulDiv(value: number, by: number, over: number): number {
  return Number((BigInt(value) * BigInt(by)) / BigInt(over))
}
