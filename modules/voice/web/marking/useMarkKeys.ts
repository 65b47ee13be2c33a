import { type RefObject, useEffect, useRef } from 'react'
import type { Passage } from '../../passages.rules.ts'
import { kindOfKey } from '../../pieces.rules.ts'
import type { VoiceKind } from '../../voices.rules.ts'
import { isTyping, meant, selectedIn } from './selected.ts'

interface MarkKeys {
  root: RefObject<HTMLElement | null>
  isOn: boolean
  asked: Passage | null
  onAsk: (passage: Passage | null) => void
  onKind: (kind: VoiceKind) => void
  onTakeOut: () => void
}

/** `v`, then the key of the kind. While it asks, no other key means anything else. */
export function useMarkKeys(keys: MarkKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { root, isOn, asked, onAsk, onKind, onTakeOut } = latest.current
      const { current } = root
      if (!isOn || !current || event.metaKey || event.ctrlKey || event.altKey) return
      if (isTyping(event.target)) return
      const kind = asked && kindOfKey(event.key)
      if (kind) onKind(kind)
      else if (asked && event.key === 'Escape') onAsk(null)
      else if (asked && event.key === 'x') onTakeOut()
      else if (!asked && event.key === 'v' && meant() === current)
        onAsk(selectedIn(current) ?? { starts: 0, ends: Number.MAX_SAFE_INTEGER })
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', hear, true)
    return () => document.removeEventListener('keydown', hear, true)
  }, [])
}
