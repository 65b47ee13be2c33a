import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { loadSample, readSample, removeSample } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import css from './settings.module.css'

/** The sample shop: bring it, or take all of it away again. */
export function SampleSheet() {
  const t = useT()
  const { may } = useMe()
  // While a job loads or removes it, look again every few seconds.
  const { data, error } = useQuery({
    ...queryOf(readSample),
    enabled: may('sample.manage'),
    refetchInterval: ({ state }) => (state.data?.working ? 2000 : false),
  })
  useReadingAnew(data && `${data.loaded} ${data.working}`)
  const [asking, setAsking] = useState(false)
  const load = useMutationOf(loadSample, {
    refresh: [readSample],
    onSuccess: () => toast(t(texts.sampleComing)),
  })
  const remove = useMutationOf(removeSample, {
    refresh: [readSample],
    onSuccess: () => {
      setAsking(false)
      toast(t(texts.sampleGoing))
    },
  })
  if (error) return <ErrorState error={error} />
  if (!data || (!data.offered && !data.loaded)) return null
  const working = data.working !== null
  return (
    <Sheet title={t(texts.sample)}>
      <p className="prose">{t(data.loaded ? texts.sampleLoaded : texts.sampleEmpty)}</p>
      {data.counts && <p className="small quiet num">{t(texts.sampleCounts, data.counts)}</p>}
      {working && (
        <p role="status" className="small quiet">
          {t(data.working === 'loading' ? texts.sampleComing : texts.sampleGoing)}
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

/** With the sample shop everything changes: its mark beside the shop's name, and every list. */
function useReadingAnew(state: string | undefined) {
  const client = useQueryClient()
  const before = useRef(state)
  useEffect(() => {
    if (before.current && before.current !== state) void client.invalidateQueries()
    before.current = state
  }, [client, state])
}
