import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { texts } from '../character-pages.texts.ts'
import { getProductStates, type StatesReport } from '../contract.ts'
import { texts as patternTexts } from '../patterns.texts.ts'
import { Filled } from './filled.tsx'
import { ProductStates } from './ProductStates.tsx'
import { Figure } from './people.tsx'
import { type ProductRow, useOpenState } from './product-states.ts'
import { ReportPage } from './ReportPage.tsx'
import { whileCounting } from './while-counting.ts'

/** After how many days each product is bought again, and who stands where with it. */
export default function ProductStatesPage() {
  const t = useT()
  const report = useQuery({ ...queryOf(getProductStates), refetchInterval: whileCounting })
  const found =
    report.data && !report.data.missing && report.data.products.length > 0 ? report.data : undefined
  return (
    <ReportPage
      title={t(texts.statesTitle)}
      lead={found ? <Finding products={found.products} /> : t(texts.statesLead)}
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
        <Sheet flush title={t(patternTexts.statesSheet)} note={t(patternTexts.statesNote)}>
          <ProductStates products={products} />
        </Sheet>
      )}
    </ReportPage>
  )
}

/** The product of which most people are late; else of which most are due. */
function Finding({ products }: Pick<StatesReport, 'products'>) {
  const t = useT()
  const format = useFormat()
  const openState = useOpenState()
  const most = (state: 'due' | 'late') =>
    products.reduce<ProductRow | undefined>(
      (first, one) => ((one.states[state] ?? 0) > (first?.states[state] ?? 0) ? one : first),
      undefined,
    )
  const late = most('late')
  const row = late ?? most('due')
  if (!row) return t(patternTexts.findCalm)
  const state = late ? 'late' : 'due'
  const count = row.states[state] ?? 0
  return (
    <Filled
      text={late ? patternTexts.findLate : patternTexts.findDue}
      params={{ product: row.name }}
      parts={{
        figure: (
          <Figure count={count} opens={openState(row, state)}>
            {format.count(count, 'people')}
          </Figure>
        ),
      }}
    />
  )
}
