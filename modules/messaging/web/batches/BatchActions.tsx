import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { batchPageTexts as texts } from '../../batch-pages.texts.ts'
import { mayPause, mayStart, mayStop } from '../../batches.rules.ts'
import { type BatchDetail, pauseBatch, startBatch, stopBatch } from '../../contract.ts'
import { channelWords } from '../deliveries/words.ts'

/** Start, pause, go on, stop: as far as its state allows. */
export function BatchActions({ batch }: { batch: BatchDetail }) {
  const t = useT()
  const { may } = useMe()
  const [asking, setAsking] = useState<'start' | 'stop' | null>(null)
  const { state, members, counts } = batch
  const params = { batchId: batch.batchId }
  const pause = useMutationOf(pauseBatch)
  const close = () => setAsking(null)
  const why = may('batches.write') ? undefined : t(texts.noRight)
  const notYet = why ?? (members === null ? t(texts.filling) : undefined)
  return (
    <>
      {mayStop(state, counts) && (
        <Button
          variant="subtle"
          color="enji"
          disabled={why !== undefined}
          title={why}
          onClick={() => setAsking('stop')}
        >
          {t(texts.stop)}
        </Button>
      )}
      {mayPause(state) && (
        <Button
          variant="default"
          disabled={why !== undefined}
          title={why}
          loading={pause.isPending}
          onClick={() => pause.mutate({ params })}
        >
          {t(texts.pause)}
        </Button>
      )}
      {mayStart(state) && (
        <Button disabled={notYet !== undefined} title={notYet} onClick={() => setAsking('start')}>
          {t(state === 'paused' ? texts.goOn : texts.start)}
        </Button>
      )}
      {asking === 'start' && <StartModal batch={batch} onClose={close} />}
      {asking === 'stop' && <StopModal batch={batch} onClose={close} />}
    </>
  )
}

interface Asked {
  batch: BatchDetail
  onClose: () => void
}

function StartModal({ batch, onClose }: Asked) {
  const t = useT()
  const format = useFormat()
  const start = useMutationOf(startBatch, { onSuccess: onClose })
  const { batchId, members, segmentName: segment, state } = batch
  const people = format.count(members ?? 0, 'people')
  const channel = channelWords(t, batch.channel)
  return (
    <Modal opened onClose={onClose} title={t(texts.startTitle, { people })}>
      <p className="prose">{t(texts.startWords, { segment, people, channel })}</p>
      {start.error && <ErrorState error={start.error} title={null} />}
      <Button
        mt="md"
        fullWidth
        loading={start.isPending}
        onClick={() => start.mutate({ params: { batchId } })}
      >
        {t(state === 'paused' ? texts.goOn : texts.start)}
      </Button>
    </Modal>
  )
}

function StopModal({ batch, onClose }: Asked) {
  const t = useT()
  const stop = useMutationOf(stopBatch, { onSuccess: onClose })
  const { batchId } = batch
  return (
    <ConfirmDestructive
      opened
      onClose={onClose}
      title={t(texts.stopTitle)}
      verb={t(texts.stop)}
      pending={stop.isPending}
      error={stop.error}
      onConfirm={() => stop.mutate({ params: { batchId } })}
    >
      <p>{t(texts.stopWords)}</p>
    </ConfirmDestructive>
  )
}
