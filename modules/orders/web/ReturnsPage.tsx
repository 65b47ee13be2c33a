import { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { listReturns } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { Parts } from './Parts.tsx'
import { orderPath } from './paths.ts'
import { Whose } from './Whose.tsx'

const search = z.object({ productId: z.uuid().optional(), reasonId: z.uuid().optional() })

/** What came back, newest first: to improve the goods, never to count against anybody. */
export default function ReturnsPage() {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const [filter] = useSearchState(search)
  const returns = usePages(listReturns, { query: filter })
  return (
    <Page title={t(texts.returns)}>
      <Parts />
      <DataTable
        {...returns}
        label={t(texts.returns)}
        rowKey={(one) => one.returnId}
        to={(one) => (one.orderId ? orderPath(one.orderId) : undefined)}
        columns={[
          {
            id: 'person',
            head: t(texts.person),
            cell: (one) => <Whose person={one.person} />,
            phone: 'title',
          },
          {
            id: 'day',
            head: t(texts.day),
            cell: (one) => format.day(one.returnedAt),
            phone: 'line',
          },
          {
            id: 'item',
            head: t(texts.item),
            cell: (one) => one.firstItem ?? '',
            phone: 'line',
          },
          {
            id: 'reason',
            head: t(texts.reason),
            cell: (one) => one.reason?.[locale] ?? one.words ?? '',
            phone: 'line',
          },
          {
            id: 'order',
            head: t(texts.ofOrder),
            cell: (one) =>
              one.orderId ? (
                <span className="num">{one.orderNumber}</span>
              ) : (
                <span className="note">{t(texts.noOrder)}</span>
              ),
            opens: true,
            phone: 'line',
          },
          {
            id: 'amount',
            head: t(texts.amount),
            align: 'right',
            cell: (one) => format.money(one.amount, one.currency),
            phone: 'side',
          },
        ]}
        empty={<EmptyState>{t(texts.returnsEmpty)}</EmptyState>}
      />
    </Page>
  )
}
