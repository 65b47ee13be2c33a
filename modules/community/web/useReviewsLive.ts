import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { useLive } from '../../../web/live.ts'
import { keyOf } from '../../../web/query.ts'
import { listReviews, reviewSummary } from '../contract.ts'

const hint = z.object({})

/** Reviews appear while one looks. */
export function useReviewsLive(): void {
  const client = useQueryClient()
  useLive('reviews', hint, () => {
    for (const endpoint of [listReviews, reviewSummary])
      void client.invalidateQueries({ queryKey: keyOf(endpoint) })
  })
}
