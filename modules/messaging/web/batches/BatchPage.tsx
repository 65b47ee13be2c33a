import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useHouse } from '../../../../web/rooms.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { WorkRow } from '../../../../web/ui/WorkRow.tsx'
import { batchPageTexts as texts } from '../../batch-pages.texts.ts'
import { batchRoomTexts } from '../../batch-rooms.texts.ts'
import { type BatchDetail, getBatch } from '../../contract.ts'
import { channelWords } from '../deliveries/words.ts'
import { templatePath } from '../templates/paths.ts'
import { BatchActions } from './BatchActions.tsx'
import { BatchState } from './BatchState.tsx'
import css from './batches.module.css'
import { Outcome } from './Outcome.tsx'
import { Preview } from './Preview.tsx'
import { batchesPath } from './paths.ts'
import { useBatchesLive } from './useBatchesLive.ts'

/** One letter to many: what it says, how far it is, what became of each. */
export default function BatchPage() {
  const t = useT()
  const { letterId: batchId = '' } = useParams({ strict: false })
  useBatchesLive()
  const { data, error, refetch } = useQuery(queryOf(getBatch, { params: { batchId } }))
  const crumbs = [{ label: t(batchRoomTexts.batches), to: batchesPath }]
  if (data) return <Whole batch={data} />
  return (
    <Page
      title={error ? t(batchRoomTexts.batches) : ''}
      tab={t(batchRoomTexts.batches)}
      crumbs={crumbs}
    >
      <Sheet>
        {error ? (
          <ErrorState
            error={error}
            title={error.code === 'not_found' ? null : undefined}
            onRetry={error.code === 'not_found' ? undefined : () => void refetch()}
          />
        ) : (
          <Loading lines={8} />
        )}
      </Sheet>
    </Page>
  )
}

function Whole({ batch }: { batch: BatchDetail }) {
  const t = useT()
  const { name, fault, state } = batch
  return (
    <Page
      title={name}
      above={<BatchState state={state} />}
      crumbs={[{ label: t(batchRoomTexts.batches), to: batchesPath }]}
      actions={<BatchActions batch={batch} />}
    >
      <Stack>
        {fault && state === 'paused' && (
          <Sheet>
            <p className={css.fault}>{t(texts.fault, { fault })}</p>
          </Sheet>
        )}
        <Progress batch={batch} />
        <Outcome batch={batch} />
        <Panels batchId={batch.batchId} />
        <Columns of="halves">
          <Letter batch={batch} />
          <Preview batch={batch} />
        </Columns>
      </Stack>
    </Page>
  )
}

/** What other modules have to say of it. */
function Panels({ batchId }: { batchId: string }) {
  const { batchPanels } = useHouse()
  return batchPanels.map(({ component: Panel, order }) => (
    <Suspense key={order} fallback={null}>
      <Panel batchId={batchId} />
    </Suspense>
  ))
}

function Progress({ batch }: { batch: BatchDetail }) {
  const t = useT()
  const format = useFormat()
  const { state, done, total, members, segmentName, channel } = batch
  if (state === 'draft') {
    const words = {
      segment: segmentName,
      people: format.count(members ?? 0, 'people'),
      channel: channelWords(t, channel),
    }
    return (
      <Sheet>
        <p className="prose">{t(members === null ? texts.filling : texts.startWords, words)}</p>
      </Sheet>
    )
  }
  if (state !== 'running' && state !== 'paused') return null
  return (
    <Sheet>
      <WorkRow
        name={t(texts[state])}
        done={done}
        total={total}
        words={t(texts.progress, {
          done: format.number(done),
          total: format.count(total ?? done, 'people'),
        })}
      />
    </Sheet>
  )
}

function Letter({ batch }: { batch: BatchDetail }) {
  const t = useT()
  const { templateId, templateName, templateVersion, subject, words, channel, segmentName } = batch
  const version = templateVersion ?? 1
  return (
    <Sheet title={t(texts.letter)}>
      <dl className={css.pairs}>
        <dt>{t(texts.segment)}</dt>
        <dd>
          <Link to={`/segments/${batch.segmentId}`} className="link">
            {segmentName}
          </Link>
        </dd>
        <dt>{t(texts.channel)}</dt>
        <dd>
          {channelWords(t, channel)}・{t(texts[batch.purpose])}
        </dd>
        {templateId && (
          <>
            <dt>{t(texts.template)}</dt>
            <dd>
              <Link to={templatePath(templateId)} className="link">
                {t(texts.templateVersion, { name: templateName ?? '', version })}
              </Link>
            </dd>
          </>
        )}
        {subject && (
          <>
            <dt>{t(texts.subject)}</dt>
            <dd>{subject}</dd>
          </>
        )}
      </dl>
      {words && <p className={css.words}>{words}</p>}
    </Sheet>
  )
}
