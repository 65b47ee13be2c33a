import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { getReach } from '../../contract.ts'
import { outboxTexts as texts } from '../../outbox.texts.ts'
import css from './deliveries.module.css'
import { MessageState } from './MessageState.tsx'
import { messagePath, outboxOf } from './paths.ts'
import { useMessagesLive } from './useMessagesLive.ts'
import { CHANNEL_ICONS } from './words.ts'

type Reach = ResponseOf<typeof getReach>

/** Words in and out this month, how much of the pressure budget is used, and what went last. */
export default function ReachPanel({ personId }: { personId: string }) {
  const t = useT()
  useMessagesLive()
  const { data, error, refetch } = useQuery(queryOf(getReach, { params: { personId } }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={3} />
  return (
    <div className={css.reach}>
      <dl className={css.counts}>
        <div>
          <dt>
            {t(texts.thisMonth)}・{t(texts.inbound)}
          </dt>
          <dd className="num">{t(texts.words, { count: data.inbound })}</dd>
        </div>
        <div>
          <dt>
            {t(texts.thisMonth)}・{t(texts.outbound)}
          </dt>
          <dd className="num">{t(texts.words, { count: data.outbound })}</dd>
        </div>
      </dl>
      <Budget budget={data.budget} />
      <Recent personId={personId} recent={data.recent} />
    </div>
  )
}

function Budget({ budget: { points, used, uncounted } }: { budget: Reach['budget'] }) {
  const t = useT()
  const share = points ? Math.min(1, used / points) : 0
  return (
    <div>
      {points === null ? (
        <p className="small">{t(texts.budgetQuiet)}</p>
      ) : (
        <>
          <p className={css.budget}>
            <span>{t(texts.budget)}</span>
            <b className="num nw">{t(texts.budgetOf, { used, points })}</b>
          </p>
          <div className={css.bar} data-near={share >= 0.8 || undefined} aria-hidden="true">
            <span style={{ width: `${share * 100}%` }} />
          </div>
        </>
      )}
      {uncounted > 0 && <p className="note quiet">{t(texts.uncounted, { count: uncounted })}</p>}
    </div>
  )
}

function Recent({ personId, recent }: { personId: string; recent: Reach['recent'] }) {
  const t = useT()
  const format = useFormat()
  if (recent.length === 0) return <p className="small quiet">{t(texts.recentNone)}</p>
  return (
    <>
      <ul className={css.recent}>
        {recent.map((message) => (
          <li key={message.messageId}>
            <Link to={messagePath(message.messageId)}>
              <Icon name={CHANNEL_ICONS[message.channel]} size={16} />
              <span>{message.subject || message.words}</span>
            </Link>
            <small>
              <MessageState message={message} />
              <time dateTime={message.at.toISOString()} title={format.exact(message.at)}>
                {format.day(message.at)}
              </time>
            </small>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to={outboxOf(personId)}>{t(texts.seeAll)}</Link>
      </p>
    </>
  )
}
