import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { endOtherSessions, endSession, listSessions } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import { deviceOf, useDeviceWords } from './device.ts'
import css from './settings.module.css'

export function SessionsSheet() {
  const t = useT()
  const format = useFormat()
  const words = useDeviceWords()
  const { data, error } = useQuery(queryOf(listSessions))
  const end = useMutationOf(endSession, { refresh: [listSessions] })
  const endOthers = useMutationOf(endOtherSessions, {
    refresh: [listSessions],
    onSuccess: ({ ended }) => toast(t(texts.othersEnded, { count: ended })),
  })
  const others = data?.items.some((session) => !session.current) ?? false
  return (
    <Sheet
      title={t(texts.sessions)}
      actions={
        others && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={endOthers.isPending}
            onClick={() => endOthers.mutate({})}
          >
            {t(texts.endOthers)}
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} />}
      <ul className={css.list}>
        {data?.items.map(({ sessionId, userAgent, from, lastSeenAt, current }) => (
          <li key={sessionId}>
            <span>
              {words(deviceOf(userAgent))}
              <small className="num">
                {from}・{format.ago(lastSeenAt)}
              </small>
            </span>
            {current ? (
              <Badge tone="ai" icon="check">
                {t(texts.thisOne)}
              </Badge>
            ) : (
              <Button
                variant="subtle"
                color="enji"
                size="compact-sm"
                onClick={() => end.mutate({ params: { sessionId } })}
              >
                {t(texts.endSession)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(end.error ?? endOthers.error) && <ErrorState error={end.error ?? endOthers.error} />}
    </Sheet>
  )
}
