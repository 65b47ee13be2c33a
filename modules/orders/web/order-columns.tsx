import type { z } from 'zod'
import type { Translate } from '../../../kernel/i18n.ts'
import type { Format } from '../../../web/format.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import type { Column } from '../../../web/ui/DataTable.tsx'
import type { orderItem } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { Whose } from './Whose.tsx'
import { channelWords, itemWords } from './words.ts'

type OrderItem = z.output<typeof orderItem>

/** The columns of every list of orders. */
export function orderColumns(t: Translate, format: Format): Column<OrderItem>[] {
  return [
    {
      id: 'person',
      head: t(texts.person),
      cell: (order) => <Whose person={order.person} />,
      phone: 'title',
    },
    ...ownColumns(t, format).map((column) =>
      column.phone === 'title' ? { ...column, phone: 'line' as const } : column,
    ),
  ]
}

/** The same without whose they are, for one person's list. */
export function ownColumns(t: Translate, format: Format): Column<OrderItem>[] {
  return [
    {
      id: 'day',
      head: t(texts.day),
      cell: (order) => (
        <span title={format.exact(order.placedAt)}>{format.day(order.placedAt)}</span>
      ),
      phone: 'title',
    },
    {
      id: 'item',
      head: t(texts.item),
      cell: (order) => (
        <>
          {itemWords(t, order.firstItem, order.lines)}{' '}
          {order.deliveryNo !== null && (
            <Badge tone="ai" icon="repeat">
              {t(texts.deliveryNo, { n: order.deliveryNo })}
            </Badge>
          )}{' '}
          <OrderState order={order} t={t} format={format} />
        </>
      ),
      phone: 'line',
    },
    {
      id: 'number',
      head: t(texts.number),
      cell: (order) => <span className="num nw">{order.number}</span>,
      opens: true,
      phone: 'line',
    },
    {
      id: 'channel',
      head: t(texts.channel),
      cell: (order) => channelWords(t, order.channel),
      phone: 'hide',
    },
    {
      id: 'total',
      head: t(texts.total),
      align: 'right',
      cell: (order) => format.money(order.total, order.currency),
      phone: 'side',
    },
  ]
}

export function OrderState({
  order,
  t,
  format,
}: {
  order: Pick<OrderItem, 'status' | 'returned' | 'currency'>
  t: Translate
  format: Format
}) {
  if (order.status === 'cancelled') return <Badge>{t(texts.cancelled)}</Badge>
  if (order.returned === 0) return null
  const amount = format.money(order.returned, order.currency)
  return <Badge icon="undo">{t(texts.returnedPart, { amount })}</Badge>
}
