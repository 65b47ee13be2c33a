import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import type { PurchasesReport } from '../contract.ts'
import { texts } from '../staying.texts.ts'
import { monthWords } from './months.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'
import css from './reports.module.css'

type Row = PurchasesReport['months'][number]

/** The board by month of the first order; every count opens its people. */
export function PurchaseMonths({
  report,
  question,
}: {
  report: PurchasesReport
  question: Question
}) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('purchases', question)
  const rules = { first: texts.firstRule, second: texts.secondRule, third: texts.thirdRule }
  const cell = (row: Row, step: keyof typeof rules) => {
    const month = monthWords(row.month, locale)
    const title = `${month}・${t(texts[step])}`
    const opened = { title, rule: t(rules[step], { month }), count: row[step] }
    return (
      <Figure count={row[step]} opens={people(`${step}:${row.month}`, opened)}>
        {format.number(row[step])}
      </Figure>
    )
  }
  const rate = (row: Row, value: number | null) => (
    <span
      className={row.settled ? undefined : css.unsettled}
      title={row.settled ? undefined : t(texts.stillTime)}
    >
      {format.percent(value)}
    </span>
  )
  return (
    <DataTable
      dense
      fixed
      label={t(texts.purchasesTitle)}
      rows={report.months.toReversed()}
      rowKey={({ month }) => month}
      columns={[
        {
          id: 'month',
          head: t(texts.month),
          cell: ({ month }) => monthWords(month, locale),
          sort: ({ month }) => month,
        },
        {
          id: 'first',
          head: t(texts.first),
          align: 'right',
          cell: (row) => cell(row, 'first'),
          sort: ({ first }) => first,
        },
        {
          id: 'second',
          head: t(texts.second),
          align: 'right',
          cell: (row) => cell(row, 'second'),
          sort: ({ second }) => second,
        },
        {
          id: 'secondRate',
          head: t(texts.secondRate),
          align: 'right',
          cell: (row) => rate(row, row.secondRate),
          sort: ({ secondRate }) => secondRate,
          phone: 'side',
        },
        {
          id: 'third',
          head: t(texts.third),
          align: 'right',
          cell: (row) => cell(row, 'third'),
          sort: ({ third }) => third,
        },
        {
          id: 'thirdRate',
          head: t(texts.thirdRate),
          align: 'right',
          cell: (row) => rate(row, row.thirdRate),
          sort: ({ thirdRate }) => thirdRate,
        },
      ]}
      foot={<span className={css.unsettled}>{t(texts.stillTime)}</span>}
    />
  )
}
