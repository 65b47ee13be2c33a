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
  type SegmentDetail,
} from '../contract.ts'

const hint = z.object({})
const SHOWN = [listSegments, getSegment, listMembers, getOverlaps, listPersonSegments]
const PAUSE_MS = 400
/** For the hint that a broken connection swallowed; a fill may be over before one listens. */
const POLL_MS = 15_000
const POLL_FILLING_MS = 1_000

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

/** How soon to look again without a hint. */
export const pollOf = (isFilling: boolean | undefined) => (isFilling ? POLL_FILLING_MS : POLL_MS)

/** What hangs on a segment's people follows its size, however that was learned. */
export function useFollow(segment: SegmentDetail | undefined): void {
  const client = useQueryClient()
  const state = segment && `${segment.members} ${segment.filling === null}`
  const known = useRef(state)
  useEffect(() => {
    if (known.current !== undefined && known.current !== state)
      for (const endpoint of [listMembers, getOverlaps])
        void client.invalidateQueries({ queryKey: keyOf(endpoint) })
    known.current = state
  }, [client, state])
}
