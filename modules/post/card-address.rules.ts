import type { Place, Receiver } from './card-shapes.rules.ts'

const JAPANESE = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud8bf]/

/** True for an address that is written from left to right, as those from abroad are. */
export function isForeign(place: Place): boolean {
  const text = [place.prefecture, place.city, place.street, place.building].join('')
  return text.trim() !== '' && !JAPANESE.test(text)
}

/** Enough to find the door: without a street or a town no card arrives. */
export function hasAddress(place: Place | null): place is Place {
  if (!place) return false
  if (isForeign(place)) return Boolean(place.street?.trim())
  return Boolean(place.city?.trim() || place.street?.trim())
}

/** Seven figures, or null for a code that is not one of Japan's. */
export function postalFigures(code: string | null): string | null {
  const figures = (code ?? '').normalize('NFKC').replace(/\D/g, '')
  return figures.length === 7 ? figures : null
}

/** The lines of a Japanese address: the street, and the building in a line of its own. */
export function addressLines(place: Place): string[] {
  const street = [place.prefecture, place.city, place.street].map(tidy).join('')
  return [street, tidy(place.building)].filter(Boolean)
}

const tidy = (text: string | null) => (text ?? '').trim().replace(/\s+/g, '　')

export interface Called {
  /** The company, where it is not itself the receiver. */
  company: string
  family: string
  given: string
  honorific: '様' | '御中' | ''
}

/** How the receiver is called on the address side. A company without a name of a person is 御中. */
export function calledOn(receiver: Receiver): Called {
  const { familyName, givenName, companyName } = receiver
  const [company, family, given] = [companyName, familyName, givenName].map((part) =>
    (part ?? '').trim(),
  ) as [string, string, string]
  if (!family && !given) return { company: '', family: company, given: '', honorific: '御中' }
  return { company, family, given, honorific: isForeign(receiver) ? '' : '様' }
}

const KANJI = '〇一二三四五六七八九'

/** Figures of an address in 漢数字, place by place: 12-3 is 一二－三. */
export function inKanji(text: string): string {
  return dashes(
    text.replace(/[0-9０-９]/g, (figure) => KANJI[Number(figure.normalize('NFKC'))] ?? figure),
  )
}

/** Between figures every kind of dash is the same one, which turns upright by itself. */
function dashes(text: string): string {
  return text.replace(
    /(?<=[〇一二三四五六七八九\d０-９])[-‐‑–—−－ーｰ](?=[〇一二三四五六七八九\d０-９])/g,
    '－',
  )
}

/** A line to be set vertically; `turned` says which figures stand side by side (縦中横). */
export type Piece = { text: string; turned: boolean }

/**
 * Cuts a vertical line: one to three half-width figures, or two signs such as !?, stand side by side; longer
 * numbers stand one below the other in full width.
 */
export function piecesOf(text: string, longest = 2): Piece[] {
  const pieces: Piece[] = []
  const pattern = /[0-9]+|[!?]{2}/g
  let at = 0
  const plain = dashes(text)
  for (const match of plain.matchAll(pattern)) {
    if (match.index > at) pieces.push({ text: plain.slice(at, match.index), turned: false })
    const isTurned = match[0].length <= longest
    pieces.push({ text: isTurned ? match[0] : wide(match[0]), turned: isTurned })
    at = match.index + match[0].length
  }
  if (at < plain.length) pieces.push({ text: plain.slice(at), turned: false })
  return pieces
}

const wide = (figures: string) =>
  figures.replace(/[0-9]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0))
