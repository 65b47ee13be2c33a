import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { type CohortCell, CohortTable } from '../../../web/ui/CohortTable.tsx'
import type { CohortsReport } from '../contract.ts'
import { texts } from '../reports.texts.ts'
import { monthWords } from './months.ts'
import { type Question, usePeopleOf } from './people.tsx'

/** As much as a screen holds; the whole table is one button away. */
export const COHORT_ROWS = 24
export const COHORT_COLUMNS = 13

/** Months of first order down, months since across; every cell opens its people. */
export function CohortTableOf({
  report,
  show,
  scope,
}: {
  report: CohortsReport
  show: 'share' | 'people'
  scope: Question
}) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('cohorts', scope)
  const [whole, setWhole] = useState(false)
  const cohorts = whole ? report.cohorts : report.cohorts.slice(-COHORT_ROWS)
  const columns = whole ? report.months : Math.min(COHORT_COLUMNS, report.months)
  const cellOf = (row: CohortsReport['cohorts'][number], age: number): CohortCell | null => {
    if (age >= row.observed) return null
    const active = row.active[age] ?? 0
    const month = monthWords(row.cohort, locale)
    return {
      text:
        show === 'share'
          ? format.number((active / row.size) * 100, age === 0 ? 0 : 1)
          : format.number(active),
      heat: active / row.size,
      incomplete: age >= row.complete,
      title: t(texts.cellTitle, {
        size: format.count(row.size, 'people'),
        active: format.count(active, 'people'),
      }),
      opens:
        active > 0
          ? people(`cohort:${row.cohort}:${age}`, {
              title: t(texts.cellList, { month, count: age }),
              rule: t(texts.cellRule, { month, count: age }),
              count: active,
            })
          : undefined,
    }
  }
  return (
    <>
      <CohortTable
        title={t(texts.cohortTitle)}
        groupHead={t(texts.firstMonth)}
        sizeHead={t(texts.people)}
        heads={columnHeads(t, columns)}
        rows={cohorts.map((row, at) => ({
          id: row.cohort,
          label: monthWords(row.cohort, locale, cohorts[at - 1]?.cohort),
          size: row.size,
          opens: people(`cohort:${row.cohort}:0`, {
            title: t(texts.cohortList, { month: monthWords(row.cohort, locale) }),
            rule: t(texts.cohortRule, { month: monthWords(row.cohort, locale) }),
            count: row.size,
          }),
          cells: Array.from({ length: columns }, (_, age) => cellOf(row, age)),
        }))}
      />
      <TableRest
        rows={report.cohorts.length}
        months={report.months}
        whole={whole}
        onWhole={setWhole}
      />
    </>
  )
}

export function columnHeads(t: ReturnType<typeof useT>, columns: number): string[] {
  return Array.from({ length: columns }, (_, age) =>
    age === 0 ? t(texts.monthNow) : t(texts.monthsAfter, { count: age }),
  )
}

/** What is left out, and the way to it. */
export function TableRest({
  rows,
  months,
  whole,
  onWhole,
}: {
  rows: number
  months: number
  whole: boolean
  onWhole: (whole: boolean) => void
}) {
  const t = useT()
  if (rows <= COHORT_ROWS && months <= COHORT_COLUMNS) return null
  return (
    <p className="note">
      {!whole && t(texts.tableRest, { rows: COHORT_ROWS, columns: COHORT_COLUMNS - 1 })}{' '}
      <Button variant="subtle" size="compact-xs" onClick={() => onWhole(!whole)}>
        {t(whole ? texts.tableLess : texts.tableAll)}
      </Button>
    </p>
  )
}
