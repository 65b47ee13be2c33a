import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { CohortTable } from '../../../web/ui/CohortTable.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { getLtv } from '../contract.ts'
import { texts } from '../reports.texts.ts'
import { COHORT_COLUMNS, COHORT_ROWS, columnHeads, TableRest } from './CohortTableOf.tsx'
import { monthWords } from './months.ts'
import { type Question, usePeopleOf } from './people.tsx'

const view = z.object({ by: z.enum(['month', 'quarter', 'year']).default('month') })

/** Gross profit a head as it adds up with each month of life. */
export function ProfitCohorts({ scope }: { scope: Question }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const [{ by }, setView] = useSearchState(view)
  const [whole, setWhole] = useState(false)
  const question = { ...scope, by }
  const people = usePeopleOf('ltv', question)
  const report = useQuery(queryOf(getLtv, { query: question }))
  if (!report.data) return <Loading lines={8} />
  const { cohorts, frame } = report.data
  const rows = whole ? cohorts.rows : cohorts.rows.slice(-COHORT_ROWS)
  const width = Math.max(1, ...cohorts.rows.map(({ cumulative }) => cumulative.length))
  const columns = whole ? width : Math.min(COHORT_COLUMNS, width)
  const most = Math.max(1, ...rows.flatMap(({ cumulative }) => cumulative))
  return (
    <>
      <Segmented
        label={t(texts.groupBy)}
        value={by}
        onChange={(next) => setView({ by: next })}
        options={[
          { value: 'month', label: t(texts.byMonth) },
          { value: 'quarter', label: t(texts.byQuarter) },
          { value: 'year', label: t(texts.byYear) },
        ]}
      />
      <CohortTable
        title={t(texts.cohortProfitTitle)}
        groupHead={t(texts.firstMonth)}
        sizeHead={t(texts.people)}
        heads={columnHeads(t, columns)}
        rows={rows.map((row, at) => ({
          id: row.cohort,
          label: monthWords(row.cohort, locale, rows[at - 1]?.cohort),
          size: row.size,
          opens: people(`cohort:${row.cohort}`, {
            title: t(texts.cohortList, { month: monthWords(row.cohort, locale) }),
            rule: t(texts.cohortRule, { month: monthWords(row.cohort, locale) }),
            count: row.size,
          }),
          cells: row.cumulative.slice(0, columns).map((minor, age) => ({
            text: format.money(minor, frame.currency),
            heat: Math.max(0, minor / most),
            incomplete: age >= row.complete,
          })),
        }))}
      />
      <TableRest rows={cohorts.rows.length} months={width} whole={whole} onWhole={setWhole} />
    </>
  )
}
