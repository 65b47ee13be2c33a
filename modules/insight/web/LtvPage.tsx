import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { urlOf } from '../../../web/api.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { getLtv, reportTableCsv } from '../contract.ts'
import { texts } from '../reports.texts.ts'
import { CohortSheet } from './CohortSheet.tsx'
import { SEEN } from './first-steps.ts'
import { LtvThreeWays } from './LtvThreeWays.tsx'
import { ReportPage } from './ReportPage.tsx'
import { useScope } from './scope.ts'

export default function LtvPage() {
  const t = useT()
  const [scope] = useScope()
  const report = useQuery(queryOf(getLtv, { query: scope }))
  const [, setSeen] = useLocalStorage({ key: SEEN, defaultValue: false })
  const hasCustomers = (report.data?.customers ?? 0) > 0
  useEffect(() => {
    if (hasCustomers) setSeen(true)
  }, [hasCustomers, setSeen])
  const table = { report: 'ltv' as const, table: 'working' }
  return (
    <ReportPage
      title={t(texts.ltvTitle)}
      report={report}
      actions={<CsvButton url={urlOf(reportTableCsv, { params: table, query: scope })} />}
      isEmpty={({ customers }) => customers === 0}
      people={({ customers }) => customers}
    >
      {(ltv) => (
        <>
          <LtvThreeWays ltv={ltv} scope={scope} />
          <CohortSheet scope={scope} />
        </>
      )}
    </ReportPage>
  )
}
