import { type Locale, translator } from '../../../kernel/i18n.ts'
import { variableTexts as texts } from '../template-variables.texts.ts'

export interface Name {
  /** As the person is called in the language; '' where nothing is known. */
  name: string
  kana: string
  familyName: string | null
  givenName: string | null
  familyKana: string | null
  givenKana: string | null
}

/** The ways in which a name is written, by path; null for each that is not known. */
export function namesOf(person: Name, locale: Locale): Record<string, () => string | null> {
  const t = translator(locale)
  const full = bare(person.name)
  const [family, given] = partsOf(person, full, locale)
  const isHouse = full !== null && family === null && given === null
  const called = (name: string | null) => name && t(isHouse ? texts.onchu : texts.sama, { name })
  const greeting = (name: string | null) => name && t(texts.dear, { name })
  return {
    'person.greeting': () => greeting(called(full)),
    'person.called': () => called(full),
    'person.family_called': () => called(family ?? full),
    'person.full_name': () => full,
    'person.family_name': () => family,
    'person.given_name': () => given,
    'person.kana': () => bare(locale === 'ja' ? person.kana : person.name),
  }
}

function partsOf(person: Name, full: string | null, locale: Locale) {
  const family = bare(person.familyName) ?? bare(person.familyKana)
  const given = bare(person.givenName) ?? bare(person.givenKana)
  // In English the name comes romanised and turned round.
  const words = full?.split(' ') ?? []
  if (
    locale === 'en' &&
    family &&
    given &&
    words.length > 1 &&
    /^\p{Script=Latin}/u.test(full ?? '')
  )
    return [words.slice(1).join(' '), words[0] ?? null] as const
  return [family, given] as const
}

/** Files bring names with the honorific in them. */
const bare = (name: string | null) => clean((clean(name) ?? '').replace(/(?:\s*(?:様|御中))+$/, ''))

// Formats, halves of letters, and letters whose picture is blank.
const UNSEEN = /[\p{Cf}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/gu

/** Null for what would print as nothing: blanks and signs that are not seen. */
export function clean(words: string | null | undefined): string | null {
  const seen = (words ?? '')
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(seen) ? seen : null
}

const TWICE =
  /(様|御中)(?:[ \u3000]|&nbsp;)*様(?=$|[\s、。，．,.!！?？」』）)<&はがのをにへとも])/gm

/** The honorific stands once, whether it was in the variable, typed behind it, or both. */
export const honourOnce = (words: string) => words.replace(TWICE, '$1')
