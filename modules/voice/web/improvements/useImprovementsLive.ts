import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { useLive } from '../../../../web/live.ts'
import { keyOf } from '../../../../web/query.ts'
import { listImprovements, readImprovement } from '../../contract.ts'

const hint = z.object({ improvementId: z.uuid().optional() })
const SHOWN = [listImprovements, readImprovement]

/** What colleagues and the job of notices do appears while one looks. */
export function useImprovementsLive(): void {
  const client = useQueryClient()
  useLive('voice', hint, () => {
    for (const endpoint of SHOWN) void client.invalidateQueries({ queryKey: keyOf(endpoint) })
  })
}
