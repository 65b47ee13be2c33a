import type { Ctx } from '../../kernel/context.ts'
import type { Fact } from '../activity/index.ts'
import type { NumberedDelivery } from './number-deliveries.ts'
import type { Draft } from './order-draft.ts'
import type { OrderRow } from './orders.queries.ts'
import type { Rewritten } from './place-orders.ts'

/**
 * What goes onto the timelines. The amounts of one person's facts about an order always add up to
 * what the order counts for: nothing once it is cancelled.
 */
export function factsOfOrders(
  ctx: Ctx,
  created: readonly Draft[],
  rewritten: readonly Rewritten[],
  deliveries: ReadonlyMap<string, NumberedDelivery>,
): Fact[] {
  return [
    ...created.flatMap((draft) => factsOfNew(draft, deliveries.get(draft.row.orderId))),
    ...rewritten.flatMap((change) => factsOfChange(ctx, change)),
  ]
}

const salesOf = ({ goods, discount }: OrderRow) => goods - discount
const sourceOf = (importId: string | null) => (importId ? `import:${importId}` : undefined)

function factsOfNew({ row, lines }: Draft, delivery: NumberedDelivery | undefined): Fact[] {
  const { personId, orderId, number, source, importId } = row
  const placed: Fact = {
    personId,
    name: 'order.placed',
    occurredAt: row.placedAt,
    key: `order:${orderId}`,
    amount: salesOf(row),
    source: sourceOf(importId),
    payload: {
      orderId,
      number,
      source,
      currency: row.currency,
      total: row.total,
      items: lines.slice(0, 3).map((line) => line.name),
      lines: lines.length,
      channel: row.channel,
      mediaCode: row.mediaCode,
      ...(row.subscriptionId && { subscriptionId: row.subscriptionId }),
      ...(delivery && { delivery: delivery.n }),
      ...(delivery?.gift && { gift: delivery.gift }),
    },
  }
  if (row.status === 'placed') return [placed]
  return [placed, cancelledFact(row, salesOf(row), `order:${orderId}:cancelled`)]
}

function factsOfChange(ctx: Ctx, { before, draft: { row }, changeId }: Rewritten): Fact[] {
  const { counted, returned } = before
  if (row.status === 'cancelled' && before.status === 'placed') {
    return [cancelledFact(row, counted, `change:${changeId}`)]
  }
  const counts = row.status === 'placed' ? salesOf(row) - returned : 0
  const { personId, orderId, number, currency } = row
  return [
    {
      personId,
      name: 'order.changed',
      occurredAt: ctx.now,
      key: `change:${changeId}`,
      amount: counts - counted,
      source: sourceOf(row.importId),
      payload: { orderId, number, currency, total: row.total, before: counted, after: counts },
    },
  ]
}

export function cancelledFact(
  row: Pick<
    OrderRow,
    'personId' | 'orderId' | 'number' | 'currency' | 'total' | 'cancelledAt' | 'importId'
  >,
  counted: number,
  key: string,
): Fact {
  const { personId, orderId, number, currency, total } = row
  return {
    personId,
    name: 'order.cancelled',
    occurredAt: row.cancelledAt ?? undefined,
    key,
    amount: -counted,
    source: sourceOf(row.importId),
    payload: { orderId, number, currency, total },
  }
}
