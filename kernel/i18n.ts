import i18next, { type TFunction } from 'i18next'

/** The two languages of the product. Japanese is the first. */
export const LOCALES = ['ja', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The language that somebody reads (`ja`, `en-GB`), if it is one of ours, or else the one given. */
export const localeOf = (language: string | null, otherwise: Locale): Locale =>
  LOCALES.find((one) => language?.startsWith(one)) ?? otherwise

/** The key of a text that is known to exist in both languages, e.g. `people:title`. */
export type Text = string & { readonly __text: unique symbol }

type Wording = string | { one: string; other: string }
export type TextEntry = { ja: string; en: Wording }

export type Params = Record<string, string | number>
export type Translate = (text: Text, params?: Params) => string

const i18n = i18next.createInstance()
i18n.init({
  lng: 'ja',
  fallbackLng: false,
  supportedLngs: [...LOCALES],
  ns: [],
  resources: { ja: {}, en: {} },
  initAsync: false,
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: (key) => {
    throw new Error(`No text for "${key}"`)
  },
})

/**
 * Declares a module's texts, Japanese and English side by side, and returns their keys.
 * Placeholders are i18next's: `{{name}}`, `{{count, number}}`; English may give `{ one, other }`.
 */
export function defineTexts<T extends Record<string, TextEntry>>(
  namespace: string,
  entries: T,
): { readonly [K in keyof T]: Text } {
  const ja: Record<string, string> = {}
  const en: Record<string, string> = {}
  for (const [key, entry] of Object.entries(entries)) {
    if (typeof entry.en === 'string') {
      ja[key] = entry.ja
      en[key] = entry.en
    } else {
      ja[`${key}_other`] = entry.ja
      en[`${key}_one`] = entry.en.one
      en[`${key}_other`] = entry.en.other
    }
  }
  i18n.addResourceBundle('ja', namespace, ja)
  i18n.addResourceBundle('en', namespace, en)
  return keysOf(namespace, entries)
}

/** The translator of one language. Throws on a key that no module declared. */
export function translator(locale: Locale): Translate {
  const fixed: TFunction = i18n.getFixedT(locale)
  return (text, params) => fixed(text, params ?? {})
}

/** Every declared text, by language and namespace; the check of translations reads it. */
export function allTexts(): Record<Locale, Record<string, Record<string, string>>> {
  const of = (locale: Locale) =>
    i18n.getDataByLanguage(locale) as Record<string, Record<string, string>>
  return { ja: of('ja'), en: of('en') }
}

// The one place where a plain string becomes a Text: its entry has just been registered.
function keysOf<T extends Record<string, TextEntry>>(namespace: string, entries: T) {
  return Object.fromEntries(
    Object.keys(entries).map((key) => [key, `${namespace}:${key}` as Text]),
  ) as { readonly [K in keyof T]: Text }
}
