import { type RefObject, useEffect, useRef } from 'react'
import type { ConversationLine } from '../../contract.ts'

interface TalkKeys {
  rows: readonly ConversationLine[]
  talk: string | undefined
  pane: RefObject<HTMLElement | null>
  onChoose: (conversationId: string) => void
}

/** j and k go through the list; r, n and e press what the pane offers for them. */
export function useTalkKeys(keys: TalkKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      const { rows, talk, pane, onChoose } = latest.current
      const at = rows.findIndex((row) => row.conversationId === talk)
      const step = { j: 1, k: -1 }[event.key]
      const next = step === undefined ? undefined : rows[at + step]
      if (next) onChoose(next.conversationId)
      const pressed = pane.current?.querySelector<HTMLElement>(
        `[data-key="${CSS.escape(event.key)}"]`,
      )
      if (!next && !pressed) return
      event.preventDefault()
      pressed?.click()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  )
}
