import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import type { SegmentLine } from '../contract.ts'
import { screenTexts as texts } from '../screens.texts.ts'
import css from './segments.module.css'

/** How far a new rule is, in a row of the list. */
export function Filling({ filling }: { filling: NonNullable<SegmentLine['filling']> }) {
  const t = useT()
  const format = useFormat()
  const { done, total } = filling
  const said = t(texts.fillingOf, {
    done: format.number(done),
    total: format.count(total, 'people'),
  })
  return (
    <span className={css.filling}>
      <span
        className={css.bar}
        role="progressbar"
        aria-label={t(texts.filling)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={total > 0 ? Math.round((done / total) * 100) : 0}
        aria-valuetext={said}
      >
        <i style={{ width: `${total > 0 ? (done / total) * 100 : 0}%` }} />
      </span>
      <small className="num">{said}</small>
    </span>
  )
}
