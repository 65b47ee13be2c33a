/** One character as it was read, with how sure the reader is, 0 to 100. */
export interface Sign {
  text: string
  confidence: number
}

export interface Line {
  signs: readonly Sign[]
  confidence: number
}

/** `handwritten` stands for all that cannot be read well enough to help. */
export type Hand = 'printed' | 'handwritten' | 'empty'

export interface Span {
  from: number
  to: number
}

// Measured: printed cards are read with a confidence of 91 to 94 and at most 2 doubtful signs in 100, even
// blurred, crooked or small; a brush hand with 25 to 39, a neat pen with 50 to 79 and 5 to 25 doubtful.
const SURE = 80
const MOST_DOUBTFUL = 0.04
const FEWEST_SIGNS = 4
const DOUBTFUL = 90

/** Whether a reading is worth showing. It says no rather than guess. */
export function judge(lines: readonly Line[]): Hand {
  const signs = lines.flatMap((line) => line.signs)
  if (signs.length < FEWEST_SIGNS) return 'empty'
  const doubtful = signs.filter(({ confidence }) => confidence < DOUBTFUL).length
  const isSure = confidenceOf(lines) >= SURE && doubtful / signs.length <= MOST_DOUBTFUL
  return isSure ? 'printed' : 'handwritten'
}

/** Of the whole picture; a long line counts more. */
export function confidenceOf(lines: readonly Line[]): number {
  const signs = lines.reduce((sum, line) => sum + line.signs.length, 0)
  if (signs === 0) return 0
  return lines.reduce((sum, line) => sum + line.confidence * line.signs.length, 0) / signs
}

/** The words, a line each, and the places in them that a person should look at. */
export function wordsOf(lines: readonly Line[]): { words: string; doubts: Span[] } {
  let words = ''
  const doubts: Span[] = []
  for (const { signs } of lines) {
    for (const { text, confidence } of signs) {
      const from = words.length
      words += text
      if (confidence < DOUBTFUL && text.trim()) join(doubts, { from, to: words.length })
    }
    words += '\n'
  }
  return { words: words.trimEnd(), doubts }
}

function join(doubts: Span[], next: Span): void {
  const last = doubts.at(-1)
  if (last && last.to === next.from) last.to = next.to
  else doubts.push(next)
}
