import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedSpans, partsOf, toggledSpan } from '../spans.rules.ts'
import { bare, isSure, numbersIn } from './numbers.rules.ts'
import { pairPictures } from './pair.rules.ts'
import { judge, wordsOf } from './reading/judge.rules.ts'
import { lieOf } from './reading/lines.rules.ts'

const taken = (id: string, key: string | null = id) => ({ pictureId: id, key })

describe('lines of a picture', () => {
  it.each([
    [400, 301, 0],
    [400, 301, 3],
    [400, 300, -4],
  ])('of %d by %d that slope by %d degrees are found', (width, height, slope) => {
    const data = new Uint8Array(width * height).fill(250)
    const sink = Math.tan((slope * Math.PI) / 180)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        if ((Math.round(y - x * sink) + 400) % 24 < 6) data[y * width + x] = 20
    expect(lieOf({ data, width, height })).toEqual({ direction: 'horizontal', turn: -slope || 0 })
  })
})

describe('pairing', () => {
  it('takes front and back in turn, and an odd one at the end alone', () => {
    expect(pairPictures([taken('a'), taken('b'), taken('c')], 'pairs')).toEqual([
      { front: 'a', back: 'b', failed: false },
      { front: 'c', back: null, failed: false },
    ])
  })

  it('keeps the others in their pairs when one failed', () => {
    const cards = pairPictures([taken('a'), taken('b', null), taken('c'), taken('d')], 'pairs')
    expect(cards).toEqual([
      { front: 'a', back: null, failed: false },
      { front: 'b', back: null, failed: true },
      { front: 'c', back: 'd', failed: false },
    ])
  })

  it('loses none and doubles none, whatever fails', () => {
    const pictures = fc
      .array(fc.boolean())
      .map((list) => list.map((ok, at) => taken(String(at), ok ? 'key' : null)))
    fc.assert(
      fc.property(
        pictures,
        fc.constantFrom('single' as const, 'pairs' as const),
        (list, pairing) => {
          const sides = pairPictures(list, pairing).flatMap(({ front, back }) =>
            back ? [front, back] : [front],
          )
          expect(sides).toEqual(list.map(({ pictureId }) => pictureId))
        },
      ),
    )
  })
})

describe('numbers on a card', () => {
  it('are told apart, with strokes that a reader takes for letters', () => {
    const seen = 'お客様番号 123４5678\n電話 03-1234ー5678\n〒154-0015\n68歳'
    expect(numbersIn(seen)).toEqual({
      phones: ['0312345678'],
      postalCodes: ['1540015'],
      others: ['12345678', '154-0015'],
    })
  })

  it('make a sender sure only together, or by their own number', () => {
    expect(isSure(['phone'])).toBe(false)
    expect(isSure(['phone', 'address'])).toBe(true)
    expect(isSure(['number'])).toBe(true)
    expect(isSure(['name', 'address'])).toBe(false)
    expect(bare('横浜市 青葉区')).toBe('横浜市青葉区')
  })
})

describe('doubtful spots', () => {
  it('move with the words around them, and are settled when they are changed', () => {
    expect(movedSpans([{ from: 3, to: 4 }], 'みどりの帯', '箱のみどりの帯')).toEqual([
      { from: 5, to: 6 },
    ])
    expect(movedSpans([{ from: 4, to: 5 }], 'みどりの帯', 'みどりの箱')).toEqual([])
  })

  it('are set on what is chosen or on the letter before, and taken off again', () => {
    const set = toggledSpan([], 'みどりの帯', { from: 5, to: 5 })
    expect(set).toEqual([{ from: 4, to: 5 }])
    expect(toggledSpan(set, 'みどりの帯', { from: 4, to: 5 })).toEqual([])
  })

  it('cut the words into parts that are still the whole', () => {
    const parts = partsOf('みどりの帯です', [{ from: 4, to: 5 }])
    expect(parts.map(({ text }) => text).join('')).toBe('みどりの帯です')
    expect(parts.filter(({ mark }) => mark)).toEqual([{ text: '帯', mark: 'doubt' }])
  })

  it('lie within the words after any change', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.nat(), (before, after, at) => {
        const from = at % before.length
        for (const span of movedSpans([{ from, to: from + 1 }], before, after)) {
          expect(span.from).toBeGreaterThanOrEqual(0)
          expect(span.to).toBeLessThanOrEqual(after.length)
        }
      }),
    )
  })
})

describe('judging a reading', () => {
  const line = (text: string, confidence: number) => ({
    confidence,
    signs: [...text].map((sign) => ({ text: sign, confidence })),
  })

  it('says no to what it is not sure of', () => {
    expect(judge([line('ありがとうございます', 92)])).toBe('printed')
    expect(judge([line('先生豆しか薬千矢放を', 30)])).toBe('handwritten')
    const some = [line('庭の柿が', 98), { confidence: 96, signs: [{ text: '色', confidence: 60 }] }]
    expect(judge(some)).toBe('handwritten')
    expect(judge([line('ノ', 90)])).toBe('empty')
  })

  it('marks the doubtful among the words', () => {
    const lines = [
      {
        confidence: 90,
        signs: [
          { text: 'の', confidence: 70 },
          { text: '字', confidence: 99 },
        ],
      },
    ]
    expect(wordsOf(lines)).toEqual({ words: 'の字', doubts: [{ from: 0, to: 1 }] })
  })
})
