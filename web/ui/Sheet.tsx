import type { ReactNode } from 'react'
import css from './Sheet.module.css'

export interface SheetProps {
  title?: ReactNode
  /** A small plain definition beside the title. */
  note?: ReactNode
  actions?: ReactNode
  /** No padding: for a table or a strip that brings its own. */
  flush?: boolean
  id?: string
  children: ReactNode
}

/** Off-white paper on the washi ground. Never one inside another. */
export function Sheet({ title, note, actions, flush, id, children }: SheetProps) {
  return (
    <section className={flush ? `${css.sheet} ${css.flush}` : css.sheet} id={id}>
      {(title || actions) && (
        <header className={css.head}>
          {title && (
            <h2>
              {title} {note && <small>{note}</small>}
            </h2>
          )}
          {actions && <div className={css.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  )
}

/** Sheets side by side: 7 to 5, halves, thirds, or a main column with a 300 px side. */
export function Columns({
  of = '7-5',
  children,
}: {
  of?: '7-5' | 'halves' | 'thirds' | 'side'
  children: ReactNode
}) {
  return (
    <div className={css.columns} data-of={of}>
      {children}
    </div>
  )
}

/** Sheets one below the other. */
export function Stack({ gap = 20, children }: { gap?: number; children: ReactNode }) {
  return (
    <div className={css.stack} style={{ gap }}>
      {children}
    </div>
  )
}

/** Cells of one sheet, parted by hairlines; on the phone one below the other. */
export function Strip({ children }: { children: ReactNode }) {
  return <div className={css.strip}>{children}</div>
}
