import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { personPath } from '../../../../web/paths.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import {
  fileLineAgain,
  getLineDoor,
  type LineDoorView,
  type LineEventView,
} from '../../contract.ts'
import { doorScreenTexts as texts } from '../../door-screens.texts.ts'
import { Copyable } from './Copyable.tsx'
import css from './doors.module.css'

/** Whether LINE reaches us, and what it told last. */
export function LineSheet() {
  const t = useT()
  const { data, error, refetch } = useQuery({ ...queryOf(getLineDoor), refetchInterval: 30_000 })
  return (
    <Sheet title={t(texts.line)}>
      {data ? (
        <Whole door={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading lines={4} />
      )}
    </Sheet>
  )
}

function Whole({ door }: { door: LineDoorView }) {
  const t = useT()
  const { hasSecret, hasToken, friends, linked, events } = door
  const isGood = hasSecret && hasToken
  return (
    <div className={css.copyable}>
      <div className={css.result} data-good={isGood || undefined} data-open={!isGood || undefined}>
        <Icon name={isGood ? 'check' : 'info'} />
        <p className="prose">
          {!hasSecret
            ? t(texts.lineNoSecret)
            : hasToken
              ? t(texts.lineReady, { friends, linked })
              : t(texts.lineNoToken)}
        </p>
      </div>
      {!isGood && (
        <div>
          <Button component={Link} to="/settings/channels">
            {t(texts.lineChannel)}
          </Button>
        </div>
      )}
      <Copyable
        label={t(texts.lineHook)}
        help={t(texts.lineHookHelp)}
        text={`${window.location.origin}/hooks/line`}
      />
      <p className="small quiet prose">{t(texts.lineWords)}</p>
      <section className={css.part}>
        <h3>{t(texts.lineEvents)}</h3>
        {events.length === 0 ? (
          <p className="small quiet">{t(texts.nothingCame)}</p>
        ) : (
          <ul className={css.events}>
            {events.map((event) => (
              <Event key={event.eventId} event={event} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

const KINDS = ['message', 'follow', 'unfollow', 'accountLink'] as const

function Event({ event }: { event: LineEventView }) {
  const t = useT()
  const format = useFormat()
  const { eventId, kind, personId, state, because, detail, receivedAt } = event
  const again = useMutationOf(fileLineAgain, { refresh: [getLineDoor] })
  const known = KINDS.find((one) => one === kind)
  const why = because ? t(texts[`line_${because}`]) : t(texts[`state_${state}`])
  return (
    <li>
      <span>
        {t(texts[`kind_${known ?? 'other'}`])} <small>{format.dayTime(receivedAt)}</small>
        <span className={css.why} data-bad={state === 'failed' || undefined}>
          {[why, detail].filter(Boolean).join(' ')}
        </span>
      </span>
      {state === 'failed' ? (
        <Button
          size="xs"
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate({ params: { eventId } })}
        >
          {t(texts.fileAgain)}
        </Button>
      ) : (
        personId && <Link to={personPath(personId)}>{t(texts.openPerson)}</Link>
      )}
    </li>
  )
}
