import { useEffect, useRef, useState } from 'react'
import { CARD_KINDS, type CardKind } from '../../../scans.rules.ts'

interface Keys {
  onFile: () => void
  onLater: () => void
  onKind: (kind: CardKind) => void
}

const OWN_KEYS = 'button, a, select, [role="option"], [role="menuitem"], [role="combobox"]'
const FIELDS = 'input, textarea, select, [contenteditable="true"]'

/**
 * One hand on Enter: outside of fields Enter files the card, within them only with ⌘ or Ctrl, and never
 * while kana are being turned into kanji. Esc leaves the card for later, 1 to 5 choose its kind. Answers
 * whether a field has the keys now.
 */
export function useDeskKeys(keys: Keys): boolean {
  const latest = useRef(keys)
  latest.current = keys
  const [inField, setInField] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => pressed(event, latest.current)
    const focus = () => setInField(document.activeElement?.matches(FIELDS) ?? false)
    window.addEventListener('keydown', press)
    window.addEventListener('focusin', focus)
    window.addEventListener('focusout', focus)
    focus()
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('focusin', focus)
      window.removeEventListener('focusout', focus)
    }
  }, [])
  return inField
}

function pressed(event: KeyboardEvent, { onFile, onLater, onKind }: Keys): void {
  // Safari ends a composition before the key that ended it: it then comes as 229.
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.repeat) return
  if (document.querySelector('[role="dialog"], [role="menu"]')) return
  const target = event.target instanceof Element ? event.target : document.body
  const inField = target.matches(FIELDS)
  const withCommand = event.metaKey || event.ctrlKey
  if (event.key === 'Enter' && (withCommand || (!inField && !target.closest(OWN_KEYS)))) {
    event.preventDefault()
    onFile()
  } else if (event.key === 'Escape' && !target.closest('[role="combobox"]')) {
    event.preventDefault()
    onLater()
  } else if (!inField && !withCommand && !event.altKey) {
    const kind = CARD_KINDS[Number(event.key) - 1]
    if (kind) onKind(kind)
  }
}
