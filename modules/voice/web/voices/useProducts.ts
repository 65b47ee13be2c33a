import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { listProducts } from '../../../orders/contract.ts'

/** The products as choices of a field. */
export function useProducts(): { value: string; label: string }[] {
  const { may } = useMe()
  const { data } = useQuery({
    ...queryOf(listProducts, { query: { limit: 200 } }),
    enabled: may('orders.read'),
  })
  return (data?.items ?? []).map(({ productId, name }) => ({ value: productId, label: name }))
}
