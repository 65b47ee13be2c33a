import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf, usePages } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { listOrders, readPersonTotals } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { ownColumns } from './order-columns.tsx'
import css from './orders.module.css'
import { orderPath } from './paths.ts'

/** Everything that one person ordered, newest first. */
export default function OrdersPanel({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const orders = usePages(listOrders, { query: { personId } })
  const { data } = useQuery(queryOf(readPersonTotals, { params: { personId } }))
  return (
    <>
      <div className={css.bar}>
        <span className="small quiet num">
          {(data?.items ?? [])
            .filter((totals) => totals.orders > 0)
            .map((totals) =>
              t(texts.ordersInAll, {
                count: totals.orders,
                sales: format.money(totals.sales, totals.currency),
              }),
            )
            .join('　')}
        </span>
      </div>
      <DataTable
        {...orders}
        label={t(texts.orders)}
        rowKey={(order) => order.orderId}
        to={(order) => orderPath(order.orderId)}
        columns={ownColumns(t, format)}
        empty={<EmptyState>{t(texts.personOrdersNone)}</EmptyState>}
      />
    </>
  )
}
