import { useRouterState } from '@tanstack/react-router'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ConversationEntry } from '../../contract.ts'

interface Entries {
  rows: ConversationEntry[] | undefined
  hasMore: boolean
  more: () => void
}

/**
 * Shows the entry that the address points to (`#entry-<id>`), reading on until it is there, and holds it in
 * view until somebody scrolls or a new word comes. `hold` is false where nothing is held.
 */
export function usePointedEntry(
  box: RefObject<HTMLElement | null>,
  { rows, hasMore, more }: Entries,
): { entryId: string | undefined; hold: () => boolean; release: () => void } {
  const hash = useRouterState({ select: (state) => state.location.hash })
  const entryId = /^entry-(.+)$/.exec(hash)?.[1]
  const held = useRef<string>(undefined)
  const hold = () => {
    const entry = held.current && box.current?.querySelector(`#${CSS.escape(held.current)}`)
    if (entry) entry.scrollIntoView({ block: 'center' })
    return Boolean(entry)
  }
  const shown = useRef<string>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again only when more is there
  useLayoutEffect(() => {
    if (!entryId || !rows || shown.current === entryId) return
    if (rows.some((entry) => entry.entryId === entryId)) {
      shown.current = entryId
      held.current = hash
      hold()
    } else if (hasMore) more()
  }, [entryId, rows?.length])
  const release = () => {
    held.current = undefined
  }
  return { entryId, hold, release }
}
