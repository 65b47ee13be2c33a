import type { ReactNode } from 'react'
import css from './State.module.css'

/** One sentence on what will stand here, one button that brings it, a short stitch. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.state}>
      <span className={css.thread} aria-hidden="true" />
      <p className="prose">{children}</p>
      {action}
    </div>
  )
}
