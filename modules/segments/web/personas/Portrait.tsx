import type { ReactNode } from 'react'
import type { PersonaSheet } from '../../contract.ts'
import type { Face } from '../../personas.rules.ts'
import css from './portrait.module.css'

const SHORT = (
  <path d="M30.5 42C28 25 39 19.5 49 20c11 .6 18.500 7 16.500 22-2-7-6-11-12.500-12.500C46 33 35 32 30.500 42z" />
)

/** Hair and what is worn, drawn over one and the same head. */
const HAIR: Record<Exclude<Face, 'initial'>, ReactNode> = {
  bob: (
    <path d="M27.500 57C22 27 33 17.500 48 17.500S74 27 68.500 57c-2.500 1.500-5 1.500-7 0 2.500-9 1.500-18-5.500-25C51 36.500 41 39 34 38.500c-1 6-1 12 .5 18.500-2 1.500-4.500 1.500-7 0z" />
  ),
  short: SHORT,
  bun: (
    <>
      <circle cx="48" cy="14" r="7.500" />
      <path d="M30.500 44C28 27 38 20 48 20s20 7 17.500 24C63 35 57 29.500 48 29.500S33 35 30.500 44z" />
    </>
  ),
  waves: (
    <path d="M29 50c-5-3-5-9-1-12-3-6 1-11 6-11 1-6 8-9 13-6 5-4 13-2 14 4 6 0 9 7 6 12 4 4 3 10-1 13-2-4-2-8-2-12-5 0-9-3-10-7-5 4-13 6-21 5-1 5-2 9-4 14z" />
  ),
  glasses: SHORT,
  cap: (
    <path d="M29.500 37C28 24 38 17 48 17s20 7 18.500 20l9 3.500c1 1.500 0 3-2 2.500-8-2-16-3-25.500-3-7 0-13 .5-18.500 1.500-1.500.2-2.500-3.500 0-4.500z" />
  ),
}

/** The one on the sheet: a drawn face, or the first letter of the name. */
export function Portrait({
  sheet: { face, colour },
  name,
  size = 72,
}: {
  sheet: Pick<PersonaSheet, 'face' | 'colour'>
  name: string
  size?: number
}) {
  return (
    <svg
      className={css.portrait}
      data-colour={colour}
      viewBox="0 0 96 96"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <circle className={css.ground} cx="48" cy="48" r="48" />
      {face === 'initial' ? (
        <text className={css.initial} x="48" y="50" textAnchor="middle" dominantBaseline="middle">
          {[...name.trim()][0]}
        </text>
      ) : (
        <>
          <path className={css.worn} d="M17 90c2-15 14-21 31-21s29 6 31 21a48 48 0 0 1-62 0z" />
          <path className={css.skin} d="M41 60h14v11c0 6-14 6-14 0z" />
          <ellipse className={css.skin} cx="48" cy="45" rx="17.500" ry="20" />
          <g className={css.lines}>
            <path d="M40 45v1.500M56 45v1.500M43.500 54.500c2.500 2.500 6.500 2.500 9 0" />
            {face === 'glasses' && (
              <path d="M33.500 45.500a6.200 6.200 0 1 0 12.400 0 6.200 6.200 0 1 0-12.400 0M50.100 45.500a6.200 6.200 0 1 0 12.400 0 6.200 6.200 0 1 0-12.400 0M45.900 45q2.100-1.500 4.200 0" />
            )}
          </g>
          <g className={css.hair}>{HAIR[face]}</g>
        </>
      )}
    </svg>
  )
}
