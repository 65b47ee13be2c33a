import { useEffect, useRef } from 'react'

interface Keys {
  '/': () => void
  undo: () => void
  redo: () => void
  decide: () => void
}

/** The keys of the builder. What somebody types into a field of words is theirs to take back. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = nameOf(event)
      if (!name || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      latest.current[name]()
    }
    // Before the shell, which opens its own search on the same key.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [])
}

function nameOf(event: KeyboardEvent): keyof Keys | null {
  const held = event.metaKey || event.ctrlKey
  if (event.key === '/' && !held && !isTyping(event)) return '/'
  if (!held) return null
  if (event.key === 'Enter') return 'decide'
  if (event.key.toLowerCase() !== 'z' || hasWords(event)) return null
  return event.shiftKey ? 'redo' : 'undo'
}

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !target.readOnly) ||
  (target instanceof HTMLElement && target.isContentEditable)

/** A field with words of its own, outside of the cards. */
const hasWords = (event: KeyboardEvent) => {
  const { target } = event
  return (
    isTyping(event) &&
    target instanceof HTMLInputElement &&
    !target.closest('[id^="card-"]') &&
    target.value !== ''
  )
}
