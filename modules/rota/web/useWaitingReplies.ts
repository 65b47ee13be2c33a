import { useQuery } from '@tanstack/react-query'
import { call } from '../../../web/api.ts'

const EVERY_MS = 60_000

/** How many wait for me, beside the name of the room; read again with the list of replies. */
export function useWaitingReplies(): number | undefined {
  const { data } = useQuery({
    queryKey: ['/api/v1/replies', 'waiting'],
    queryFn: async ({ signal }) => {
      const { listReplies } = await import('../contract.ts')
      return (await call(listReplies, {}, { signal })).items.length
    },
    refetchInterval: EVERY_MS,
  })
  return data
}
