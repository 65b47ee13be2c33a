import { Knot } from '../../../web/shell/Brand.tsx'
import { useT } from '../../../web/texts.ts'
import { texts as web } from '../../../web/web.texts.ts'
import { texts } from '../door.texts.ts'
import css from './door.module.css'

/** Rows of sashiko, as far as the tallest screen shows. */
const ROWS = Array.from({ length: 33 }, (_, at) => -112 + at * 8)

/** The shop's thread and a person's come from two sides and are knotted in the middle. */
export function Threshold({ shop, motto }: { shop?: string; motto: string }) {
  const t = useT()
  return (
    <>
      <header className={css.brand}>
        <Knot size={32} />
        <span>
          <b className={css.shop}>{shop || t(texts.languageBrand)}</b>
          <small>{shop ? t(web.product) : 'Kizuna'}</small>
        </span>
      </header>
      <svg
        className={css.threads}
        viewBox="-30 -46 92 124"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
        fill="none"
        strokeLinecap="round"
      >
        <g className={css.stitches}>
          {ROWS.map((y) => (
            <path key={y} d={`M-300 ${y}H400`} />
          ))}
        </g>
        <path
          className={css.shopThread}
          d="M-200 40C-130 50-84 29.9-40 27-22 25.8 7 26 13 14c2.5-5 4.5-7.5 8-7.5A5.5 5.5 0 0 1 26.5 12c0 4-3.5 6-6.5 6"
        />
        <path
          className={css.personThread}
          d="M232 6C150-4 104 34 68 20 52 14 42 23 29 23c-5 0-7.5-2.2-10-6S14.5 9 11 9a5 5 0 0 0-5 5c0 3.8 3 5.5 6 5.5 3.5 0 5-.8 8-1.5"
        />
        <path className={css.shopThread} d="M10.5 17.2c1-1 1.8-2 2.5-3.2" />
      </svg>
      <p className={css.motto}>{motto}</p>
    </>
  )
}
