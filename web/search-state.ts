import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { z } from 'zod'

type Shape = z.ZodType<Record<string, unknown>, Record<string, unknown>>

/**
 * Filters that live in the address, so that they can be shared and Back brings them again.
 * Give every key a default or `.optional()`; what cannot be read falls back to `{}`.
 */
export function useSearchState<S extends Shape>(
  shape: S,
): [z.output<S>, (change: Partial<z.input<S>>) => void] {
  const found: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const read = shape.safeParse(found)
  const change = useCallback(
    (part: Partial<z.input<S>>) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return [read.success ? read.data : shape.parse({}), change]
}
