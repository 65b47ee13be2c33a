import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import { type ReviewedProduct, reviewSummary } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { reviewsPath } from './paths.ts'
import { ReviewsNav } from './ReviewsNav.tsx'
import { useReviewsLive } from './useReviewsLive.ts'

/** The mean of each product, how many stand behind it, and where one writes. */
export default function ProductsPage() {
  const t = useT()
  const format = useFormat()
  useReviewsLive()
  const { data, error, isPending, refetch } = useQuery(queryOf(reviewSummary))
  const behind = (state: string, { productId }: ReviewedProduct) =>
    `${reviewsPath}?state=${state}&productId=${productId}`
  return (
    <Page title={t(texts.title)} lead={t(texts.productsLead)}>
      <ReviewsNav />
      <DataTable<ReviewedProduct>
        label={t(texts.products)}
        rows={data?.items}
        loading={isPending}
        error={error}
        retry={() => void refetch()}
        rowKey={({ productId }) => productId}
        columns={[
          {
            id: 'name',
            head: t(texts.product),
            cell: ({ name }) => name,
            sort: ({ name }) => name,
          },
          {
            id: 'mean',
            head: t(texts.mean),
            cell: ({ mean }) => (mean === null ? '—' : `★${format.number(mean, 2)}`),
            sort: ({ mean }) => mean ?? 0,
            align: 'right',
            phone: 'side',
          },
          {
            id: 'count',
            head: t(texts.count),
            cell: (row) =>
              row.count === 0 ? (
                '0'
              ) : (
                <Stitch to={behind('published', row)}>{format.number(row.count)}</Stitch>
              ),
            sort: ({ count }) => count,
            align: 'right',
          },
          {
            id: 'waiting',
            head: t(texts.toRead),
            cell: (row) =>
              row.waiting === 0 ? (
                '0'
              ) : (
                <Stitch to={behind('waiting', row)}>{format.number(row.waiting)}</Stitch>
              ),
            sort: ({ waiting }) => waiting,
            align: 'right',
          },
          {
            id: 'link',
            head: t(texts.link),
            cell: ({ link }) => (
              <a href={link} target="_blank" rel="noreferrer" className="link">
                {t(texts.open)}
              </a>
            ),
          },
        ]}
        empty={<EmptyState>{t(texts.productsNone)}</EmptyState>}
      />
    </Page>
  )
}
