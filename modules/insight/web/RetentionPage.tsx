import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { urlOf } from '../../../web/api.ts'
import { queryOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { getChurn, getRetention, type RetentionReport, reportTableCsv } from '../contract.ts'
import { texts as homeTexts } from '../home.texts.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { texts } from '../staying.texts.ts'
import { ChurnTable } from './ChurnTable.tsx'
import { StayingLine } from './HomeStaying.tsx'
import { ReportPage } from './ReportPage.tsx'
import { RetentionChart } from './RetentionChart.tsx'
import { useScope } from './scope.ts'

/** An earlier version of the definition, opened from the list of versions. */
const view = z.object({ version: z.number().optional() })

export default function RetentionPage() {
  const t = useT()
  const [plain] = useScope()
  const [{ version }] = useSearchState(view)
  const scope = { ...plain, version }
  const report = useQuery(queryOf(getRetention, { query: scope }))
  const churn = useQuery(queryOf(getChurn, { query: scope }))
  const params = { report: 'retention' as const, table: 'trend' }
  const table = { report: 'churn' as const, table: 'months' }
  return (
    <ReportPage
      title={t(texts.retentionTitle)}
      report={report}
      actions={<CsvButton url={urlOf(reportTableCsv, { params, query: scope })} />}
      isEmpty={({ current }) => current.missing === 'noOrders'}
      people={({ current }) => current.base}
    >
      {(retention) => (
        <>
          <Staying retention={retention} />
          <Sheet
            flush
            title={t(texts.leaving)}
            actions={
              <>
                <Why label={t(sharedTexts.how)}>{t(texts.leavingWords)}</Why>
                <CsvButton compact url={urlOf(reportTableCsv, { params: table, query: scope })} />
              </>
            }
          >
            <ChurnTable churn={churn} scope={scope} />
          </Sheet>
        </>
      )}
    </ReportPage>
  )
}

function Staying({ retention }: { retention: RetentionReport }) {
  const t = useT()
  const count = retention.definition.windowMonths
  const { version } = retention.definition
  return (
    <Sheet
      title={t(homeTexts.staying)}
      note={t(homeTexts.stayingNote, { count })}
      actions={
        <>
          <Why label={t(sharedTexts.how)}>{t(homeTexts.stayingHow, { count, version })}</Why>
          <Link to="/reports/definitions" className="link small">
            {t(texts.definition)}
          </Link>
        </>
      }
    >
      <StayingLine retention={retention} />
      {retention.current.coverage === 'partial' && <p className="note">{t(texts.coverage)}</p>}
      {retention.trend.length > 1 && <RetentionChart retention={retention} />}
    </Sheet>
  )
}
