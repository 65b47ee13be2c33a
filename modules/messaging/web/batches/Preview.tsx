import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { batchPageTexts as texts } from '../../batch-pages.texts.ts'
import { type BatchDetail, previewBatch } from '../../contract.ts'
import { becauseText } from '../../delivery-words.rules.ts'
import { Arrived } from '../templates/Arrived.tsx'
import { PreviewPerson, type Whom } from '../templates/PreviewPerson.tsx'
import css from './batches.module.css'

/** The letter as one person gets it, and whether they would. */
export function Preview({ batch }: { batch: BatchDetail }) {
  const t = useT()
  const { batchId, channel, state } = batch
  const [whom, setWhom] = useState<Whom | null>(null)
  const query = whom ? { personId: whom.personId } : {}
  const { data, error, refetch } = useQuery(queryOf(previewBatch, { params: { batchId }, query }))
  const why = data?.because && becauseText(data.because)
  const isOpen = state === 'draft' || state === 'paused'
  return (
    <Sheet title={t(texts.previewTitle)}>
      <div className={css.preview}>
        <PreviewPerson onPick={setWhom} />
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={6} />}
        {data && data.personId === null && <p className="small quiet">{t(texts.previewNobody)}</p>}
        {data?.personId && (
          <>
            <p className="small">
              {t(texts.previewFor, { name: data.name })}{' '}
              {isOpen && <span className="quiet">{t(why || texts.previewGoes)}</span>}
            </p>
            <Arrived seen={data} channel={channel} />
          </>
        )}
      </div>
    </Sheet>
  )
}
