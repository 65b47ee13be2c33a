import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { listOrders } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { NO_FILTER, OrderFilters, orderSearch } from './OrderFilters.tsx'
import { orderColumns } from './order-columns.tsx'
import { Parts } from './Parts.tsx'
import { newOrderPath, orderPath } from './paths.ts'

/** Every order, newest first. */
export default function OrdersPage() {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const [filter, setFilter] = useSearchState(orderSearch)
  const orders = usePages(listOrders, { query: asked(filter) })
  const filtered = Object.values(filter).some(Boolean)
  return (
    <Page
      title={t(texts.orders)}
      actions={
        <Button
          component={Link}
          to={newOrderPath}
          leftSection={<Icon name="phone" size={16} />}
          disabled={!may('orders.write')}
        >
          {t(texts.enter)}
        </Button>
      }
    >
      <Parts />
      <OrderFilters filter={filter} onChange={setFilter} />
      <DataTable
        {...orders}
        label={t(texts.orders)}
        rowKey={(order) => order.orderId}
        to={(order) => orderPath(order.orderId)}
        columns={orderColumns(t, format)}
        empty={
          filtered ? (
            <EmptyState
              action={
                <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
                  {t(texts.clear)}
                </Button>
              }
            >
              {t(texts.ordersNone)}
            </EmptyState>
          ) : (
            <EmptyState
              action={
                <Button component={Link} to="/imports" variant="default">
                  {t(texts.import)}
                </Button>
              }
            >
              {t(texts.ordersEmpty)}
            </EmptyState>
          )
        }
      />
    </Page>
  )
}

/** Only what is filled in goes to the server. */
function asked(filter: z.output<typeof orderSearch>) {
  const { own, ...rest } = filter
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => Boolean(value)))
  return own ? { ...given, source: '' } : given
}
