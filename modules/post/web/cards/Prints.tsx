import { useFormat } from '../../../../web/format.ts'
import { usePages } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { cardPageTexts } from '../../card-pages.texts.ts'
import { cardPrintTexts as texts } from '../../card-print.texts.ts'
import { listCardPrints } from '../../contract.ts'
import { printPath } from './paths.ts'
import { PRINT_LOOK } from './words.ts'

/** Batches, newest first. */
export function Prints() {
  const t = useT()
  const format = useFormat()
  const prints = usePages(listCardPrints, { query: { limit: 10 } })
  return (
    <Sheet title={t(cardPageTexts.prints)} flush>
      <DataTable
        {...prints}
        label={t(cardPageTexts.prints)}
        fixed
        rowKey={({ printId }) => printId}
        to={({ printId }) => printPath(printId)}
        columns={[
          {
            id: 'at',
            head: t(texts.madeAt),
            cell: ({ createdAt }) => format.dayTime(createdAt),
          },
          {
            id: 'cards',
            head: t(texts.count),
            cell: ({ cards }) => format.number(cards),
            align: 'right',
            phone: 'hide',
          },
          {
            id: 'media',
            head: t(texts.mediaCode),
            cell: ({ mediaCode }) => mediaCode ?? '',
            phone: 'hide',
          },
          { id: 'by', head: t(texts.made), cell: ({ createdBy }) => createdBy, phone: 'line' },
          {
            id: 'state',
            head: t(cardPageTexts.state),
            cell: ({ state }) => {
              const { text, tone, icon } = PRINT_LOOK[state]
              return (
                <Badge tone={tone} icon={icon}>
                  {t(text)}
                </Badge>
              )
            },
            phone: 'side',
          },
        ]}
        empty={<EmptyState>{t(texts.noPrints)}</EmptyState>}
      />
    </Sheet>
  )
}
