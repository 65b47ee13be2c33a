import { type Locale, translator } from '../../../kernel/i18n.ts'
import { texts } from '../reports.texts.ts'

/**
 * A month, quarter or year as it is read: `2025年12月`, `Dec 2025`. In a Japanese column the year
 * stands only where it is new.
 */
export function monthWords(month: string, locale: Locale, before?: string): string {
  const t = translator(locale)
  const [year = '', part = ''] = month.split('-')
  if (!part) return t(texts.yearWords, { year })
  if (part.startsWith('Q')) return t(texts.quarterWords, { year, quarter: part.slice(1) })
  if (locale === 'en') return t(texts.monthOfYear, { year, month: shortName(month) })
  const words = { year, month: Number(part) }
  return t(before?.startsWith(`${year}-`) ? texts.monthAlone : texts.monthOfYear, words)
}

function shortName(month: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}
