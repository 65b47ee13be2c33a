import {
  type CardDesign,
  type CardFace,
  type CardKind,
  LETTER_SHRINKS,
  MOST_SHEETS,
  POINT,
  SMALLEST,
  wordsBox,
} from './card-shapes.rules.ts'
import { emsOf, type Paragraph, type Room, sheetsOf } from './card-sheets.rules.ts'

/** Room between lines, in ems: more where there is room, less before the type itself gets small. */
const LEADING = [1.75, 1.6, 1.5] as const

export interface Fit {
  size: number
  leading: number
  /** What stands on each sheet; a card is one. */
  sheets: Paragraph[][]
}

/** Everything on the words side, paragraph by paragraph. */
export function paragraphsOf(face: CardFace, design: CardDesign): Paragraph[] {
  const said = face.words
    .trim()
    .split(/\r?\n/)
    .map((text): Paragraph => ({ text, name: '' }))
  const writer = design.signature ? [face.shop, face.writer].filter(Boolean).join('　') : ''
  const around = (text: string, name: Paragraph['name']): Paragraph[] =>
    text.trim() ? [{ text, name }] : []
  return [
    ...around(face.greeting, ''),
    ...said,
    ...around(face.closing, 'closing'),
    ...around(writer, 'writer'),
  ]
}

/**
 * The largest type, not above the one chosen, in which every word stays on the paper; null when not even
 * the smallest one does. A letter goes on over the page instead of getting small. Counts one em less a line
 * than there is, for signs that may not begin one.
 */
export function fitWords(kind: CardKind, design: CardDesign, face: CardFace): Fit | null {
  const isVertical = design.direction === 'vertical'
  const known = new Map<string, number>()
  const ems = (text: string) => {
    const measured = known.get(text) ?? emsOf(text, isVertical)
    known.set(text, measured)
    return measured
  }
  const paragraphs = paragraphsOf(face, design)
  const roomOf = (isLast: boolean, size: number, leading: number): Room => {
    const box = wordsBox(kind, design, isLast)
    const [along, across] = isVertical ? [box.height, box.width] : [box.width, box.height]
    const em = size * POINT
    return { perLine: Math.floor(along / em) - 1, lines: Math.floor(across / (em * leading)) }
  }
  const fitted = (size: number, leading: number, most: number): Fit | null => {
    const rooms = { full: roomOf(false, size, leading), last: roomOf(true, size, leading) }
    const sheets = sheetsOf(paragraphs, { ...rooms, most }, ems)
    return sheets && { size, leading, sheets }
  }
  const least = kind === 'letter' ? Math.max(SMALLEST, design.size - LETTER_SHRINKS) : SMALLEST
  for (let size = design.size; size >= least; size -= 0.5) {
    for (const leading of LEADING) {
      const fit = fitted(size, leading, 1)
      if (fit) return fit
    }
  }
  return kind === 'letter' ? fitted(design.size, LEADING[0], MOST_SHEETS) : null
}

/** Type for one line of a given room in millimetres, between two sizes; null when it does not fit. */
export function fitLine(ems: number, room: number, most: number, least: number): number | null {
  const size = Math.min(most, Math.floor((room / ems / POINT) * 2) / 2)
  return size >= least ? size : null
}

export interface AddressLine {
  text: string
  /** Which of the given lines it belongs to, and whether it goes on with one. */
  of: number
  goesOn: boolean
}

/** An address in at most so many columns of the room; what is too long for one goes on in the next. */
export function fitAddress(
  lines: readonly string[],
  room: { along: number; columns: number },
  sizes: { most: number; least: number },
): { size: number; lines: AddressLine[] } | null {
  for (let size = sizes.most; size >= sizes.least; size -= 0.5) {
    const perLine = Math.floor(room.along / (size * POINT))
    const cut = lines.flatMap((line, of) =>
      cutLine(line, perLine).map((text, at) => ({ text, of, goesOn: at > 0 })),
    )
    if (cut.length <= room.columns) return { size, lines: cut }
  }
  return null
}

/** Cut where a part of the address ends rather than within a number or a word. */
function cutLine(line: string, perLine: number): string[] {
  if (emsOf(line, true) <= perLine) return [line]
  const signs = [...line]
  let end = signs.length
  while (end > 1 && emsOf(signs.slice(0, end).join(''), true) > perLine) end -= 1
  const good = lastBreak(signs, end)
  const at = good > end / 2 ? good : end
  return [signs.slice(0, at).join(''), ...cutLine(signs.slice(at).join(''), perLine)]
}

function lastBreak(signs: readonly string[], end: number): number {
  for (let at = end; at > 0; at -= 1) {
    const [before = '', after = ''] = [signs[at - 1], signs[at]]
    if (/[都道府県市区町村郡条丁目\s　]/.test(before) && !/[目\s　]/.test(after)) return at
  }
  return 0
}
