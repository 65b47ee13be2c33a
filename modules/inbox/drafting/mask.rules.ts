import type { Locale } from '../../../kernel/i18n.ts'
import { fold } from '../../people/index.ts'
import { GAP_LABELS, type GapKind } from '../drafting-gaps.rules.ts'
import { type View, viewOf } from './folded-view.rules.ts'
import { patternsIn } from './mask-patterns.rules.ts'

/** What is known of somebody and must not be read by others, as it is stored. */
export interface PersonalData {
  /** As one addresses them, without 「様」. */
  calledBy: string
  names: readonly string[]
  mails: readonly string[]
  phones: readonly string[]
  postalCodes: readonly string[]
  addresses: readonly string[]
  /** Customer, order and other numbers by which they are found. */
  numbers: readonly string[]
}

export interface MaskOptions {
  locale: Locale
  /** Whose name stands under the words. */
  staff?: string | undefined
  /**
   * Also inside other words: nothing of theirs may be left, and everything is put back afterwards. Else a
   * name of a single sign inside another word is taken for that word.
   */
  everywhere: boolean
}

export interface Masked {
  words: string
  /** What stood where, by what stands there now. */
  hidden: ReadonlyMap<string, string>
}

export interface Found {
  from: number
  to: number
  kind: GapKind
}

/** Takes every piece of these people out of a text; each piece has the same mark wherever it stood. */
export function maskPersonal(
  words: string,
  people: readonly PersonalData[],
  options: MaskOptions,
): Masked {
  const view = viewOf(words)
  const known = people.flatMap((person) => findKnown(words, view, person, options))
  const staff = options.staff ? findNames(words, view, namesOf(options.staff), options) : []
  const found = [
    ...known,
    ...staff.map((one): Found => ({ ...one, kind: 'staff' })),
    ...patternsIn(words),
  ]
  return replaceAll(words, joined(found), people[0], options)
}

/** Puts back what was taken out, also where the brackets were written otherwise. */
export function unmask(words: string, hidden: ReadonlyMap<string, string>): string {
  return words.replace(/[［[〔【]([^［\][〔【】〕］]{1,20})[］\]〕】]/g, (all, inside: string) => {
    return hidden.get(`［${inside.trim()}］`) ?? all
  })
}

function findKnown(words: string, view: View, one: PersonalData, options: MaskOptions): Found[] {
  const of = (kind: GapKind, values: readonly string[]): Found[] =>
    values.flatMap((value) => findValue(words, view, value).map((range) => ({ ...range, kind })))
  return [
    ...findNames(words, view, one.names, options),
    ...of('mail', one.mails),
    ...of('address', one.addresses).map((found) => withBlock(words, found)),
    ...of('number', one.numbers),
    ...findDigits(words, 'phone', one.phones),
    ...findDigits(words, 'postal', one.postalCodes),
    ...findDigits(words, 'number', one.numbers.filter(isDigits)),
  ]
}

/** The numbers of the house behind a place, however they are written: 「1-2-3」「一丁目二番三号」. */
const BLOCK =
  /^[\s\u3000]*[\d０-９〇一二三四五六七八九十百][\d０-９〇一二三四五六七八九十百丁目番地号のノー\-\u2010-\u2015\u2212\uff0d]*/u

function withBlock(words: string, found: Found): Found {
  const [block = ''] = BLOCK.exec(words.slice(found.to)) ?? []
  return { ...found, to: found.to + block.length }
}

function findNames(
  words: string,
  view: View,
  names: readonly string[],
  { everywhere }: MaskOptions,
): Found[] {
  return names.flatMap((name) =>
    findValue(words, view, name)
      .filter(({ from, to }) => everywhere || standsAlone(words, name, from, to))
      .map((range): Found => ({ ...range, kind: 'name' })),
  )
}

const POLITE = /^(様|さま|さん|サン|殿|氏|ちゃん|くん|君)/

/** Whether short signs are a name here: 「林様」, and not the 林 of 森林. */
function standsAlone(words: string, name: string, from: number, to: number): boolean {
  const after = words.slice(to)
  if (POLITE.test(after)) return true
  const sort = /^[\p{Script=Latin}]+$/u.test(name)
    ? /[\p{Script=Latin}\d]/u
    : /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(name)
      ? /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u
      : /\p{Script=Han}/u
  if ([...name].length > 2 || (sort.source.includes('Han') && [...name].length > 1)) return true
  return !sort.test(words[from - 1] ?? '') && !sort.test(after[0] ?? '')
}

function findValue(words: string, view: View, value: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  const plain = value.trim()
  if (!plain) return found
  for (let at = words.indexOf(plain); at !== -1; at = words.indexOf(plain, at + 1))
    found.push({ from: at, to: at + plain.length })
  const needle = fold(plain)
  // 「1-1」 is 「11」 once folded, which is anything.
  if (!needle || (isDigits(needle) && needle.length < 4)) return found
  for (let at = view.letters.indexOf(needle); at !== -1; at = view.letters.indexOf(needle, at + 1))
    found.push({ from: view.at[at] ?? 0, to: view.end[at + needle.length - 1] ?? 0 })
  return found
}

const isDigits = (text: string) => /^[\d-]+$/.test(text)
const BETWEEN = '[\\s\\u3000()（）.．・/\\-\\u2010-\\u2015\\u2212\\uff0dー〜~]*'

/** Digits however they are cut and however wide they are. */
function findDigits(words: string, kind: GapKind, values: readonly string[]): Found[] {
  const wanted = values.map((value) => value.replace(/\D/g, '')).filter(({ length }) => length > 3)
  return wanted.flatMap((digits) => {
    const each = [...digits].map((digit) => `[${digit}${wide(digit)}]`)
    const all = new RegExp(each.join(BETWEEN), 'g')
    return [...words.matchAll(all)].map(({ 0: text, index }) => ({
      ...{ from: index, to: index + text.length },
      kind,
    }))
  })
}

const wide = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)

/** What overlaps becomes one place, so that no half of anything is left. */
function joined(found: readonly Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const places: Found[] = []
  for (const one of sorted) {
    const last = places.at(-1)
    if (last && one.from < last.to) last.to = Math.max(last.to, one.to)
    else places.push({ ...one })
  }
  return places
}

function replaceAll(
  words: string,
  places: readonly Found[],
  first: PersonalData | undefined,
  { locale, staff }: MaskOptions,
): Masked {
  const labels = GAP_LABELS[locale]
  const hidden = new Map<string, string>()
  const marks = new Map<string, string>()
  const markOf = (kind: GapKind, text: string) => {
    const key = `${kind} ${fold(text)}`
    const known = marks.get(key)
    if (known) return known
    const plain = `［${labels[kind]}］`
    let mark = plain
    for (let n = 2; hidden.has(mark); n += 1) mark = `［${labels[kind]}${n}］`
    marks.set(key, mark)
    hidden.set(mark, text)
    return mark
  }
  // The plain marks are theirs and the writer's, whether or not they stand in the text.
  if (first?.calledBy) markOf('name', first.calledBy)
  if (staff) markOf('staff', staff)
  let rest = 0
  let text = ''
  for (const { from, to, kind } of places) {
    text += words.slice(rest, from) + markOf(kind, words.slice(from, to))
    rest = to
  }
  return { words: text + words.slice(rest), hidden }
}

/** A name in one piece and in its parts. */
export const namesOf = (name: string): string[] => [
  ...new Set([name, ...name.split(/[\s\u3000]+/)].map((part) => part.trim()).filter(Boolean)),
]
