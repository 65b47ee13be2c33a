import { LOCALES, type Locale } from '../kernel/i18n.ts'

type Wanted = {
  /** `?lang=`: what the reader just chose. */
  asked?: unknown
  /** What the shop knows of the person. */
  person?: string | null
  /** The header `Accept-Language`. */
  browser?: string | undefined
  shop: Locale
}

/** The language of a page: chosen now, else the person's, the browser's, the shop's. */
export function chooseLocale({ asked, person, browser, shop }: Wanted): Locale {
  return known(asked) ?? known(person) ?? fromHeader(browser) ?? shop
}

function known(wanted: unknown): Locale | undefined {
  return typeof wanted === 'string'
    ? LOCALES.find((locale) => locale === wanted.slice(0, 2).toLowerCase())
    : undefined
}

function fromHeader(header: string | undefined): Locale | undefined {
  for (const entry of header?.split(',') ?? []) {
    const locale = known(entry.trim())
    if (locale) return locale
  }
  return undefined
}
