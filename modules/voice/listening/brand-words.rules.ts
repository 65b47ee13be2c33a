const LATIN = /^[\p{Script=Latin}\p{N}\p{M}\p{P}\p{Zs}]+$/u
const MOST = 600
const BEFORE = 200

/** One of the words by which the shop is known, and how it is compared in Japanese. */
export interface BrandWord {
  word: string
  folded: string
}

/**
 * Which of these words a text holds, as the shop writes them. Japanese stands amid other letters; a word in
 * Latin letters must stand by itself, or every "bloom" would be found in "bloomberg".
 */
export function brandWordsIn(
  text: string,
  words: readonly BrandWord[],
  fold: (text: string) => string,
): string[] {
  const folded = fold(text)
  const plain = plainOf(text)
  return words.flatMap((one) => {
    const holds = LATIN.test(one.word.normalize('NFKC'))
      ? standsAlone(plain, plainOf(one.word))
      : folded.includes(one.folded)
    return holds ? [one.word] : []
  })
}

const plainOf = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? ''
    const after = text.charAt(at + word.length)
    if (!/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after)) return true
  }
  return false
}

/** Of a long text the sentences around the first of the words: a voice is a passage. */
export function passageAround(text: string, words: readonly string[]): string {
  if (text.length <= MOST) return text
  const places = words.map((word) => text.indexOf(word)).filter((at) => at >= 0)
  const at = places.length > 0 ? Math.min(...places) : 0
  const early = text.slice(0, Math.max(0, at - BEFORE))
  const from = Math.max(
    early.lastIndexOf('。') + 1,
    early.lastIndexOf('\n') + 1,
    early.lastIndexOf('. ') + 1,
  )
  const start = at - from > MOST / 2 ? at - BEFORE : from
  const cut = text.slice(Math.max(0, start), Math.max(0, start) + MOST)
  const end = Math.max(cut.lastIndexOf('。') + 1, cut.lastIndexOf('\n'), cut.lastIndexOf('. ') + 1)
  const passage = end > MOST / 2 ? cut.slice(0, end) : `${cut}…`
  return passage.toWellFormed().trim()
}
