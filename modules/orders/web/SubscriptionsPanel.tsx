import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { listSubscriptions } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'
import { newSubscriptionPath, subscriptionPath } from './paths.ts'
import { NextOrState } from './SubscriptionsPage.tsx'
import { cycleWords } from './words.ts'

/** A person's subscriptions at a glance: what, how often, how much, and when next. */
export default function SubscriptionsPanel({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { data, error, refetch } = useQuery(queryOf(listSubscriptions, { query: { personId } }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={2} />
  return (
    <div className={css.panel}>
      {data.items.map((one) => (
        <dl key={one.subscriptionId} className={css.rows}>
          {one.items.map((item) => (
            <div key={`${item.sku} ${item.name}`}>
              <dt>
                <Link to={subscriptionPath(one.subscriptionId)}>
                  {item.name}
                  {item.quantity > 1 && ` × ${item.quantity}`}
                </Link>
              </dt>
              <dd className="num">
                {cycleWords(t, one)}・{format.money(item.quantity * item.unitPrice, one.currency)}
              </dd>
            </div>
          ))}
          <div>
            <dt>{one.status === 'active' ? t(texts.nextOn) : t(texts.state)}</dt>
            <dd>
              <NextOrState one={one} />
            </dd>
          </div>
        </dl>
      ))}
      {data.items.length === 0 && <p className="small quiet">{t(texts.personNoSubscription)}</p>}
      {may('orders.write') && (
        <div>
          <Button
            component={Link}
            to={`${newSubscriptionPath}?personId=${personId}`}
            variant="subtle"
            size="compact-sm"
          >
            {t(texts.start)}
          </Button>
        </div>
      )}
    </div>
  )
}
