import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Due } from '../../../web/ui/Due.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { texts } from '../activity.texts.ts'
import { type Brief, getBrief, keepPromiseEndpoint } from '../contract.ts'
import css from './brief.module.css'

/** What we promised and have not done yet, the first to fall due on top. */
export default function PromisesCell({ personId }: { personId: string }) {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(getBrief, { params: { personId } }))
  return (
    <div className={css.cell}>
      <h3 className={css.label}>{t(texts.promises)}</h3>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.promises.length === 0 && <p className={css.none}>{t(texts.noPromises)}</p>}
      {data && data.promisesSoFar.made > 0 && (
        <p className={css.meta}>{t(texts.keptSoFar, { ...data.promisesSoFar })}</p>
      )}
      {data?.promises.map((promise) => (
        <Promised key={promise.promiseId} personId={personId} promise={promise} />
      ))}
    </div>
  )
}

type OpenPromise = Brief['promises'][number]

function Promised({ personId, promise }: { personId: string; promise: OpenPromise }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const keep = useMutationOf(keepPromiseEndpoint, {
    onSuccess: () => toast(t(texts.kept)),
  })
  const params = { personId, promiseId: promise.promiseId }
  return (
    <div className={css.promise}>
      <p>
        {promise.text} <Due on={promise.due} />
      </p>
      {promise.by && (
        <p className={css.meta}>
          {t(texts.promiseBy, { name: promise.by, day: format.day(promise.madeAt) })}
        </p>
      )}
      {keep.error && <ErrorState error={keep.error} />}
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="check" size={14} />}
        loading={keep.isPending}
        disabled={!may('activity.write')}
        onClick={() => keep.mutate({ params, body: {} })}
      >
        {t(texts.keep)}
      </Button>
    </div>
  )
}
