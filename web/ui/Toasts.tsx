import { Link } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import { Icon } from './Icon.tsx'
import css from './Toasts.module.css'

interface Toast {
  id: number
  words: string
  undo?: (() => void) | undefined
  link?: { to: string; label: string } | undefined
}

const STAYS = 10_000
const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
let last = 0

/** Says what was done for ten seconds; with `undo` it can be taken back, `link` leads on. */
export function toast(words: string, options: Pick<Toast, 'undo' | 'link'> = {}): void {
  last += 1
  change([...toasts, { id: last, words, ...options }])
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

const leave = (id: number) => change(toasts.filter((one) => one.id !== id))

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <div className={css.toasts} role="status" aria-live="polite">
      {shown.map((one) => (
        <Notice key={one.id} toast={one} />
      ))}
    </div>
  )
}

function Notice({ toast: { id, words, undo, link } }: { toast: Toast }) {
  const t = useT()
  useEffect(() => {
    const timer = setTimeout(() => leave(id), STAYS)
    return () => clearTimeout(timer)
  }, [id])
  const takeBack = () => {
    undo?.()
    leave(id)
  }
  return (
    <div className={css.toast}>
      <span>{words}</span>
      {link && (
        <Link to={link.to} className={css.link} onClick={() => leave(id)}>
          {link.label}
        </Link>
      )}
      {undo && (
        <button type="button" className={css.undo} onClick={takeBack}>
          {t(texts.undo)}
        </button>
      )}
      <button type="button" aria-label={t(texts.close)} onClick={() => leave(id)}>
        <Icon name="close" />
      </button>
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
