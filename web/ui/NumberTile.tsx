import type { ReactNode } from 'react'
import type { Figure } from '../format.ts'
import css from './NumberTile.module.css'
import { type Opens, Stitch } from './Stitch.tsx'
import { Why } from './Why.tsx'

export interface NumberTileProps {
  label: ReactNode
  /** A small plain definition beside the label. */
  note?: ReactNode
  /** From `format.figure`, `moneyFigure`, `percentFigure`. */
  figure: Figure
  /** What the figure opens; left out, it carries no stitch. */
  opens?: Opens
  size?: 'm' | 'l'
  /** The change in words, 「去年より +1.6ポイント」; green only if better for the customer. */
  change?: { words: ReactNode; better?: boolean }
  /** How it is counted, in a pill beside the label: 「数え方」, 「内訳」. */
  how?: { label: string; content: ReactNode }
  /** Why the figure is not known. */
  unknown?: ReactNode
  children?: ReactNode
}

/** Label with a definition, the figure with its stitches, the change in words, how it is counted. */
export function NumberTile(props: NumberTileProps) {
  const { label, note, figure, opens, size = 'm', change, how, unknown, children } = props
  return (
    <div className={css.tile}>
      <div className={css.head}>
        <h2 className={css.label}>
          {label} {note && <small>{note}</small>}
        </h2>
        {how && <Why label={how.label}>{how.content}</Why>}
      </div>
      <div className={css.line}>
        <BigFigure figure={figure} opens={unknown ? undefined : opens} size={size} />
        {change && (
          <span className={css.change} data-better={change.better || undefined}>
            {change.words}
          </span>
        )}
      </div>
      {unknown && <p className="note">{unknown}</p>}
      {children}
    </div>
  )
}

/** The page's own number, its unit at half size. */
export function BigFigure({
  figure,
  opens,
  size = 'm',
}: {
  figure: Figure
  opens?: Opens
  size?: 's' | 'm' | 'l'
}) {
  const words = (
    <>
      {figure.value}
      {/^[a-z]/i.test(figure.unit) && ' '}
      {figure.unit && <small data-tight={figure.unit === '%' || undefined}>{figure.unit}</small>}
    </>
  )
  return (
    <span className={`${css.figure} num`} data-size={size}>
      {opens ? (
        <Stitch big {...opens}>
          {words}
        </Stitch>
      ) : (
        words
      )}
    </span>
  )
}
