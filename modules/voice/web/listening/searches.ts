import type { Locale } from '../../../../kernel/i18n.ts'

/** Where a word can be looked for by hand; their names are their own in both languages. */
export const SEARCHES = [
  { name: 'X', url: (word: string) => `https://x.com/search?f=live&q=${encodeURIComponent(word)}` },
  {
    name: 'Instagram',
    url: (word: string) =>
      `https://www.instagram.com/explore/tags/${encodeURIComponent(word.replace(/\s/g, ''))}/`,
  },
  {
    name: 'YouTube',
    url: (word: string) =>
      `https://www.youtube.com/results?search_query=${encodeURIComponent(word)}`,
  },
  {
    name: 'Google',
    url: (word: string) => `https://www.google.com/search?q=${encodeURIComponent(`"${word}"`)}`,
  },
]

/** The feed of what the news say of a word. */
export function newsFeed(word: string, locale: Locale): string {
  const edition = locale === 'ja' ? 'hl=ja&gl=JP&ceid=JP:ja' : 'hl=en-GB&gl=GB&ceid=GB:en'
  return `https://news.google.com/rss/search?q=${encodeURIComponent(`"${word}"`)}&${edition}`
}
