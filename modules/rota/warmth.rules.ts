/** How a reply reads to a colleague, from the least to the most. */
export const WARMTHS = ['more', 'good', 'warm'] as const
export type Warmth = (typeof WARMTHS)[number]

export const warmthNumber = (warmth: Warmth) => WARMTHS.indexOf(warmth) + 1

const THANKS =
  /ありがと|有難|有り難|感謝|お礼|御礼|うれし|嬉し|助かり|よろこ|喜ん|おかげ|thank|grateful|pleased|glad/i

/** They say in so many words that they are thankful or pleased. What is said otherwise is not counted. */
export const saysThanks = (words: string) => THANKS.test(words.normalize('NFKC'))
