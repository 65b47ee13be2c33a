import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useHouse } from '../../../web/rooms.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Columns, Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import { readProduct } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'
import { ProductForm } from './ProductForm.tsx'
import { ordersPath, productsPath, returnsPath } from './paths.ts'
import { Recalculation } from './Recalculation.tsx'

type ProductView = ResponseOf<typeof readProduct>

/** One product: what it costs, what was sold, what came back and why. */
export default function ProductPage() {
  const t = useT()
  const { productId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(readProduct, { params: { productId } }))
  return (
    <Page
      title={data?.name ?? t(texts.products)}
      crumbs={[{ label: t(texts.products), to: productsPath }]}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data && (
        <Stack>
          <Columns of="7-5">
            <div className={css.side}>
              <Sheet>
                <ProductForm key={JSON.stringify(data)} kept={data} onDone={() => void refetch()} />
              </Sheet>
              {data.cost !== null && <Recalculation product={data} cost={data.cost} />}
            </div>
            <div className={css.side}>
              <SoldSheet product={data} />
              <WhyBackSheet product={data} />
            </div>
          </Columns>
          <Panels productId={productId} />
        </Stack>
      )}
    </Page>
  )
}

/** What other modules have to say of it. */
function Panels({ productId }: { productId: string }) {
  const { productPanels } = useHouse()
  return productPanels.map(({ component: Panel, order }) => (
    <Suspense key={order} fallback={null}>
      <Panel productId={productId} />
    </Suspense>
  ))
}

function SoldSheet({ product }: { product: ProductView }) {
  const t = useT()
  const format = useFormat()
  const { productId, pieces, orders, withoutCost, returnedPieces } = product
  return (
    <Sheet title={t(texts.sold)}>
      <dl className={css.rows}>
        <div>
          <dt>{t(texts.sold)}</dt>
          <dd>
            <Stitch to={`${ordersPath}?productId=${productId}`}>
              {t(texts.soldPieces, {
                pieces: format.number(pieces),
                orders: format.number(orders),
              })}
            </Stitch>
          </dd>
        </div>
        <div>
          <dt>{t(texts.cameBack)}</dt>
          <dd className="num">{format.count(returnedPieces, 'items')}</dd>
        </div>
      </dl>
      {withoutCost > 0 && (
        <p className="note">{t(texts.linesWithoutCost, { count: withoutCost })}</p>
      )}
    </Sheet>
  )
}

/** For the product's sake: the reasons, most frequent first. */
function WhyBackSheet({ product }: { product: ProductView }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const most = Math.max(1, ...product.returns.map((one) => one.count))
  return (
    <Sheet title={t(texts.whyBack)}>
      {product.returns.length === 0 && <p className="small quiet">{t(texts.noReturns)}</p>}
      <ul className={css.log}>
        {product.returns.map((one) => (
          <li key={one.reasonId ?? 'none'}>
            <span>{one[locale] ?? t(texts.noReason)}</span>
            <Link
              className="num"
              to={returnsPath}
              search={{
                productId: product.productId,
                ...(one.reasonId ? { reasonId: one.reasonId } : {}),
              }}
            >
              {format.count(one.count, 'items')}
            </Link>
            <span className={css.share} style={{ width: `${(one.count / most) * 100}%` }} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
