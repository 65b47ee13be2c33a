import type { ReactNode } from 'react'
import css from './Sentence.module.css'

/** A rule as a sentence. Its phrases take the colours of their cards in turn. */
export function Sentence({ children, size = 'l' }: { children: ReactNode; size?: 'm' | 'l' }) {
  return (
    <p className={css.sentence} data-size={size}>
      {children}
    </p>
  )
}

/** One condition within a sentence; `at` is its number from 0 (藍 → 藤 → 松葉, then again). */
export function Phrase({
  at,
  children,
  onClick,
}: {
  at: number
  children: ReactNode
  onClick?: () => void
}) {
  const colour = at % 3
  return onClick ? (
    <button type="button" className={css.phrase} data-colour={colour} onClick={onClick}>
      {children}
    </button>
  ) : (
    <span className={css.phrase} data-colour={colour}>
      {children}
    </span>
  )
}
