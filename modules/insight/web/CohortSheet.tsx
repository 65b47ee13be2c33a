import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { urlOf } from '../../../web/api.ts'
import { queryOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { getCohorts, reportTableCsv } from '../contract.ts'
import { texts } from '../reports.texts.ts'
import { CohortCurve } from './CohortCurve.tsx'
import { CohortTableOf } from './CohortTableOf.tsx'
import { ProfitCohorts } from './ProfitCohorts.tsx'
import type { Question } from './people.tsx'

const view = z.object({ show: z.enum(['share', 'people', 'profit']).default('share') })

/** The cohort table: who keeps ordering, as a share, in people, or what they have brought. */
export function CohortSheet({ scope }: { scope: Question }) {
  const t = useT()
  const [{ show }, setView] = useSearchState(view)
  const report = useQuery(queryOf(getCohorts, { query: scope }))
  const params =
    show === 'profit'
      ? ({ report: 'ltv', table: 'cohorts' } as const)
      : ({ report: 'cohorts', table: 'cohorts' } as const)
  const actions = (
    <>
      <Segmented
        label={t(texts.show)}
        value={show}
        onChange={(next) => setView({ show: next })}
        options={[
          { value: 'share', label: t(texts.asShare) },
          { value: 'people', label: t(texts.asPeople) },
          { value: 'profit', label: t(texts.asProfit) },
        ]}
      />
      <CsvButton compact url={urlOf(reportTableCsv, { params, query: scope })} />
    </>
  )
  return (
    <>
      <Sheet actions={actions}>
        {show === 'profit' ? (
          <ProfitCohorts scope={scope} />
        ) : report.isPending ? (
          <Loading lines={8} />
        ) : report.isError ? (
          <ErrorState error={report.error} onRetry={() => void report.refetch()} />
        ) : (
          <CohortTableOf report={report.data} show={show} scope={scope} />
        )}
      </Sheet>
      {report.data && report.data.curve.length > 1 && (
        <Sheet>
          <CohortCurve curve={report.data.curve} />
        </Sheet>
      )}
    </>
  )
}
