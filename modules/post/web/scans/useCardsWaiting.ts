import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { endpoint } from '../../../../kernel/endpoint.ts'
import { queryOf } from '../../../../web/query.ts'

// Read by the sidebar of every page, so it asks for the figures alone.
const getDebt = endpoint({
  method: 'GET',
  path: '/api/v1/reply-debt',
  summary: 'How many cards wait',
  response: z.object({ toType: z.int() }),
})

/** Cards that wait to be typed, beside the room's name. */
export function useCardsWaiting(): number | undefined {
  const { data } = useQuery({ ...queryOf(getDebt), staleTime: 60_000 })
  return data?.toType
}
