import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import type { SegmentLine } from '../contract.ts'
import { screenTexts as texts } from '../screens.texts.ts'
import css from './segments.module.css'

const [WIDTH, HEIGHT, EDGE] = [132, 34, 4]

/** The size at the end of each of the last 30 days; the last point, in persimmon, is now. */
export function Trend({ trend, now }: { trend: SegmentLine['trend']; now: number | null }) {
  const t = useT()
  const format = useFormat()
  const values = [...trend.map(({ members }) => members), ...(now === null ? [] : [now])]
  const [first, last] = [values[0], values.at(-1)]
  if (values.length < 2 || first === undefined || last === undefined)
    return <span className={css.trend} />
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (at: number) => EDGE + (at / (values.length - 1)) * (WIDTH - 2 * EDGE)
  // A size that stays the same is a line in the middle, not on the floor.
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE)
  const words = t(texts.trendWords, {
    from: format.count(first, 'people'),
    to: format.count(last, 'people'),
  })
  return (
    <span className={css.trend}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
        <title>{words}</title>
        <polyline points={values.map((value, at) => `${x(at)},${y(value)}`).join(' ')} />
        <circle cx={x(values.length - 1)} cy={y(last)} r="3.2" />
      </svg>
      <small>{t(texts.trend)}</small>
    </span>
  )
}
