import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict } from '../../kernel/errors.ts'
import { readCompany } from '../accounts/index.ts'
import type { OrderInput } from './orders.rules.ts'
import { texts } from './orders.texts.ts'
import { ownNumber } from './own-number.ts'
import { type PlacedOrder, placeOrders } from './place-orders.ts'

export type PlaceOrder = Omit<OrderInput, 'source' | 'number' | 'placedAt' | 'currency'> &
  Partial<Pick<OrderInput, 'source' | 'number' | 'placedAt' | 'currency'>>

/**
 * Places one order, for the screens and the API. Without a number it gets one of our own; without a
 * currency it is in the company's. A number with other content under it is a `conflict` here.
 */
export async function placeOrder(ctx: Ctx, order: PlaceOrder): Promise<PlacedOrder> {
  requirePermission(ctx, 'orders.write')
  return inTransaction(ctx, async (ctx) => {
    const { currency } = await readCompany(ctx)
    const number = order.number ?? ownNumber('K')
    const [placed] = await placeOrders(ctx, [
      {
        ...order,
        source: order.source ?? '',
        number,
        placedAt: order.placedAt ?? ctx.now,
        currency: order.currency ?? currency,
      },
    ])
    if (!placed) throw new Error('placeOrders answers every order')
    if (placed.outcome === 'updated') throw conflict(texts.numberTaken, { number })
    return placed
  })
}
