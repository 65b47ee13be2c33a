import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { previewNotices, readImprovement } from '../../contract.ts'
import { noticeTexts as texts } from '../../improvement-notices.texts.ts'
import { improvementPageTexts as pageTexts } from '../../improvement-pages.texts.ts'
import { improvementRoomTexts as rooms } from '../../improvement-rooms.texts.ts'
import { improvementPath, improvementsPath } from './paths.ts'
import { TellForm } from './TellForm.tsx'

/** Everybody who asked and has not been told: what each would get, before anything goes. */
export default function TellPage() {
  const t = useT()
  const { improvementId = '' } = useParams({ strict: false })
  const params = { improvementId }
  const { data: improvement } = useQuery(queryOf(readImprovement, { params }))
  const preview = useMutationOf(previewNotices, { refresh: [] })
  const { mutate, data, error, isPending } = preview
  useEffect(() => mutate({ params: { improvementId }, body: {} }), [mutate, improvementId])
  return (
    <Page
      title={t(texts.tellTitle)}
      lead={t(texts.tellLead)}
      crumbs={[
        { label: t(rooms.improvements), to: improvementsPath },
        { label: improvement?.title ?? '…', to: improvementPath(improvementId) },
      ]}
    >
      {error && !data && <ErrorState error={error} onRetry={() => mutate({ params, body: {} })} />}
      {!data && !error && <Loading lines={8} />}
      {data?.items.length === 0 && (
        <Sheet>
          <EmptyState>{t(texts.nobody)}</EmptyState>
        </Sheet>
      )}
      {data && data.items.length > 0 && (
        <TellForm
          improvementId={improvementId}
          preview={data}
          looking={isPending}
          blocked={improvement && !improvement.shippedOn ? t(pageTexts.tellFirst) : undefined}
          onLook={(letter) => mutate({ params, body: { letter } })}
        />
      )}
    </Page>
  )
}
