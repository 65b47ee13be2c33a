import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { useLive } from '../../../web/live.ts'
import { keyOf } from '../../../web/query.ts'
import { getTag, listPersonTags, listTagged, listTags } from '../contract.ts'

const hint = z.object({})
const SHOWN = [listTags, getTag, listTagged, listPersonTags]
const PAUSE = 400

/** Tags of rules come and go while one looks; a flood of hints is one reading. */
export function useTagsLive(): void {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useLive('segments', hint, () => {
    timer.current ??= setTimeout(() => {
      timer.current = null
      for (const endpoint of SHOWN) void client.invalidateQueries({ queryKey: keyOf(endpoint) })
    }, PAUSE)
  })
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])
}
