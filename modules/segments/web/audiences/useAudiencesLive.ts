import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { useLive } from '../../../../web/live.ts'
import { keyOf } from '../../../../web/query.ts'
import { getAudienceHub, getDestination, listHeldBack, listSyncRuns } from '../../contract.ts'

const hint = z.object({ syncId: z.uuid() })
const SHOWN = [getAudienceHub, getDestination, listSyncRuns, listHeldBack]

/** Follows runs while one looks. */
export function useAudiencesLive(): void {
  const client = useQueryClient()
  useLive('audiences', hint, () => {
    for (const endpoint of SHOWN) void client.invalidateQueries({ queryKey: keyOf(endpoint) })
  })
}
