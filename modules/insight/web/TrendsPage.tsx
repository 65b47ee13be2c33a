import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { getTrends, reportTableCsv, type TrendsReport } from '../contract.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { texts } from '../staying.texts.ts'
import { monthWords } from './months.ts'
import { ReportPage } from './ReportPage.tsx'
import css from './reports.module.css'
import { useScope } from './scope.ts'
import { TrendChart } from './TrendChart.tsx'
import { TrendTable } from './TrendTable.tsx'

const view = z.object({ by: z.enum(['month', 'year']).default('month') })

export default function TrendsPage() {
  const t = useT()
  const [scope] = useScope()
  const [{ by }, setView] = useSearchState(view)
  const question = { ...scope, by }
  const report = useQuery(queryOf(getTrends, { query: question }))
  const params = { report: 'trends' as const, table: 'trends' }
  return (
    <ReportPage
      title={t(texts.trendsTitle)}
      report={report}
      actions={<CsvButton url={urlOf(reportTableCsv, { params, query: question })} />}
      isEmpty={({ rows }) => rows.length === 0}
      people={({ rows }) => rows.at(-1)?.customers ?? null}
    >
      {(trends) => (
        <>
          <Sheet
            actions={
              <>
                <Segmented
                  label={t(texts.trendsBy)}
                  value={by}
                  onChange={(next) => setView({ by: next })}
                  options={[
                    { value: 'month', label: t(texts.trendsMonth) },
                    { value: 'year', label: t(texts.trendsYear) },
                  ]}
                />
                <Why label={t(sharedTexts.how)}>{t(texts.trendsHow)}</Why>
              </>
            }
          >
            <Product trends={trends} />
          </Sheet>
          <Sheet>
            <TrendChart trends={trends} of="spend" />
          </Sheet>
          <Sheet>
            <TrendChart trends={trends} of="averageOrder" />
          </Sheet>
          <Sheet>
            <TrendChart trends={trends} of="frequency" />
          </Sheet>
          <Sheet flush>
            <TrendTable trends={trends} question={question} />
          </Sheet>
        </>
      )}
    </ReportPage>
  )
}

/** The newest window: the two factors and their product. */
function Product({ trends }: { trends: TrendsReport }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const last = trends.rows.at(-1)
  if (!last) return null
  const money = (minor?: number) => format.money(minor, trends.frame.currency)
  return (
    <>
      <p className="note">{monthWords(last.period, locale)}</p>
      <p className={`${css.equation} num`}>
        <strong>
          {t(texts.trendsProduct, {
            aov: money(last.averageOrder?.minor),
            frequency: format.number(last.frequency, 2),
            spend: money(last.spend?.minor),
          })}
        </strong>
        <span className="note">
          {t(texts.trendsAov)} × {t(texts.trendsFrequency)} = {t(texts.trendsSpend)}
        </span>
      </p>
    </>
  )
}
