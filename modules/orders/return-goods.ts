import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { readCompany } from '../accounts/index.ts'
import { ownNumber } from './own-number.ts'
import { type RecordedReturn, recordReturn } from './record-returns.ts'
import { findOrdersById } from './returns.queries.ts'
import type { ReturnInput } from './returns.rules.ts'

export type ReturnGoods = Omit<ReturnInput, 'source' | 'number' | 'returnedAt' | 'currency'> &
  Partial<Pick<ReturnInput, 'source' | 'number' | 'returnedAt' | 'currency'>>

/**
 * Records one return from a screen or the API. Without a number it gets one of our own; the money is
 * in the order's currency, or the company's. Throws `conflict` with the reason if it is refused.
 */
export async function returnGoods(ctx: Ctx, input: ReturnGoods): Promise<RecordedReturn> {
  requirePermission(ctx, 'orders.write')
  return inTransaction(ctx, async (ctx) => {
    const [order] = input.orderId ? await findOrdersById(ctx.tx, [input.orderId]) : []
    const company = await readCompany(ctx)
    return recordReturn(ctx, {
      ...input,
      source: input.source ?? '',
      number: input.number ?? ownNumber('H'),
      returnedAt: input.returnedAt ?? ctx.now,
      currency: input.currency ?? order?.currency ?? company.currency,
    })
  })
}
