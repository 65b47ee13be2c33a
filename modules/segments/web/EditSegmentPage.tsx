import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { getCatalogue, getSegment } from '../contract.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { RuleBuilder } from './builder/RuleBuilder.tsx'
import { segmentsPath } from './paths.ts'

/** Another rule for a segment; the old one holds until this one is filled. */
export default function EditSegmentPage() {
  const t = useT()
  const { may } = useMe()
  const { segmentId = '' } = useParams({ strict: false })
  const catalogue = useQuery(queryOf(getCatalogue))
  const segment = useQuery(queryOf(getSegment, { params: { segmentId } }))
  if (catalogue.data && segment.data && may('segments.write'))
    return <RuleBuilder key={segmentId} catalogue={catalogue.data} segment={segment.data} />
  const error = segment.error ?? catalogue.error
  return (
    <Page title={t(screenTexts.edit)} crumbs={[{ label: t(roomTexts.segments), to: segmentsPath }]}>
      <Sheet>
        {!may('segments.write') ? (
          <EmptyState>{t(screenTexts.mayNotWrite)}</EmptyState>
        ) : error ? (
          <ErrorState
            error={error}
            onRetry={() => void (segment.error ? segment : catalogue).refetch()}
          />
        ) : (
          <Loading lines={8} />
        )}
      </Sheet>
    </Page>
  )
}
