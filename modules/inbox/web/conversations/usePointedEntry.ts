import { useRouterState } from '@tanstack/react-router'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ConversationEntry } from '../../contract.ts'

interface Entries {
  rows: ConversationEntry[] | undefined
  hasMore: boolean
  more: () => void
}

/**
 * Shows the entry that the address points to (`#entry-<id>`), once, and reads on until it is there. Answers
 * its id.
 */
export function usePointedEntry(
  box: RefObject<HTMLElement | null>,
  { rows, hasMore, more }: Entries,
  onShown: () => void,
): string | undefined {
  const hash = useRouterState({ select: (state) => state.location.hash })
  const entryId = /^entry-(.+)$/.exec(hash)?.[1]
  const shown = useRef<string>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again only when more is there
  useLayoutEffect(() => {
    if (!entryId || !rows || shown.current === entryId) return
    if (!rows.some((entry) => entry.entryId === entryId)) {
      if (hasMore) more()
      return
    }
    shown.current = entryId
    box.current?.querySelector(`#${CSS.escape(hash)}`)?.scrollIntoView({ block: 'center' })
    onShown()
  }, [entryId, rows?.length])
  return entryId
}
