import { asWritten, foldKanji } from '../fold.rules.ts'
import { MUNICIPALITIES } from './municipalities.rules.ts'

export interface SplitAddress {
  postalCode: string | null
  prefecture: string | null
  city: string | null
  street: string
}

/**
 * A Japanese address written in one cell, by the names of prefectures and municipalities. A name that
 * two prefectures have leaves the prefecture open; what names no known place stays whole.
 */
export function splitAddress(whole: string): SplitAddress {
  const text = asWritten(whole)
  const code = /^〒?\s*([\d０-９]{3}[-−‐ー－]?[\d０-９]{4})(?![\d０-９])\s*/.exec(text)
  const postalCode = code?.[1] ?? null
  const place = code ? text.slice(code[0].length) : text
  const prefecture = PREFECTURES.find((name) => lengthOf(name, place) > 0)
  if (prefecture) {
    const rest = place.slice(lengthOf(prefecture, place))
    return { postalCode, prefecture, ...cutCity(longest(namesIn(prefecture), rest), rest) }
  }
  const { name, prefectures } = findAnywhere(place)
  const [only = null] = prefectures.length === 1 ? prefectures : []
  return { postalCode, prefecture: only, ...cutCity(name, place) }
}

const PREFECTURES = Object.keys(MUNICIPALITIES)

/** Names by their first letter, the longest first. */
type Names = Map<string, string[]>
const known = new Map<string, Names>()

function namesIn(prefecture: string): Names {
  const names =
    known.get(prefecture) ?? byFirstLetter(municipalitiesOf(prefecture).flatMap(shorter))
  known.set(prefecture, names)
  return names
}

const municipalitiesOf = (prefecture: string) => (MUNICIPALITIES[prefecture] ?? '').split(' ')

/** 虻田郡倶知安町 also goes as 倶知安町, and 横浜市青葉区 begins with 横浜市. */
function shorter(name: string): string[] {
  const town = /^.+?郡(.+[町村])$/.exec(name)?.[1]
  const city = /^(.+市).+区$/.exec(name)?.[1]
  return [name, ...(town ? [town] : []), ...(city ? [city] : [])]
}

function byFirstLetter(names: string[]): Names {
  const found: Names = new Map()
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    const first = letterOf(name.charAt(0))
    found.set(first, [...(found.get(first) ?? []), name])
  }
  return found
}

function longest(names: Names, text: string): string | undefined {
  const first = text.trimStart().charAt(0)
  return names.get(letterOf(first))?.find((name) => lengthOf(name, text) > 0)
}

/** Without a prefecture only names that can mean no other kind of place: no 町 and 村, no 中央区. */
function findAnywhere(text: string): { name: string | undefined; prefectures: string[] } {
  const found = PREFECTURES.flatMap((prefecture) => {
    const name = longest(namesIn(prefecture), text)
    return name && !isVague(name) ? [{ prefecture, name }] : []
  })
  const name = found.map((each) => each.name).sort((a, b) => b.length - a.length)[0]
  const prefectures = found.filter((each) => each.name === name).map((each) => each.prefecture)
  return { name, prefectures }
}

function isVague(name: string): boolean {
  if (/[町村]$/.test(name)) return !/郡.+[町村]$/.test(name)
  return /^[^市]+区$/.test(name) && WARDS.has(name)
}

/** Wards of the large cities, without their city. */
const WARDS = new Set(
  PREFECTURES.flatMap(municipalitiesOf).flatMap((name) => /^.+市(.+区)$/.exec(name)?.[1] ?? []),
)

function cutCity(name: string | undefined, text: string) {
  const end = name ? lengthOf(name, text) : 0
  const city = text.slice(0, end).replace(/\s/g, '') || null
  return { city, street: text.slice(end).trim() }
}

/** How much of the text the name takes at its beginning, spaces within included; 0 if it isn't there. */
function lengthOf(name: string, text: string): number {
  let at = 0
  for (const letter of name) {
    while (text.charAt(at) === ' ') at++
    if (letterOf(text.charAt(at)) !== letterOf(letter)) return 0
    at++
  }
  return at
}

/** 龍ヶ崎 and 竜ケ崎 are one place. */
const letterOf = (letter: string) => foldKanji(letter).replace(/[ヶヵが]/, 'ケ')
