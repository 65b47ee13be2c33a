import { Knot } from '../../../web/shell/Brand.tsx'
import css from './door.module.css'

/** The shop's thread and a person's come from two sides, are knotted once, and go on together. */
export function Threshold({ shop, motto }: { shop?: string; motto: string }) {
  return (
    <>
      <header className={css.brand}>
        <Knot size={32} />
        <span>
          <b className={css.shop}>{shop || '絆'}</b>
          <small>{shop ? '絆 Kizuna' : 'Kizuna'}</small>
        </span>
      </header>
      <svg
        className={css.threads}
        viewBox="0 0 640 420"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
        fill="none"
        strokeLinecap="round"
      >
        <g className={css.stitches}>
          <path d="M-20 96h700M-20 168h700M-20 312h700M-20 384h700" />
        </g>
        <path
          className={css.shopThread}
          d="M-30 268c92 0 150-30 196-104s88-104 148-104c58 0 96 38 96 92 0 66-58 100-122 100"
        />
        <path
          className={css.personThread}
          d="M670 132c-92 0-142 46-192 112S390 356 318 356c-60 0-100-40-100-94 0-62 54-92 112-92 66 0 94 10 168 34 54 18 104 34 172 34"
        />
        <path
          className={css.shopThread}
          d="M166 164c14-22 24-40 34-56M288 252c-96 0-120 96-318 110"
        />
        <circle className={css.knot} cx="288" cy="252" r="7" />
      </svg>
      <p className={css.motto}>{motto}</p>
    </>
  )
}
