/** Weights of a head stand in so many buckets; two grams rarely share one. */
export const BUCKETS = 1 << 16
const LONGEST = 1000
const NARROWEST = 1
const WIDEST = 3

/** Words as they are compared: width and case folded, spaces gone. */
export function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').slice(0, LONGEST)
}

/** Where the runs of one to three letters of a text stand among the weights, each once. */
export function bucketsOf(text: string): Uint16Array {
  const found = new Set<number>()
  eachGram(text, (_from, _size, bucket) => found.add(bucket))
  return Uint16Array.from(found)
}

export function eachGram(
  text: string,
  take: (from: number, size: number, bucket: number) => void,
): void {
  for (let from = 0; from < text.length; from++) {
    let hash = 0x811c9dc5
    for (let size = NARROWEST; size <= WIDEST && from + size <= text.length; size++) {
      hash = Math.imul(hash ^ text.charCodeAt(from + size - 1), 0x01000193)
      // The upper half is mixed in: FNV alone leaves its low bits alike for like letters.
      take(from, size, ((hash >>> 16) ^ hash ^ (size * 0x9e37)) & (BUCKETS - 1))
    }
  }
}
