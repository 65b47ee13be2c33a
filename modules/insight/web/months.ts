import type { Locale } from '../../../kernel/i18n.ts'

/**
 * A month as it is read: `2025年12月`, `Dec 2025`. In a column the year stands only where it is new.
 */
export function monthWords(month: string, locale: Locale, before?: string): string {
  const [year = '', number = ''] = month.split('-')
  const quarter = /^Q([1-4])$/.exec(number)
  if (!number) return locale === 'ja' ? `${year}年` : year
  if (quarter) return locale === 'ja' ? `${year}年 第${quarter[1]}四半期` : `${number} ${year}`
  if (locale === 'ja') {
    const sameYear = before?.startsWith(`${year}-`)
    return `${sameYear ? '' : `${year}年`}${Number(number)}月`
  }
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
  return `${name} ${year}`
}
