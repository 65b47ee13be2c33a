import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { queryOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { readTrends } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { VoicesNav } from '../VoicesNav.tsx'
import { Behind, type BehindOf } from './Behind.tsx'
import { KeyWordsSheet } from './KeyWordsSheet.tsx'
import { RisingSheet } from './RisingSheet.tsx'
import { TrendSheet } from './TrendSheet.tsx'
import css from './topics.module.css'

const PERIODS = ['8', '12', '26', '52'] as const
const shape = z.object({
  weeks: z.enum(PERIODS).default('12'),
  under: z.uuid().optional(),
})

/** Topics week by week, what rises, what words are used; each number with its voices. */
export default function TrendsPage() {
  const t = useT()
  const [{ weeks, under }, setFilter] = useSearchState(shape)
  const [behind, setBehind] = useState<BehindOf | null>(null)
  const query = { weeks: Number(weeks), under }
  const { data, error, refetch } = useQuery(queryOf(readTrends, { query }))
  return (
    <Page title={t(texts.trends)} lead={t(texts.trendsLead)}>
      <VoicesNav />
      <Stack>
        <RisingSheet onBehind={setBehind} />
        <div>
          <div className={css.tools}>
            <Segmented
              label={t(texts.weeks)}
              value={weeks}
              onChange={(weeks) => setFilter({ weeks })}
              options={PERIODS.map((value) => ({ value, label: t(texts[`weeks${value}`]) }))}
            />
          </div>
          <Sheet>
            {error && <ErrorState error={error} onRetry={() => void refetch()} />}
            {!data && !error && <Loading lines={8} />}
            {data && (
              <TrendSheet
                trends={data}
                under={under}
                onUnder={(under) => setFilter({ under })}
                onBehind={setBehind}
              />
            )}
          </Sheet>
        </div>
        <KeyWordsSheet onBehind={setBehind} />
      </Stack>
      {behind && <Behind of={behind} onClose={() => setBehind(null)} />}
    </Page>
  )
}
