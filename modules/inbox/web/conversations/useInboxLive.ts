import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useLive } from '../../../../web/live.ts'
import { keyOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import {
  countConversations,
  getConversation,
  listConversations,
  listEntries,
} from '../../contract.ts'

const TOGETHER_MS = 400
const WRITING_MS = 20_000

const message = z.object({
  conversationId: z.uuid(),
  writing: z.uuid().nullable().optional(),
  by: z.uuid().optional(),
})

/** Reads again what a colleague or a person changed, and tells who else writes in this talk. */
export function useInboxLive(talk: string | undefined): string[] {
  const client = useQueryClient()
  const { staff } = useMe()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [writing, setWriting] = useState<Record<string, number>>({})
  useLive('inbox', message, ({ conversationId, by, writing: writes }) => {
    if (by !== undefined) {
      if (conversationId === talk && by !== staff.id)
        setWriting(({ [by]: _, ...others }) => (writes ? { ...others, [by]: Date.now() } : others))
      return
    }
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      for (const endpoint of [listConversations, countConversations, getConversation, listEntries])
        void client.invalidateQueries({ queryKey: keyOf(endpoint) })
    }, TOGETHER_MS)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another talk has other writers
  useEffect(() => {
    setWriting({})
    const sweep = setInterval(
      () =>
        setWriting((before) =>
          Object.fromEntries(
            Object.entries(before).filter(([, at]) => at > Date.now() - WRITING_MS),
          ),
        ),
      5000,
    )
    return () => clearInterval(sweep)
  }, [talk])
  useEffect(() => () => clearTimeout(waiting.current), [])
  return Object.keys(writing)
}
