import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../web/api.ts'

const EVERY_MS = 60_000

/** How many wait for a reply, for the sidebar. The contract comes when the page has been drawn. */
export function useInboxWaiting(): number | undefined {
  const { data } = useQuery({
    // The key of the endpoint, so that whatever changes the counts has them read again here.
    queryKey: ['/api/v1/conversation-counts', {}],
    queryFn: async ({ signal }) => {
      const { countConversations } = await import('../../contract.ts')
      return call(countConversations, {}, { signal })
    },
    refetchInterval: EVERY_MS,
  })
  return data?.waiting
}
