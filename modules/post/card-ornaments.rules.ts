import type { CardDesign } from './card-shapes.rules.ts'

const frame = (body: string) =>
  `<svg class="ornament" viewBox="0 0 60 60" aria-hidden="true">${body}</svg>`

const petal = (turn: number) =>
  `<ellipse cx="30" cy="17" rx="8.5" ry="9.5" fill="#f1c9c6" stroke="#d99a96" stroke-width=".8" transform="rotate(${turn} 30 30)"/>`

const stamen = (turn: number) =>
  `<g transform="rotate(${turn} 30 30)"><path d="M30 29V21" stroke="#b9851f" stroke-width=".8"/><circle cx="30" cy="20.4" r="1.2" fill="#b9851f"/></g>`

const wave = (y: number, shade: string) =>
  `<path d="M2 ${y}q7-9 14 0t14 0 14 0 14 0" fill="none" stroke="${shade}" stroke-width="1.6" stroke-linecap="round"/>`

/** Small pictures drawn for the paper: they print well on any printer and need no file. */
const DRAWN: Record<Exclude<CardDesign['ornament'], 'none'>, string> = {
  persimmon: frame(
    `<path d="M30 18c14 0 23 6 23 18 0 11-9 19-23 19S7 47 7 36c0-12 9-18 23-18z" fill="#e28352"/>
     <path d="M16 27c3-3 7-4 11-4" fill="none" stroke="#f5cbb2" stroke-width="2.4" stroke-linecap="round"/>
     <path d="M30 19c-4-5-11-6-16-3 2 5 8 8 16 6 8 2 14-1 16-6-5-3-12-2-16 3z" fill="#427161"/>
     <path d="M30 19c0-4 1-7 3-10" fill="none" stroke="#685119" stroke-width="2.2" stroke-linecap="round"/>`,
  ),
  plum: frame(
    `${[0, 72, 144, 216, 288].map(petal).join('')}${[20, 68, 116, 164, 212, 260, 308].map(stamen).join('')}
     <circle cx="30" cy="30" r="2.4" fill="#d99a96"/>`,
  ),
  leaf: frame(
    `<path d="M10 50C8 28 22 12 50 10c2 26-14 42-36 38z" fill="#8dc3a0"/>
     <path d="M8 54C18 38 30 26 44 16M22 38l-1-11M28 31l12-1M17 44l12 0" fill="none" stroke="#2c5a3f" stroke-width="1.4" stroke-linecap="round"/>`,
  ),
  wave: frame(
    `<circle cx="41" cy="20" r="9" fill="#e28352"/>${wave(36, '#234768')}${wave(44, '#4b7297')}${wave(52, '#9db6cc')}`,
  ),
}

export function ornamentOf(ornament: CardDesign['ornament']): string {
  return ornament === 'none' ? '' : DRAWN[ornament]
}
