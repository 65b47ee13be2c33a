import type { Locale } from '../../kernel/i18n.ts'
import { formatMoney } from '../../kernel/money.ts'
import {
  isMoney,
  leftToReturn,
  type Problem,
  type Returnable,
  type ReturnableLine,
  refundOf,
} from './orders.rules.ts'
import { texts } from './orders.texts.ts'

export interface ReturnLineInput {
  /** Which line of the order, by its number or by its product code. */
  lineNo?: number | null
  sku?: string | null
  name?: string | null
  quantity: number
  amount?: number | null
}

export interface ReturnInput {
  personId: string
  source: string
  number: string
  returnedAt: Date
  currency: string
  /** The order it belongs to, by id or by the same source's number; a return may stand alone. */
  orderId?: string | null
  orderNumber?: string | null
  lines?: ReturnLineInput[]
  /** Money given back for goods; worked out from the lines where it is not said. */
  amount?: number | null
  /** What of the goods' cost came back, because they can be sold again. */
  costBack?: number
  reasonId?: string | null
  reason?: string | null
  importId?: string | null
}

export interface BoughtLine extends ReturnableLine {
  productId: string | null
  sku: string | null
  name: string
  unitPrice: number
}

export interface ReturnableOrder extends Returnable {
  orderId: string
  personId: string
  number: string
  currency: string
  status: 'placed' | 'cancelled'
  lines: BoughtLine[]
}

export interface ReturnedLine {
  orderLineNo: number | null
  productId: string | null
  sku: string | null
  name: string
  quantity: number
  amount: number
}

export interface Judged {
  amount: number
  lines: ReturnedLine[]
}

/** Never more than was bought, and never a reason asked for: what a return comes to, or why not. */
export function judgeReturn(
  input: ReturnInput,
  order: ReturnableOrder | null,
  locale: Locale,
): Judged | Problem {
  const problem = returnProblem(input)
  if (problem) return problem
  if (!order) return unlinked(input)
  if (order.currency !== input.currency) {
    const { currency } = input
    return { text: texts.currencyDiffers, params: { currency, ordered: order.currency } }
  }
  const pieces = assign(linesMeant(input, order), order)
  if (!Array.isArray(pieces)) return pieces
  const amount = input.amount ?? amountOfPieces(pieces, order)
  const left = leftToReturn(order)
  // What comes back of a cancelled order counts for nothing, so no limit is passed.
  if (amount > left && order.status === 'placed') {
    const params = {
      number: order.number,
      left: formatMoney(Math.max(0, left), order.currency, locale),
    }
    return { text: texts.returnTooMuch, params }
  }
  return { amount, lines: pieces.map((piece) => returnedLine(piece, order)) }
}

/** Money alone that is all that is left means that everything came back. */
function linesMeant(
  { lines = [], amount }: ReturnInput,
  order: ReturnableOrder,
): ReturnLineInput[] {
  if (lines.length > 0 || order.status !== 'placed' || amount !== leftToReturn(order)) return lines
  return order.lines.flatMap(({ lineNo, quantity, returnedQuantity }) => {
    const left = quantity - returnedQuantity
    return left > 0 ? [{ lineNo, quantity: left }] : []
  })
}

export const isProblem = (judged: Judged | Problem): judged is Problem => 'text' in judged

const isCount = (value: number) => isMoney(value) && value >= 0

function returnProblem(input: ReturnInput): Problem | null {
  const { number, returnedAt, lines = [] } = input
  if (!number.trim()) return { text: texts.returnNumberMissing }
  if (Number.isNaN(returnedAt.getTime())) return { text: texts.dateMissing, params: { number } }
  if (lines.length === 0 && input.amount == null) return { text: texts.returnEmpty }
  const figures = lines.flatMap((line) => [line.quantity, line.amount ?? 0])
  if (![...figures, input.amount ?? 0, input.costBack ?? 0].every(isCount)) {
    return { text: texts.returnNotWhole }
  }
  if (lines.some((line) => line.quantity === 0)) return { text: texts.returnEmpty }
  return null
}

function unlinked({ lines = [], amount }: ReturnInput): Judged | Problem {
  if (amount == null && lines.some((line) => line.amount == null))
    return { text: texts.returnEmpty }
  const sum = lines.reduce((sum, line) => sum + (line.amount ?? 0), 0)
  return {
    amount: amount ?? sum,
    lines: lines.map((line) => ({
      orderLineNo: null,
      productId: null,
      sku: line.sku || null,
      name: line.name || line.sku || '',
      quantity: line.quantity,
      amount: line.amount ?? 0,
    })),
  }
}

interface Piece {
  lineNo: number
  quantity: number
  amount: number | null
}

/** Finds the bought lines for what comes back; one code may have been bought on several lines. */
function assign(lines: ReturnLineInput[], order: ReturnableOrder): Piece[] | Problem {
  const taken = new Map<number, number>()
  const leftOf = (line: ReturnableLine) =>
    line.quantity - line.returnedQuantity - (taken.get(line.lineNo) ?? 0)
  const pieces: Piece[] = []
  for (const wanted of lines) {
    const fitting = order.lines.filter((line) => fits(wanted, line))
    const item = fitting[0]?.name ?? wanted.name ?? wanted.sku ?? String(wanted.lineNo ?? '')
    if (fitting.length === 0) {
      return { text: texts.returnNotBought, params: { item, number: order.number } }
    }
    const left = fitting.reduce((sum, line) => sum + Math.max(0, leftOf(line)), 0)
    if (wanted.quantity > left && order.status === 'placed') {
      const bought = fitting.reduce((sum, line) => sum + line.quantity, 0)
      return { text: texts.returnTooMany, params: { item, bought, left } }
    }
    let open = wanted.quantity
    for (const line of fitting) {
      const quantity = Math.min(open, Math.max(0, leftOf(line)))
      if (quantity === 0) continue
      open -= quantity
      taken.set(line.lineNo, (taken.get(line.lineNo) ?? 0) + quantity)
      const amount = wanted.amount == null ? null : open === 0 ? wanted.amount : 0
      pieces.push({ lineNo: line.lineNo, quantity, amount })
    }
  }
  return pieces
}

function fits(wanted: ReturnLineInput, line: ReturnableOrder['lines'][number]) {
  if (wanted.lineNo != null) return wanted.lineNo === line.lineNo
  return wanted.sku ? wanted.sku === line.sku : wanted.name === line.name
}

function amountOfPieces(pieces: Piece[], order: ReturnableOrder) {
  const said = pieces.filter((piece) => piece.amount !== null)
  if (said.length === pieces.length)
    return said.reduce((sum, piece) => sum + (piece.amount ?? 0), 0)
  return refundOf(order, pieces)
}

function returnedLine(piece: Piece, order: ReturnableOrder): ReturnedLine {
  const line = order.lines.find((one) => one.lineNo === piece.lineNo)
  return {
    orderLineNo: piece.lineNo,
    productId: line?.productId ?? null,
    sku: line?.sku ?? null,
    name: line?.name ?? '',
    quantity: piece.quantity,
    amount: piece.amount ?? refundOf(order, [piece]),
  }
}
