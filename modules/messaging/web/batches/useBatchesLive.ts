import { useThrottledCallback } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { useLive } from '../../../../web/live.ts'
import { keyOf } from '../../../../web/query.ts'
import { getBatch, listBatches } from '../../contract.ts'

const hint = z.object({})

/** Follows letters on their way: those that are taken, and those that leave. */
export function useBatchesLive(): void {
  const client = useQueryClient()
  const again = useThrottledCallback(() => {
    for (const endpoint of [listBatches, getBatch])
      void client.invalidateQueries({ queryKey: keyOf(endpoint) })
  }, 1000)
  useLive('batches', hint, again)
  useLive('messages', hint, again)
}
