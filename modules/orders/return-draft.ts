import { createHash } from 'node:crypto'
import type { Ctx } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import type { Fact } from '../activity/index.ts'
import type { KeptReturn, ReturnLineRow, ReturnRow } from './returns.queries.ts'
import type { Judged, ReturnableOrder, ReturnInput } from './returns.rules.ts'

export interface ReturnDraft {
  row: ReturnRow
  lines: ReturnLineRow[]
  /** A cancelled order counts for nothing already, and so does what comes back of it. */
  counts: boolean
  orderNumber: string | null
}

/** A return on its way to being written: its fingerprint first, its rows once it is judged. */
export function draftReturn(ctx: Ctx, input: ReturnInput, order: ReturnableOrder | null) {
  const digest = digestOf(input)
  return {
    digest,
    write({ amount, lines }: Judged, before?: KeptReturn): ReturnDraft {
      const { personId, source, number, returnedAt, currency, costBack = 0 } = input
      const returnId = before?.returnId ?? newId()
      const holder = before?.personId ?? personId
      const row: ReturnRow = {
        personId: holder,
        returnId,
        orderId: order?.orderId ?? null,
        source,
        number,
        returnedAt,
        currency,
        amount,
        costBack,
        reasonId: input.reasonId ?? null,
        reason: input.reason || null,
        importId: input.importId ?? null,
        digest,
        createdAt: ctx.now,
      }
      return {
        row,
        lines: lines.map((line, index) => ({
          ...line,
          personId: holder,
          returnId,
          lineNo: index + 1,
        })),
        counts: order?.status !== 'cancelled',
        orderNumber: order?.number ?? input.orderNumber ?? null,
      }
    },
  }
}

function digestOf(input: ReturnInput): string {
  const { returnedAt, currency, orderId, orderNumber, lines = [], amount, costBack } = input
  const said = [
    returnedAt.getTime(),
    currency,
    [orderId ?? null, orderNumber || null],
    lines.map((l) => [
      l.lineNo ?? null,
      l.sku || null,
      l.name || null,
      l.quantity,
      l.amount ?? null,
    ]),
    [amount ?? null, costBack ?? 0],
    [input.reasonId ?? null, input.reason || null],
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 27)
}

type Counted = { orderLineNo: number | null; quantity: number; amount: number }[]

/** Notes on the order what came back, for the returns that are judged after this one. */
export function withReturn(order: ReturnableOrder, amount: number, lines: Counted): void {
  move(order, amount, lines, 1)
}

/** Takes a kept return off the order, to judge its new content. */
export function withoutReturn(order: ReturnableOrder, before: KeptReturn): void {
  if (before.orderId === order.orderId) move(order, before.amount, before.lines, -1)
}

function move(order: ReturnableOrder, amount: number, lines: Counted, sign: 1 | -1) {
  order.returned += sign * amount
  for (const line of order.lines) {
    const back = lines.filter((one) => one.orderLineNo === line.lineNo)
    line.returnedQuantity += sign * back.reduce((sum, one) => sum + one.quantity, 0)
    line.returnedAmount += sign * back.reduce((sum, one) => sum + one.amount, 0)
  }
}

/** The timeline's line. A correction counts for the difference only. */
export function factOfReturn(draft: ReturnDraft, before?: KeptReturn, changeId?: string): Fact {
  const { row, lines, counts, orderNumber } = draft
  return {
    personId: row.personId,
    name: 'order.returned',
    occurredAt: row.returnedAt,
    key: changeId ? `change:${changeId}` : `return:${row.returnId}`,
    amount: counts ? (before?.amount ?? 0) - row.amount : 0,
    source: row.importId ? `import:${row.importId}` : undefined,
    payload: {
      returnId: row.returnId,
      orderId: row.orderId,
      number: orderNumber,
      currency: row.currency,
      amount: row.amount,
      items: lines.slice(0, 3).map((line) => line.name),
      lines: lines.length,
    },
  }
}
