import type { ReactNode } from 'react'
import css from './Sentence.module.css'

/** A rule as a sentence. */
export function Sentence({ children, size = 'l' }: { children: ReactNode; size?: 'm' | 'l' }) {
  return (
    <p className={css.sentence} data-size={size}>
      {children}
    </p>
  )
}
