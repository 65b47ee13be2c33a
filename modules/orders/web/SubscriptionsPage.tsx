import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { listSubscriptions } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'
import { Parts } from './Parts.tsx'
import { endingsPath, newSubscriptionPath, subscriptionPath } from './paths.ts'
import { Whose } from './Whose.tsx'
import { cycleWords, itemWords } from './words.ts'

const search = z.object({
  state: z.enum(['active', 'paused', 'cancelled', 'all']).default('active'),
  cancelledIn: z.string().optional(),
  reasonId: z.uuid().optional(),
})

/** Who receives what, and when next. */
export default function SubscriptionsPage() {
  const t = useT()
  const { may } = useMe()
  const [{ state, cancelledIn, reasonId }, setFilter] = useSearchState(search)
  const query = {
    ...(state !== 'all' && { status: state }),
    ...(cancelledIn && { cancelledIn }),
    ...(reasonId && { reasonId }),
  }
  return (
    <Page
      title={t(texts.subscriptions)}
      actions={
        <Button component={Link} to={newSubscriptionPath} disabled={!may('orders.write')}>
          {t(texts.start)}
        </Button>
      }
    >
      <Parts />
      <div className={css.bar}>
        <Segmented
          label={t(texts.state)}
          value={state}
          onChange={(next) =>
            setFilter({ state: next, cancelledIn: undefined, reasonId: undefined })
          }
          options={[
            { value: 'active', label: t(texts.active) },
            { value: 'paused', label: t(texts.paused) },
            { value: 'cancelled', label: t(texts.ended) },
            { value: 'all', label: t(texts.all) },
          ]}
        />
        <Link className="link small" to={endingsPath}>
          {t(texts.endings)}
        </Link>
      </div>
      <SubscriptionTable query={query} anyState={state === 'all' || state === 'active'} />
    </Page>
  )
}

function SubscriptionTable({
  query,
  anyState,
}: {
  query: { status?: 'active' | 'paused' | 'cancelled'; cancelledIn?: string; reasonId?: string }
  anyState: boolean
}) {
  const t = useT()
  const format = useFormat()
  const subscriptions = usePages(listSubscriptions, { query })
  return (
    <DataTable
      {...subscriptions}
      label={t(texts.subscriptions)}
      rowKey={(one) => one.subscriptionId}
      to={(one) => subscriptionPath(one.subscriptionId)}
      columns={[
        {
          id: 'person',
          head: t(texts.person),
          cell: (one) => <Whose person={one.person} />,
          phone: 'title',
        },
        {
          id: 'items',
          head: t(texts.items),
          cell: (one) => itemWords(t, one.items[0]?.name ?? null, one.items.length),
          opens: true,
          phone: 'line',
        },
        { id: 'cycle', head: t(texts.cycle), cell: (one) => cycleWords(t, one), phone: 'line' },
        {
          id: 'deliveries',
          head: t(texts.deliveries),
          align: 'right',
          cell: (one) => t(texts.deliveriesCount, { count: one.deliveries }),
          phone: 'hide',
        },
        {
          id: 'price',
          head: t(texts.amount),
          align: 'right',
          cell: (one) =>
            format.money(
              one.items.reduce((sum, item) => sum + item.quantity * item.unitPrice, 0),
              one.currency,
            ),
          phone: 'side',
        },
        {
          id: 'next',
          head: t(texts.nextOn),
          align: 'right',
          cell: (one) => <NextOrState one={one} />,
          phone: 'line',
        },
      ]}
      empty={
        <EmptyState>{t(anyState ? texts.subscriptionsEmpty : texts.subscriptionsNone)}</EmptyState>
      }
    />
  )
}

/** The next delivery, or why there is none. */
export function NextOrState({
  one,
}: {
  one: {
    status: 'active' | 'paused' | 'cancelled'
    nextOn: string | null
    pausedUntil: string | null
    cancelledAt: Date | null
  }
}) {
  const t = useT()
  const format = useFormat()
  if (one.status === 'cancelled') {
    return <Badge>{t(texts.endedOn, { day: format.day(one.cancelledAt) })}</Badge>
  }
  if (one.status === 'paused') {
    return (
      <Badge tone="fuji">
        {one.pausedUntil
          ? t(texts.pausedUntil, { day: format.day(one.pausedUntil) })
          : t(texts.pausedOpen)}
      </Badge>
    )
  }
  return <span className="nw">{one.nextOn ? format.weekday(one.nextOn) : '—'}</span>
}
