/** How many browsers of one person may be called at once. */
export const MOST_DEVICES = 10

/** What a push service surely carries. */
export const MOST_BYTES = 3072

const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

/** What a browser calls itself, so that its owner knows it again; empty where it says nothing known. */
export function deviceName(userAgent: string): string {
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(userAgent))?.[1]
  return [named(SYSTEMS), named(BROWSERS)].filter(Boolean).join(' ')
}

/** Words cut to so many bytes at the end of a letter. */
export function cutBytes(words: string, most: number): string {
  if (new TextEncoder().encode(words).length <= most) return words
  let kept = ''
  let size = 3
  for (const { segment } of new Intl.Segmenter('ja').segment(words)) {
    size += new TextEncoder().encode(segment).length
    if (size > most) break
    kept += segment
  }
  return `${kept}…`
}

const LINK = /https?:\/\/[^\s<>"'「」（）、。]+/

/** What a notification says, and where a press on it leads: the first link of the words. */
export function splitLink(words: string): { words: string; link: string | null } {
  const link = LINK.exec(words)?.[0] ?? null
  if (!link || !URL.canParse(link)) return { words: words.trim(), link: null }
  const rest = words.replace(link, '').replace(/\n{3,}/g, '\n\n')
  return { words: rest.trim(), link }
}
