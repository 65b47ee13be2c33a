import type { ReactNode } from 'react'
import css from './Working.module.css'

export interface WorkingRow {
  label: ReactNode
  value: ReactNode
  /** The line under the sum. */
  total?: boolean
}

/** A sum with its parts, so that anybody can add it up again. */
export function Working({ rows }: { rows: WorkingRow[] }) {
  return (
    <dl className={`${css.working} num`}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a sum keep their order
        <div key={at} data-total={row.total || undefined}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}
