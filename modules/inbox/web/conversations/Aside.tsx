import type { ReactNode } from 'react'
import css from './inbox.module.css'

/** What stands in the list where there are no rows: as far from the edge as they are. */
export function Aside({ children }: { children: ReactNode }) {
  return <div className={css.aside}>{children}</div>
}
