import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Config } from '../../../../kernel/config.ts'
import type { Host } from '../../../../kernel/host.ts'
import type { Parcel } from '../far.ts'
import { lineMessages } from './line-messages.ts'

const ctx = { host: { config: { PUBLIC_URL: 'https://shop.example' } as Config } as Host }
const picture = { key: 'k', name: '写真.jpg', type: 'image/jpeg', size: 1 }
const parcelOf = (text: string, pictures = 0) =>
  ({ body: { text }, token: 't', attachments: Array(pictures).fill(picture) }) as unknown as Parcel
const textsIn = (text: string, pictures = 0) =>
  lineMessages(ctx, parcelOf(text, pictures)).flatMap((one) =>
    one.type === 'text' ? [one.text] : [],
  )

it('loses no word of a long answer and halves no letter', () => {
  const piece = fc.constantFrom('あいうえお、', '👵🏽', '𠮷野家\n', 'a', '。\n\n')
  const long = fc
    .array(piece, { minLength: 1, maxLength: 30 })
    .chain((some) => fc.integer({ min: 1, max: 300 }).map((times) => some.join('').repeat(times)))
    .filter((text) => text.length < 20_000)
  fc.assert(
    fc.property(long, (text) => {
      const texts = textsIn(text)
      expect(texts.join('')).toBe(text)
      expect(texts.every((one) => one.length <= 5000 && one.isWellFormed())).toBe(true)
    }),
    { numRuns: 60 },
  )
})

it('gives the room of pictures to words; those that find none are links', () => {
  const messages = lineMessages(ctx, parcelOf('あ'.repeat(12_000), 4))
  expect(messages.map(({ type }) => type)).toEqual(['text', 'text', 'text', 'image', 'image'])
  expect(
    textsIn('あ'.repeat(12_000), 4)
      .join('')
      .match(/写真\.jpg/g),
  ).toHaveLength(2)
  expect(lineMessages(ctx, parcelOf('短い', 1)).map(({ type }) => type)).toEqual(['text', 'image'])
})
