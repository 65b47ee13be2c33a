import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { texts } from '../character-pages.texts.ts'
import { getProductStates, type StatesReport } from '../contract.ts'
import { texts as names } from '../rule.texts.ts'
import { Figure, usePeopleOf } from './people.tsx'
import { ReportPage } from './ReportPage.tsx'
import { whileCounting } from './while-counting.ts'

type Row = StatesReport['products'][number]
const STATES = {
  new: names.state_new,
  stocked: names.state_stocked,
  due: names.state_due,
  late: names.state_late,
  lapsed: names.state_lapsed,
} as const
const BASIS = {
  hand: texts.basis_hand,
  product: texts.basis_product,
  category: texts.basis_category,
} as const

/** After how many days each product is bought again, and who stands where with it. */
export default function ProductStatesPage() {
  const t = useT()
  const report = useQuery({ ...queryOf(getProductStates), refetchInterval: whileCounting })
  const columns = useColumns()
  return (
    <ReportPage
      title={t(texts.statesTitle)}
      lead={t(texts.statesLead)}
      report={report}
      scoped={false}
      isEmpty={({ missing, products }) => missing !== null || products.length === 0}
      counting={({ counting }) => counting}
      empty={
        <EmptyState>{t(report.data?.missing ? texts.building : texts.statesEmpty)}</EmptyState>
      }
      people={({ people }) => people}
    >
      {({ products }) => (
        <Sheet flush>
          <DataTable
            label={t(texts.statesTitle)}
            rows={products}
            rowKey={({ product }) => product}
            columns={columns}
          />
        </Sheet>
      )}
    </ReportPage>
  )
}

function useColumns(): Column<Row>[] {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const stateColumn = (state: keyof typeof STATES): Column<Row> => ({
    id: state,
    head: t(STATES[state]),
    align: 'right',
    phone: state === 'due' ? 'side' : 'hide',
    sort: ({ states }) => states[state] ?? 0,
    cell: ({ product, name, states }) => {
      const count = states[state] ?? 0
      const title = `${name}・${t(STATES[state])}`
      const rule = t(texts.stateRule, { product: name, state: t(STATES[state]) })
      return (
        <Figure count={count} opens={people(`state:${state}:${product}`, { title, rule, count })}>
          {count > 0 ? format.number(count) : ''}
        </Figure>
      )
    },
  })
  return [
    { id: 'product', head: t(texts.product), cell: ({ name }) => name },
    {
      id: 'cycle',
      head: t(texts.cycle),
      align: 'right',
      phone: 'line',
      sort: ({ cycleDays }) => cycleDays,
      cell: ({ cycleDays }) => format.number(Math.round(cycleDays)),
    },
    {
      id: 'basis',
      head: t(texts.basis),
      phone: 'line',
      cell: ({ basis, gaps }) => <span className="small quiet">{t(BASIS[basis], { gaps })}</span>,
    },
    ...(['new', 'stocked', 'due', 'late', 'lapsed'] as const).map(stateColumn),
  ]
}
