import type { Locale } from '../../../kernel/i18n.ts'

/** A calendar day in words, for sentences of the server. */
export function writtenDay(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja' : 'en-GB', {
    timeZone: 'UTC',
    month: 'long',
    day: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}
