import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { useLive } from '../../../web/live.ts'
import { keyOf } from '../../../web/query.ts'
import { listHands, listLettersToLookOver, listReplies } from '../contract.ts'

const hint = z.object({})

/** What waits for me changes while I look. */
export function useRotaLive(): void {
  const client = useQueryClient()
  useLive('rota', hint, () => {
    for (const endpoint of [listReplies, listHands, listLettersToLookOver])
      void client.invalidateQueries({ queryKey: keyOf(endpoint) })
  })
}
