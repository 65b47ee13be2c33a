import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { builderTexts } from '../builder.texts.ts'
import { getCatalogue } from '../contract.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { RuleBuilder } from './builder/RuleBuilder.tsx'
import { segmentsPath } from './paths.ts'

/** A new segment, from its first words. */
export default function NewSegmentPage() {
  const t = useT()
  const { may } = useMe()
  const { data, error, refetch } = useQuery(queryOf(getCatalogue))
  if (data && may('segments.write')) return <RuleBuilder catalogue={data} />
  return (
    <Page
      title={t(builderTexts.newTitle)}
      crumbs={[{ label: t(roomTexts.segments), to: segmentsPath }]}
    >
      <Sheet>
        {!may('segments.write') ? (
          <EmptyState>{t(screenTexts.mayNotWrite)}</EmptyState>
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading lines={8} />
        )}
      </Sheet>
    </Page>
  )
}
