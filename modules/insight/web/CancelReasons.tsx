import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { reportTableCsv, type SubscriptionChurnReport } from '../contract.ts'
import { texts } from '../staying.texts.ts'
import { monthWords } from './months.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'

interface Props {
  report: SubscriptionChurnReport
  scope: Question
}

/** Why subscriptions ended, in the words of the shop's own list. */
export function CancelReasons({ report, scope }: Props) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('subscription-churn', scope)
  const params = { report: 'subscription-churn' as const, table: 'reasons' }
  return (
    <Sheet
      flush
      title={t(texts.reasonsTitle)}
      actions={<CsvButton compact url={urlOf(reportTableCsv, { params, query: scope })} />}
    >
      <DataTable
        dense
        fixed
        label={t(texts.reasonsTitle)}
        rows={report.reasons}
        rowKey={({ reasonId }) => reasonId}
        columns={[
          { id: 'reason', head: t(texts.reason), cell: (row) => row[locale] },
          {
            id: 'ended',
            head: t(texts.ended),
            align: 'right',
            phone: 'side',
            cell: (row) => (
              <Figure
                count={row.cancelled}
                opens={people(`reason:${row.reasonId}`, {
                  title: row[locale],
                  rule: t(texts.reasonRule, { reason: row[locale] }),
                })}
              >
                {format.number(row.cancelled)}
              </Figure>
            ),
          },
          {
            id: 'share',
            head: t(texts.share),
            align: 'right',
            cell: ({ cancelled }) =>
              format.percent(report.cancelled > 0 ? cancelled / report.cancelled : null),
          },
        ]}
      />
    </Sheet>
  )
}

/** The same by calendar month; reasons add up to the month. */
export function CancelMonths({ report, scope }: Props) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('subscription-churn', scope)
  const params = { report: 'subscription-churn' as const, table: 'months' }
  return (
    <Sheet
      flush
      title={t(texts.byMonth)}
      actions={<CsvButton compact url={urlOf(reportTableCsv, { params, query: scope })} />}
    >
      <DataTable
        dense
        fixed
        label={t(texts.byMonth)}
        rows={report.months.toReversed()}
        rowKey={({ month }) => month}
        columns={[
          {
            id: 'month',
            head: t(texts.monthHead),
            cell: ({ month }) => <span className="nw">{monthWords(month, locale)}</span>,
            sort: ({ month }) => month,
          },
          {
            id: 'ended',
            head: t(texts.ended),
            align: 'right',
            phone: 'side',
            sort: ({ cancelled }) => cancelled,
            cell: ({ month, cancelled }) => (
              <Figure
                count={cancelled}
                opens={people(`cancelled:${month}`, {
                  title: `${monthWords(month, locale)}・${t(texts.ended)}`,
                  rule: t(texts.reasonMonthRule, { month: monthWords(month, locale) }),
                })}
              >
                {format.number(cancelled)}
              </Figure>
            ),
          },
          {
            id: 'reasons',
            head: t(texts.reason),
            cell: ({ reasons }) =>
              reasons
                .map((reason) => `${reason[locale]} ${reason.cancelled}`)
                .join(locale === 'ja' ? '・' : ', '),
          },
        ]}
      />
    </Sheet>
  )
}
