import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { readOrder } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { orderPath, ordersPath } from './paths.ts'
import { ReturnForm } from './ReturnForm.tsx'
import { Whose } from './Whose.tsx'

/** Goods that come back: which, how much money, and why, if they say. */
export default function ReturnPage() {
  const t = useT()
  const navigate = useNavigate()
  const { orderId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(readOrder, { params: { orderId } }))
  const back = orderPath(orderId)
  return (
    <Page
      title={t(texts.returnTitle)}
      crumbs={[
        { label: t(texts.orders), to: ordersPath },
        ...(data ? [{ label: t(texts.orderTitle, { number: data.number }), to: back }] : []),
      ]}
      lead={data ? <Whose person={data.person} /> : undefined}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data && (
        <Sheet>
          <ReturnForm order={data} onDone={() => void navigate({ to: back })} />
        </Sheet>
      )}
    </Page>
  )
}
