import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { getSegment } from '../contract.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { BuilderPage } from './builder/BuilderPage.tsx'
import { SegmentBuilder } from './builder/SegmentBuilder.tsx'
import { segmentsPath } from './paths.ts'

/** Another rule for a segment; the old one holds until this one is filled. */
export default function EditSegmentPage() {
  const t = useT()
  const { segmentId = '' } = useParams({ strict: false })
  const segment = useQuery(queryOf(getSegment, { params: { segmentId } }))
  return (
    <BuilderPage
      title={t(screenTexts.edit)}
      crumbs={[{ label: t(roomTexts.segments), to: segmentsPath }]}
      of={segment}
      noWrite={t(screenTexts.mayNotWrite)}
    >
      {(catalogue, segment) => (
        <SegmentBuilder key={segmentId} catalogue={catalogue} segment={segment} />
      )}
    </BuilderPage>
  )
}
