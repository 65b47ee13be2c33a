import { z } from 'zod'
import { useSearchState } from '../../../web/search-state.ts'

/** Whom and when a report looks at; stands in the address, the same on every report page. */
export const scopeState = z.object({
  segment: z.enum(['all', 'members', 'subscribers']).default('all'),
  currency: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  source: z.string().optional(),
})
export type ScopeState = z.output<typeof scopeState>

export function useScope() {
  return useSearchState(scopeState)
}
