import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../../kernel/package-root.ts'
import { readPicture } from './reading/read-picture.ts'
import { closeReader } from './reading/reader.ts'

// Pictures with their true words. They may not be shipped, so this runs where they lie beside the checkout.
const data = resolve(packageRoot, process.env.KIZUNA_SHARED_DATA ?? '../shared/data')
const folder = join(data, 'ja-postcard-ocr')
const isThere = existsSync(folder)
const title = 'eight postcards with their true words'

const PRINTED = [
  'h_sans.png',
  'h_mincho.png',
  'h_degraded.jpg',
  'phone.jpg',
  'ruled.jpg',
  'low14.png',
]
const MOST_WRONG = 0.02
const SLOW = 30_000

describe.skipIf(!isThere)(isThere ? title : `${title} (no ja-postcard-ocr in ${data})`, () => {
  afterAll(closeReader)

  it.each(PRINTED)(
    '%s is read with at most 2 in 100 characters wrong',
    async (name) => {
      const reading = await read(name)
      expect(reading.hand).toBe('printed')
      expect(errorRate(reading.words, goldOf('gold.txt'))).toBeLessThanOrEqual(MOST_WRONG)
      expect(reading.seen).toMatch(/12345678/)
    },
    SLOW,
  )

  it(
    'v_mincho.png is read as vertical',
    async () => {
      const reading = await read('v_mincho.png')
      expect(reading).toMatchObject({ hand: 'printed', direction: 'vertical' })
      expect(errorRate(reading.words, goldOf('gold_vertical.txt'))).toBeLessThanOrEqual(MOST_WRONG)
    },
    SLOW,
  )

  it(
    'hand.png is not guessed at, but its numbers are found',
    async () => {
      const reading = await read('hand.png')
      expect(reading).toMatchObject({ hand: 'handwritten', words: '', doubts: [] })
      expect(reading.seen).toMatch(/12345678/)
      expect(reading.seen).toMatch(/03-1234-5678/)
    },
    SLOW,
  )
})

const read = (name: string) => readPicture(readFileSync(join(folder, name)))

const goldOf = (name: string) => readFileSync(join(folder, name), 'utf8')

/** Edits a character of the truth, both made comparable and without blanks, as the data's own table counts. */
function errorRate(read: string, gold: string): number {
  const [a, b] = [bare(read), bare(gold)]
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [at, sign] of a.entries()) {
    const row = [at + 1]
    for (const [to, other] of b.entries()) {
      const swapped = (before[to] ?? 0) + (sign === other ? 0 : 1)
      row.push(Math.min((before[to + 1] ?? 0) + 1, (row[to] ?? 0) + 1, swapped))
    }
    before = row
  }
  return (before[b.length] ?? 0) / b.length
}

const bare = (text: string) => [...text.normalize('NFKC').replace(/\s/g, '')]
