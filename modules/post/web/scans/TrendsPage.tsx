import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { queryOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { getCardTrends } from '../../contract.ts'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import { postPath } from './paths.ts'
import { TrendTable } from './TrendTable.tsx'

const asked = z.object({
  by: z.enum(['kind', 'topic']).default('topic').catch('topic'),
  weeks: z.enum(['4', '12', '26']).default('12').catch('12'),
})

/** Of what the cards speak, week by week; every figure opens its cards. */
export default function TrendsPage() {
  const t = useT()
  const [{ by, weeks }, ask] = useSearchState(asked)
  const { data, error, refetch } = useQuery(queryOf(getCardTrends, { query: { by, weeks } }))
  return (
    <Page
      title={t(texts.trends)}
      lead={t(texts.trendLead)}
      crumbs={[{ label: t(texts.title), to: postPath }]}
      actions={
        <>
          <Segmented
            label={t(texts.marks)}
            value={by}
            onChange={(value) => ask({ by: value })}
            options={[
              { value: 'topic', label: t(texts.byTopic) },
              { value: 'kind', label: t(texts.byKind) },
            ]}
          />
          <Segmented
            label={t(texts.total)}
            value={weeks}
            onChange={(value) => ask({ weeks: value })}
            options={(['4', '12', '26'] as const).map((value) => ({
              value,
              label: t(texts.weeks, { count: Number(value) }),
            }))}
          />
        </>
      }
    >
      <Sheet flush>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={6} />}
        {data && data.total === 0 && <EmptyState>{t(texts.noTrends)}</EmptyState>}
        {data && data.total > 0 && <TrendTable by={by} trends={data} />}
      </Sheet>
    </Page>
  )
}
