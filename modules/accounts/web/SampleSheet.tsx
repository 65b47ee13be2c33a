import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { loadSample, readMe, readSample, removeSample } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import css from './settings.module.css'

/** The sample shop: bring it, or take all of it away again. */
export function SampleSheet() {
  const t = useT()
  const { may } = useMe()
  // While a job loads or removes it, look again every few seconds.
  const [awaited, setAwaited] = useState<boolean | null>(null)
  const { data, error } = useQuery({
    ...queryOf(readSample),
    enabled: may('sample.manage'),
    refetchInterval: ({ state }) =>
      awaited !== null && state.data?.loaded !== awaited ? 2000 : false,
  })
  const [asking, setAsking] = useState(false)
  const load = useMutationOf(loadSample, {
    refresh: [readSample],
    onSuccess: () => {
      setAwaited(true)
      toast(t(texts.sampleComing))
    },
  })
  const remove = useMutationOf(removeSample, {
    refresh: [readSample, readMe],
    onSuccess: () => {
      setAwaited(false)
      setAsking(false)
      toast(t(texts.sampleGoing))
    },
  })
  if (error) return <ErrorState error={error} />
  if (!data || (!data.offered && !data.loaded)) return null
  const working = awaited !== null && awaited !== data.loaded
  return (
    <Sheet title={t(texts.sample)}>
      <p className="prose">{t(data.loaded ? texts.sampleLoaded : texts.sampleEmpty)}</p>
      {data.counts && <p className="small quiet num">{t(texts.sampleCounts, data.counts)}</p>}
      {working && (
        <p role="status" className="small quiet">
          {t(awaited ? texts.sampleComing : texts.sampleGoing)}
        </p>
      )}
      <div className={css.foot}>
        {data.loaded ? (
          <Button variant="subtle" color="enji" disabled={working} onClick={() => setAsking(true)}>
            {t(texts.sampleRemove)}
          </Button>
        ) : (
          <Button
            variant="default"
            loading={load.isPending}
            disabled={working}
            onClick={() => load.mutate({})}
          >
            {t(texts.sampleLoad)}
          </Button>
        )}
      </div>
      {load.error && <ErrorState error={load.error} />}
      <ConfirmDestructive
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(texts.sampleRemoveTitle)}
        verb={t(texts.sampleRemove)}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({})}
      >
        {data.counts ? t(texts.sampleRemoveWords, data.counts) : t(texts.sampleRemoveAll)}
      </ConfirmDestructive>
    </Sheet>
  )
}
