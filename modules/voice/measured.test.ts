import { describe, expect, it } from 'vitest'
import { judge, newcombe, peopleNeeded, wilson } from './measured.rules.ts'
import { fillLetter, quoted } from './told.rules.ts'

/** Mulberry32: the same figures from the same seed. */
function chance(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

describe('what notices do', () => {
  it('gives the intervals of Wilson and of Newcombe as published', () => {
    const { low, high } = wilson({ people: 263, again: 81 })
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662'])
    const difference = newcombe({ people: 70, again: 56 }, { people: 80, again: 48 })
    expect(difference.value).toBeCloseTo(0.2, 4)
    expect([difference.low.toFixed(4), difference.high.toFixed(4)]).toEqual(['0.0524', '0.3339'])
    expect(peopleNeeded(0.3, 0.1)).toBe(356)
  })

  it('holds a planted effect within its interval, and finds it, in nearly all of 200 runs', () => {
    const random = chance(20261124)
    const draw = (people: number, share: number) => ({
      people,
      again: Array.from({ length: people }, random).filter((one) => one < share).length,
    })
    const runs = Array.from({ length: 200 }, () => judge(draw(400, 0.42), draw(400, 0.3), 4))
    const held = runs.filter(
      ({ difference }) => difference && difference.low <= 0.12 && difference.high >= 0.12,
    )
    expect(held.length).toBeGreaterThanOrEqual(180)
    expect(runs.filter(({ finding }) => finding === 'works').length).toBeGreaterThanOrEqual(180)
    const none = Array.from({ length: 200 }, () => judge(draw(400, 0.3), draw(400, 0.3), 4))
    expect(none.filter(({ finding }) => finding === 'works').length).toBeLessThanOrEqual(10)
  })

  it('says that there are too few, how long still, and when it does not work', () => {
    const few = judge({ people: 4, again: 3 }, { people: 5, again: 0 }, 0)
    expect(few).toMatchObject({ finding: 'few', needed: 20, stillDays: null })
    expect(judge({ people: 0, again: 0 }, { people: 0, again: 0 }, 2).difference).toBeNull()
    const unsure = judge({ people: 100, again: 36 }, { people: 100, again: 30 }, 10)
    expect(unsure).toMatchObject({ finding: 'unsure', needed: peopleNeeded(0.3, 0.06) })
    expect(unsure.stillDays).toBe(Math.ceil((2 * (peopleNeeded(0.3, 0.06) - 100)) / 10))
    const not = judge({ people: 4000, again: 1200 }, { people: 4000, again: 1205 }, 1)
    expect(not).toMatchObject({ finding: 'not', needed: null })
    const harms = judge({ people: 400, again: 80 }, { people: 400, again: 160 }, 1)
    expect(harms.finding).toBe('harms')
  })
})

it('fills a letter, and leaves out a paragraph of which there is nothing to say', () => {
  const values = {
    said: '11月10日',
    words: '',
    title: '直しました',
    changed: '',
    writer: '佐藤',
    shop: '',
  }
  const letter =
    '【日にち】に「【お声】」と\n\nきっかけに、【したこと】。\n\n【くわしく】\n\n[writer] 【なぞ】'
  expect(fillLetter(letter, values)).toBe('きっかけに、直しました。\n\n佐藤 【なぞ】')
  expect(quoted('あ'.repeat(80))).toHaveLength(70)
  expect(quoted(' 一行\nに ')).toBe('一行 に')
})
