import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Columns } from '../../../web/ui/Sheet.tsx'
import { readOrder } from '../contract.ts'
import { leftToReturn } from '../orders.rules.ts'
import { texts } from '../pages.texts.ts'
import { CancelOrder } from './CancelOrder.tsx'
import {
  ChangesSheet,
  corrections,
  FactsSheet,
  LinesSheet,
  type OrderView,
  ProfitSheet,
  ReturnsSheet,
} from './OrderSheets.tsx'
import { OrderState } from './order-columns.tsx'
import css from './orders.module.css'
import { newOrderPath, ordersPath, returnPath } from './paths.ts'
import { Whose } from './Whose.tsx'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The order was entered just now, by whoever looks at it. */
    entered?: boolean
  }
}

/** One order: what was bought, what it comes to, what came back. */
export default function OrderPage() {
  const t = useT()
  const { orderId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(readOrder, { params: { orderId } }))
  const crumbs = [{ label: t(texts.orders), to: ordersPath }]
  if (data) return <Shown order={data} crumbs={crumbs} />
  return (
    <Page title={t(texts.orders)} crumbs={crumbs}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={8} />}
    </Page>
  )
}

function Shown({ order, crumbs }: { order: OrderView; crumbs: { label: string; to: string }[] }) {
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={t(texts.orderTitle, { number: order.number })}
      crumbs={crumbs}
      lead={
        <>
          <Whose person={order.person} /> ・ {format.dayTime(order.placedAt)}{' '}
          <OrderState order={order} t={t} format={format} />
        </>
      }
      actions={<OrderActions order={order} />}
    >
      <Columns of="7-5">
        <div className={css.side}>
          <LinesSheet order={order} />
          {order.returns.length > 0 && <ReturnsSheet order={order} />}
        </div>
        <div className={css.side}>
          <ProfitSheet order={order} />
          <FactsSheet order={order} />
          {corrections(order).length > 0 && <ChangesSheet order={order} />}
        </div>
      </Columns>
    </Page>
  )
}

function OrderActions({ order }: { order: OrderView }) {
  const t = useT()
  const { may } = useMe()
  const [asking, setAsking] = useState(false)
  const entered = useRouterState({ select: ({ location }) => location.state.entered })
  if (order.status === 'cancelled') return null
  const mayWrite = may('orders.write')
  const blocked = mayWrite ? undefined : t(texts.mayNot)
  const left = leftToReturn({ ...order, lines: order.items }) > 0 || order.returns.length === 0
  return (
    <>
      <Button
        variant="subtle"
        color="enji"
        disabled={!mayWrite || order.returns.length > 0}
        title={blocked ?? (order.returns.length > 0 ? t(texts.cancelBlocked) : undefined)}
        onClick={() => setAsking(true)}
      >
        {t(texts.cancelIt)}
      </Button>
      <Button
        component={Link}
        to={returnPath(order.orderId)}
        variant="default"
        leftSection={<Icon name="undo" size={16} />}
        disabled={!mayWrite || !left}
        title={blocked ?? (left ? undefined : t(texts.nothingLeft))}
      >
        {t(texts.returnIt)}
      </Button>
      {entered && (
        <Button component={Link} to={newOrderPath} leftSection={<Icon name="phone" size={16} />}>
          {t(texts.nextOrder)}
        </Button>
      )}
      <CancelOrder order={order} opened={asking} onClose={() => setAsking(false)} />
    </>
  )
}
