import type { ReactNode } from 'react'
import { Icon } from '../../../web/ui/Icon.tsx'
import css from './reports.module.css'

/** What is seldom changed stays folded behind its own words. */
export function Fold({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className={css.fold}>
      <summary>
        {label} <Icon name="chevron-down" size={14} />
      </summary>
      <div>{children}</div>
    </details>
  )
}
