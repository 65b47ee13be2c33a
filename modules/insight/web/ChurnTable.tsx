import type { UseQueryResult } from '@tanstack/react-query'
import type { Text } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import type { ChurnReport } from '../contract.ts'
import { texts } from '../staying.texts.ts'
import { monthWords } from './months.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'
import css from './reports.module.css'

type Row = ChurnReport['months'][number]
type Part = 'active' | 'lapsed' | 'subscribers' | 'cancelled'

const PARTS: Record<Part, { head: Text; rule: Text }> = {
  active: { head: texts.active, rule: texts.activeRule },
  lapsed: { head: texts.lapsed, rule: texts.lapsedRule },
  subscribers: { head: texts.subscribers, rule: texts.subscribersRule },
  cancelled: { head: texts.cancelled, rule: texts.cancelledRule },
}

/** Lapsed on the left, cancelled on the right, never one number. */
export function ChurnTable({
  churn,
  scope,
}: {
  churn: UseQueryResult<ChurnReport, Error>
  scope: Question
}) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('churn', scope)
  const count = churn.data?.definition.windowMonths ?? 0
  const figures = (part: Part): Column<Row> => ({
    id: part,
    head: t(PARTS[part].head),
    align: 'right',
    sort: (row) => row[part],
    cell: (row) => {
      const month = monthWords(row.month, locale)
      const opened = {
        title: `${month}・${t(PARTS[part].head)}`,
        rule: t(PARTS[part].rule, { month, count }),
        count: row[part],
      }
      return (
        <Figure count={row[part]} opens={people(`${part}:${row.month}`, opened)}>
          {format.number(row[part])}
        </Figure>
      )
    },
  })
  const rates = (id: 'lapsedRate' | 'cancelledRate'): Column<Row> => ({
    id,
    head: t(texts.share),
    align: 'right',
    sort: (row) => row[id],
    cell: (row) => (
      <span
        className={row.complete ? undefined : css.unsettled}
        title={row.complete ? undefined : t(texts.notOver)}
      >
        {format.percent(row[id])}
      </span>
    ),
  })
  return (
    <DataTable
      dense
      fixed
      label={t(texts.leaving)}
      loading={churn.isPending}
      error={churn.error}
      retry={() => void churn.refetch()}
      rows={churn.data?.months.toReversed()}
      rowKey={({ month }) => month}
      columns={[
        {
          id: 'month',
          head: t(texts.monthHead),
          cell: ({ month }) => monthWords(month, locale),
          sort: ({ month }) => month,
        },
        figures('active'),
        figures('lapsed'),
        rates('lapsedRate'),
        figures('subscribers'),
        figures('cancelled'),
        rates('cancelledRate'),
      ]}
      foot={<span className={css.unsettled}>{t(texts.notOver)}</span>}
    />
  )
}
