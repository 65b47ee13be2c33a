import { useQuery } from '@tanstack/react-query'
import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { getRepeat, type RepeatReport, reportTableCsv } from '../contract.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { texts } from '../staying.texts.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'
import { RepeatSpread } from './RepeatSpread.tsx'
import { ReportPage } from './ReportPage.tsx'
import { useScope } from './scope.ts'

export default function RepeatPage() {
  const t = useT()
  const [scope] = useScope()
  const report = useQuery(queryOf(getRepeat, { query: scope }))
  const params = { report: 'repeat' as const, table: 'repeat' }
  return (
    <ReportPage
      title={t(texts.repeatTitle)}
      report={report}
      actions={<CsvButton url={urlOf(reportTableCsv, { params, query: scope })} />}
      isEmpty={({ customers }) => customers === 0}
      people={({ customers }) => customers}
    >
      {(repeat) => (
        <>
          <Sheet flush>
            <Groups report={repeat} scope={scope} />
          </Sheet>
          <Sheet>
            <RepeatSpread report={repeat} scope={scope} />
          </Sheet>
        </>
      )}
    </ReportPage>
  )
}

function Groups({ report, scope }: { report: RepeatReport; scope: Question }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('repeat', scope)
  const { members, guests, ...all } = report.repeat
  const rows = [
    { id: 'members', name: t(sharedTexts.members), side: ':members', ...members },
    { id: 'guests', name: t(sharedTexts.guests), side: ':guests', ...guests },
    { id: 'all', name: t(sharedTexts.all), side: '', ...all },
  ]
  return (
    <DataTable
      fixed
      label={t(texts.repeatTitle)}
      rows={rows}
      rowKey={({ id }) => id}
      foot={
        <span className="small quiet">
          {t(texts.whoIsMember)} {t(texts.repeatCaution)}
        </span>
      }
      columns={[
        { id: 'group', head: t(texts.groupHead), cell: ({ name }) => name },
        {
          id: 'customers',
          head: t(texts.customers),
          align: 'right',
          cell: ({ name, side, customers: count }) => (
            <Figure
              count={count}
              opens={people(`customers${side}`, {
                title: name,
                rule: t(texts.customersRule, { group: name }),
                count,
              })}
            >
              {format.number(count)}
            </Figure>
          ),
        },
        {
          id: 'repeaters',
          head: t(texts.repeaters),
          align: 'right',
          cell: ({ name, side, repeaters: count }) => (
            <Figure
              count={count}
              opens={people(`repeaters${side}`, {
                title: `${name}・${t(texts.repeaters)}`,
                rule: t(texts.repeatersRule, { group: name }),
                count,
              })}
            >
              {format.number(count)}
            </Figure>
          ),
        },
        {
          id: 'rate',
          head: t(texts.repeatRate),
          align: 'right',
          phone: 'side',
          cell: ({ rate }) => format.percent(rate),
        },
        {
          id: 'mean',
          head: t(texts.ordersEach),
          align: 'right',
          cell: ({ meanOrders }) => format.number(meanOrders, 2),
        },
        {
          id: 'repeats',
          head: t(texts.repeatsEach),
          align: 'right',
          cell: ({ repeatsEach }) => format.number(repeatsEach, 2),
        },
      ]}
    />
  )
}
