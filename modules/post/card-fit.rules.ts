import { piecesOf } from './card-address.rules.ts'
import {
  type CardDesign,
  type CardFace,
  type CardKind,
  POINT,
  SMALLEST,
  wordsBox,
} from './card-shapes.rules.ts'

/** Room between lines, in ems: more where there is room, less before the type itself gets small. */
const LEADING = [1.75, 1.6, 1.5]

export interface Fit {
  size: number
  leading: number
}

/** How many ems a line is long. Half-width letters are narrower; two figures side by side are one em. */
export function emsOf(text: string, isVertical: boolean): number {
  if (!isVertical) return widthOf(text)
  return piecesOf(text).reduce((sum, piece) => sum + (piece.turned ? 1 : widthOf(piece.text)), 0)
}

function widthOf(text: string): number {
  let ems = 0
  for (const sign of text) ems += sign.charCodeAt(0) < 0x250 ? 0.6 : 1
  return ems
}

/** Everything on the words side, paragraph by paragraph. */
export function paragraphsOf(face: CardFace, design: CardDesign): string[] {
  const parts = [face.greeting, ...face.words.split(/\r?\n/), face.closing]
  if (design.signature) parts.push([face.shop, face.writer].filter(Boolean).join('　'))
  return parts.filter((part, at) => part.trim() !== '' || (at > 0 && at < parts.length - 2))
}

/**
 * The largest type, not above the one chosen, in which every word stays on the paper; null when not even
 * the smallest one does. Counts one em less a line than there is, for signs that may not begin one.
 */
export function fitWords(kind: CardKind, design: CardDesign, face: CardFace): Fit | null {
  const box = wordsBox(kind, design)
  const isVertical = design.direction === 'vertical'
  const [along, across] = isVertical ? [box.height, box.width] : [box.width, box.height]
  const lengths = paragraphsOf(face, design).map((text) => emsOf(text, isVertical))
  for (let size = design.size; size >= SMALLEST; size -= 0.5) {
    for (const leading of LEADING) {
      const em = size * POINT
      const perLine = Math.floor(along / em) - 1
      const room = Math.floor(across / (em * leading))
      const lines = lengths.reduce((sum, ems) => sum + Math.max(1, Math.ceil(ems / perLine)), 0)
      if (lines <= room) return { size, leading }
    }
  }
  return null
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
