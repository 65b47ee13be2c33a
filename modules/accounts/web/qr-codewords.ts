// Per version from 1: correction words in a block, and blocks, at level L (ISO/IEC 18004, table 9).
const CORRECTION = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22]
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6]

export function blocksOf(version: number) {
  const correction = CORRECTION[version - 1] ?? 0
  const blocks = BLOCKS[version - 1] ?? 1
  const total = Math.floor(modulesOf(version) / 8)
  return { correction, blocks, total, data: total - correction * blocks }
}

export function byteCapacity(version: number): number {
  return blocksOf(version).data - (version < 10 ? 2 : 3)
}

/** Modules left for words once the fixed patterns stand. */
function modulesOf(version: number): number {
  const whole = (16 * version + 128) * version + 64
  if (version < 2) return whole
  const aligned = Math.floor(version / 7) + 2
  return whole - ((25 * aligned - 10) * aligned - 55) - (version < 7 ? 0 : 36)
}

/** The data in blocks, each with its Reed–Solomon words, woven together. */
export function withCorrection(data: number[], version: number): number[] {
  const { correction, blocks, total } = blocksOf(version)
  const short = Math.floor(total / blocks) - correction
  const shorts = blocks - (total % blocks)
  let from = 0
  const parts = Array.from({ length: blocks }, (_, at) => {
    const length = short + (at < shorts ? 0 : 1)
    const words = data.slice(from, from + length)
    from += length
    return { words, check: remainderOf(words, divisorOf(correction)) }
  })
  const woven = (pick: (part: (typeof parts)[number]) => number[], length: number) =>
    Array.from({ length }, (_, at) => parts.flatMap((part) => pick(part).slice(at, at + 1))).flat()
  return [...woven((part) => part.words, short + 1), ...woven((part) => part.check, correction)]
}

/** Multiplication in GF(2⁸) modulo x⁸ + x⁴ + x³ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((b >>> bit) & 1) * a
  }
  return product
}

function divisorOf(degree: number): number[] {
  const terms = Array<number>(degree).fill(0)
  terms[degree - 1] = 1
  let root = 1
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) terms[j] = times(terms[j] ?? 0, root) ^ (terms[j + 1] ?? 0)
    root = times(root, 2)
  }
  return terms
}

function remainderOf(words: number[], divisor: number[]): number[] {
  const rest = Array<number>(divisor.length).fill(0)
  for (const word of words) {
    const factor = word ^ (rest.shift() ?? 0)
    rest.push(0)
    for (const [at, term] of divisor.entries()) rest[at] = (rest[at] ?? 0) ^ times(term, factor)
  }
  return rest
}
