import { createHash } from 'node:crypto'
import type { Ctx } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import { costOfPieces } from './named-products.ts'
import type { LineRow, OrderRow } from './orders.queries.ts'
import { amountsOf, lineAmount, type OrderInput } from './orders.rules.ts'
import type { Product } from './products.queries.ts'

/** An order as it would be written, were its number free. */
export interface Draft {
  row: OrderRow
  lines: LineRow[]
  saysStatus: boolean
  saysWhen: boolean
}

export function draftOf(
  ctx: Ctx,
  order: OrderInput,
  personId: string = order.personId,
  products: ReadonlyMap<string, Product>,
): Draft {
  const orderId = newId()
  const lines = order.lines.map((line, index): LineRow => {
    const product = line.sku ? products.get(line.sku) : undefined
    return {
      personId,
      orderId,
      lineNo: index + 1,
      productId: product?.productId ?? null,
      sku: line.sku || null,
      name: line.name || product?.name || line.sku || '',
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      amount: lineAmount(line),
      cost: line.cost ?? costOfPieces(product, line.quantity, order.currency),
    }
  })
  const { status = 'placed', source, number, placedAt, currency } = order
  const row: OrderRow = {
    ...amountsOf(order),
    personId,
    orderId,
    source,
    number,
    placedAt,
    currency,
    cost: lines.reduce((sum, line) => sum + (line.cost ?? 0), 0),
    channel: order.channel || null,
    mediaCode: order.mediaCode || null,
    status,
    cancelledAt: status === 'cancelled' ? (order.cancelledAt ?? placedAt) : null,
    guest: order.guest ?? false,
    note: order.note || null,
    subscriptionId: order.subscriptionId ?? null,
    importId: order.importId ?? null,
    digest: digestOf(order),
    createdAt: ctx.now,
  }
  const saysWhen = order.cancelledAt instanceof Date
  return { row, lines, saysStatus: order.status !== undefined, saysWhen }
}

/**
 * A fingerprint of what the source said, so that saying it again is seen without reading lines.
 * What we work out ourselves (costs of products, deliveries) is no part of it.
 */
function digestOf(order: OrderInput): string {
  const { placedAt, currency, lines, discount, shipping, tax, total, channel, mediaCode } = order
  const said = [
    placedAt.getTime(),
    currency,
    lines.map((l) => [
      l.sku || null,
      l.name,
      l.quantity,
      l.unitPrice,
      l.amount ?? null,
      l.cost ?? null,
    ]),
    [discount ?? 0, shipping ?? 0, tax ?? 0, total ?? null],
    [channel || null, mediaCode || null, order.note || null, order.subscriptionId ?? null],
    [order.status ?? 'placed', order.cancelledAt?.getTime() ?? null, order.guest ?? false],
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 27)
}
