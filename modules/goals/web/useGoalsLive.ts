import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { useLive } from '../../../web/live.ts'
import { keyOf } from '../../../web/query.ts'
import { listGoals, readGoal } from '../contract.ts'

const hint = z.object({})

/** What colleagues decide appears while one looks. */
export function useGoalsLive(): void {
  const client = useQueryClient()
  useLive('goals', hint, () => {
    for (const endpoint of [listGoals, readGoal])
      void client.invalidateQueries({ queryKey: keyOf(endpoint) })
  })
}
