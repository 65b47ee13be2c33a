import { useEffect, useRef } from 'react'

interface Keys {
  up: () => void
  down: () => void
  fix: () => void
  plan: () => void
  no: () => void
  hand: () => void
}

const KEYS: Record<string, keyof Keys> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Enter: 'down',
  1: 'fix',
  2: 'plan',
  3: 'no',
  h: 'hand',
}

/** Whoever types, or presses a button by Enter, is left alone. */
function isBusy({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('input, textarea, select, [contenteditable], [role="dialog"]')) return true
  return key === 'Enter' && target.closest('button, a') !== null
}

/** The whole meeting by keys, from wherever one stands on the screen. */
export function useStageKeys(isOn: boolean, keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing || isBusy(event))
        return
      const name = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!name || (event.repeat && name !== 'up' && name !== 'down')) return
      event.preventDefault()
      latest.current[name]()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn])
}
