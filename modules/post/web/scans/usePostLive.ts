import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { useLive } from '../../../../web/live.ts'
import { keyOf } from '../../../../web/query.ts'
import { getBatch, getScan, listBatches } from '../../contract.ts'

const hint = z.object({})
const SHOWN = [listBatches, getBatch, getScan]
const PAUSE = 300

/** Cards are read, taken and filed by others while one looks; a flood of hints is one reading. */
export function usePostLive(): void {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useLive('post', hint, () => {
    timer.current ??= setTimeout(() => {
      timer.current = null
      for (const endpoint of SHOWN) void client.invalidateQueries({ queryKey: keyOf(endpoint) })
    }, PAUSE)
  })
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])
}
