import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf, usePages } from '../../../web/query.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import { Words } from '../../../web/ui/Words.tsx'
import { listOrders, readSubscription } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { ownColumns } from './order-columns.tsx'
import css from './orders.module.css'
import { orderPath, subscriptionsPath } from './paths.ts'
import { SubscriptionActions } from './SubscriptionActions.tsx'
import { NextOrState } from './SubscriptionsPage.tsx'
import { Whose } from './Whose.tsx'
import { cycleWords } from './words.ts'

export type SubscriptionView = ResponseOf<typeof readSubscription>

/** One subscription: what comes when, what can be done, and what was done. */
export default function SubscriptionPage() {
  const t = useT()
  const { subscriptionId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(
    queryOf(readSubscription, { params: { subscriptionId } }),
  )
  const item = data?.items[0]?.name ?? ''
  return (
    <Page
      title={data ? t(texts.subscriptionTitle, { item }) : t(texts.subscriptions)}
      crumbs={[{ label: t(texts.subscriptions), to: subscriptionsPath }]}
      lead={data && <Whose person={data.person} />}
      actions={data && <SubscriptionActions subscription={data} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data && (
        <Columns of="7-5">
          <div className={css.side}>
            <ItemsSheet subscription={data} />
            <Deliveries subscriptionId={subscriptionId} />
          </div>
          <div className={css.side}>
            <LogSheet subscription={data} />
          </div>
        </Columns>
      )}
    </Page>
  )
}

function ItemsSheet({ subscription }: { subscription: SubscriptionView }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const { items, currency, gift, giftEvery, nextGift, cancelReason, cancelWords } = subscription
  const anchor = subscription.cycleMonths ? subscription.anchorDay : null
  return (
    <Sheet>
      <dl className={css.rows}>
        {items.map((item) => (
          <div key={`${item.sku} ${item.name}`}>
            <dt>
              {item.name} × {format.number(item.quantity)}
            </dt>
            <dd className="num">{format.money(item.quantity * item.unitPrice, currency)}</dd>
          </div>
        ))}
        <Row label={t(texts.cycle)}>
          {cycleWords(t, subscription)}
          {anchor !== null &&
            `・${anchor === 31 ? t(texts.lastDay) : t(texts.onDay, { day: anchor })}`}
        </Row>
        <Row label={t(texts.nextOn)}>
          <NextOrState one={subscription} />
        </Row>
        <Row label={t(texts.deliveries)}>
          {t(texts.deliveriesCount, { count: subscription.deliveries })}
        </Row>
        {subscription.skips > 0 && (
          <Row label={t(texts.skips)}>
            {t(texts.deliveriesCount, { count: subscription.skips })}
          </Row>
        )}
        <Row label={t(texts.since)}>{format.day(subscription.startedAt)}</Row>
        {gift && giftEvery && nextGift && (
          <Row label={t(texts.gift)}>
            {t(texts.giftSays, { every: giftEvery, gift, next: nextGift })}
          </Row>
        )}
        {cancelReason && <Row label={t(texts.reason)}>{cancelReason[locale]}</Row>}
      </dl>
      {cancelWords && <Words>{cancelWords}</Words>}
    </Sheet>
  )
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Deliveries({ subscriptionId }: { subscriptionId: string }) {
  const t = useT()
  const format = useFormat()
  const orders = usePages(listOrders, { query: { subscriptionId } })
  return (
    <Sheet title={t(texts.deliveriesTitle)} flush>
      <DataTable
        {...orders}
        label={t(texts.deliveriesTitle)}
        rowKey={(order) => order.orderId}
        to={(order) => orderPath(order.orderId)}
        columns={ownColumns(t, format).filter((column) => column.id !== 'channel')}
        empty={<EmptyState>{t(texts.noDeliveries)}</EmptyState>}
        dense
      />
    </Sheet>
  )
}

function LogSheet({ subscription }: { subscription: SubscriptionView }) {
  const t = useT()
  const format = useFormat()
  return (
    <Sheet title={t(texts.log)}>
      <ol className={css.log}>
        {subscription.log.map((entry) => (
          <li key={`${entry.at.toISOString()} ${entry.name}`}>
            <span>{entry.title}</span>
            <time dateTime={entry.at.toISOString()} title={format.exact(entry.at)}>
              {format.day(entry.at)}
            </time>
            {entry.line && <small>{entry.line}</small>}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
