import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import type { TrendsReport } from '../contract.ts'
import { texts } from '../staying.texts.ts'
import { monthWords } from './months.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'

/** The windows with all their figures. */
export function TrendTable({ trends, question }: { trends: TrendsReport; question: Question }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const { by: _by, ...scope } = question
  const people = usePeopleOf('trends', scope)
  const money = (minor?: number) => format.money(minor, trends.frame.currency)
  return (
    <DataTable
      dense
      fixed
      label={t(texts.trendsTitle)}
      rows={trends.rows.toReversed()}
      rowKey={({ period }) => period}
      columns={[
        {
          id: 'period',
          head: t(texts.periodHead),
          cell: ({ period }) => monthWords(period, locale),
          sort: ({ period }) => period,
        },
        {
          id: 'customers',
          head: t(texts.customers),
          align: 'right',
          sort: ({ customers }) => customers,
          cell: ({ period, customers: count }) => {
            const words = monthWords(period, locale)
            const rule = trends.by === 'year' ? texts.trendsYearRule : texts.trendsRule
            return (
              <Figure
                count={count}
                opens={people(`window:${period}`, {
                  title: words,
                  rule: t(rule, { period: words }),
                  count,
                })}
              >
                {format.number(count)}
              </Figure>
            )
          },
        },
        {
          id: 'orders',
          head: t(texts.orders),
          align: 'right',
          cell: ({ orders }) => format.number(orders),
        },
        {
          id: 'revenue',
          head: t(texts.revenue),
          align: 'right',
          cell: ({ revenue }) => money(revenue.minor),
        },
        {
          id: 'aov',
          head: t(texts.trendsAov),
          align: 'right',
          cell: ({ averageOrder }) => money(averageOrder?.minor),
        },
        {
          id: 'frequency',
          head: t(texts.trendsFrequency),
          align: 'right',
          cell: ({ frequency }) => format.number(frequency, 2),
        },
        {
          id: 'spend',
          head: t(texts.trendsSpend),
          align: 'right',
          phone: 'side',
          cell: ({ spend }) => money(spend?.minor),
        },
      ]}
    />
  )
}
