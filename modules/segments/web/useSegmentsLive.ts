import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { useLive } from '../../../web/live.ts'
import { keyOf } from '../../../web/query.ts'
import {
  getOverlaps,
  getSegment,
  listMembers,
  listPersonSegments,
  listSegments,
} from '../contract.ts'

const hint = z.object({})
const SHOWN = [listSegments, getSegment, listMembers, getOverlaps, listPersonSegments]
const PAUSE_MS = 400

/** Reads what is on screen again when somebody comes or goes; a flood of hints is one reading. */
export function useSegmentsLive(): void {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useLive('segments', hint, () => {
    timer.current ??= setTimeout(() => {
      timer.current = null
      for (const endpoint of SHOWN) void client.invalidateQueries({ queryKey: keyOf(endpoint) })
    }, PAUSE_MS)
  })
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])
}
