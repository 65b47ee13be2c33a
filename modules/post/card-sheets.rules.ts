import { piecesOf } from './card-address.rules.ts'
import { MOST_SHEETS } from './card-shapes.rules.ts'

/** One paragraph as it stands on the paper. */
export interface Paragraph {
  text: string
  name: '' | 'closing' | 'writer'
}

/** How much one sheet holds. */
export interface Room {
  /** Ems of a line, and lines. */
  perLine: number
  lines: number
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

type Measure = (text: string) => number

const linesOf = (parts: readonly Paragraph[], { perLine }: Room, ems: Measure) =>
  parts.reduce((sum, { text }) => sum + Math.max(1, Math.ceil(ems(text) / perLine)), 0)

/** So many lines of what was written stand above the closing, however many sheets there are. */
const ABOVE_CLOSING = 2

/**
 * Paragraphs on so many sheets as they take; null when it is more than may be. The closing never stands
 * on a sheet by itself.
 */
export function sheetsOf(
  paragraphs: readonly Paragraph[],
  { full, last, most = MOST_SHEETS }: { full: Room; last: Room; most?: number },
  ems: Measure,
): Paragraph[][] | null {
  const sheets: Paragraph[][] = []
  let rest = [...paragraphs]
  while (sheets.length < most) {
    if (linesOf(rest, last, ems) <= last.lines) return [...sheets, rest]
    if (sheets.length === most - 1) return null
    const end = rest.filter(({ name }) => name !== '')
    const kept = linesOf(end, full, ems) + ABOVE_CLOSING
    const lines = Math.min(full.lines, linesOf(rest, full, ems) - kept)
    if (lines < 1) return null
    const [here, after] = cut(rest, { ...full, lines }, ems)
    sheets.push(here)
    rest = after
  }
  return null
}

/** What stands on this sheet, and what goes on over the page. */
function cut(parts: readonly Paragraph[], room: Room, ems: Measure): [Paragraph[], Paragraph[]] {
  let left = room.lines
  for (const [at, part] of parts.entries()) {
    const lines = linesOf([part], room, ems)
    if (lines <= left) {
      left -= lines
      continue
    }
    const [before, after] = [parts.slice(0, at), parts.slice(at + 1)]
    // A single line of a paragraph looks lost at the foot of a page.
    if (part.name !== '' || (left < 2 && at > 0)) return [before, opening([part, ...after])]
    const [head, tail] = cutText(part.text, { ...room, lines: left }, ems)
    return [
      [...before, { ...part, text: head }],
      [{ ...part, text: tail }, ...after],
    ]
  }
  return [[...parts], []]
}

/** A sheet does not begin with an empty line. */
function opening(parts: Paragraph[]): Paragraph[] {
  const first = parts.findIndex(({ text }) => text.trim() !== '')
  return first < 0 ? parts : parts.slice(first)
}

/** Where a sentence ends near the foot of the page, else between two words, else wherever the page ends. */
function cutText(text: string, { perLine, lines }: Room, ems: Measure): [string, string] {
  const signs = [...text]
  let [low, high] = [1, signs.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (ems(signs.slice(0, middle).join('')) <= lines * perLine) low = middle
    else high = middle - 1
  }
  const from = low - 1.5 * perLine
  const at =
    breakIn(signs, [from, low], /[。．！？」』]$|[.!?] $/) ??
    breakIn(signs, [from, low], /[、，]$|. $/) ??
    low
  return [signs.slice(0, at).join('').trimEnd(), signs.slice(at).join('').trimStart()]
}

function breakIn(
  signs: readonly string[],
  [from, end]: [number, number],
  ends: RegExp,
): number | null {
  for (let at = end; at > Math.max(0, from); at -= 1) {
    const next = signs[at] ?? ''
    if (/[。、，．！？」』）]/.test(next)) continue
    const [before = '', sign = ''] = [signs[at - 2], signs[at - 1]]
    if (ends.test(before + sign)) return at
  }
  return null
}
