import { expect, it } from 'vitest'
import { chanceOfSoMany, doubtOf, isRise } from '../../compare.rules.ts'
import { because } from './because.ts'
import { bucketsOf, plain } from './grams.ts'
import { learn, tell } from './learn.ts'
import { moodByWords, moodWords } from './mood-words.ts'
import { generator } from './regression.ts'

const words = moodWords([])

it.each([
  ['とてもおいしいです。', 'good'],
  ['箱がつぶれていました。', 'bad'],
  ['苦くないので続けられます', 'good'],
  ['あまりおいしくないです', 'bad'],
  ['味は良いのに、開けにくいです', 'mixed'],
  ['満足していません', 'bad'],
  ['助かっています', 'good'],
  ['心配はありません', 'good'],
  ['Not helpful at all', 'bad'],
  ['昨日のことです', undefined],
])('%s is of a mood that is %s', (text, mood) => {
  expect(moodByWords(plain(text), words)?.mood).toBe(mood)
})

it('goes by the shop’s own words first, and not by those it silenced', () => {
  const own = moodWords([
    { word: 'ぽかぽか', mood: 'good' },
    { word: 'おいし', mood: 'none' },
  ])
  expect(moodByWords('ぽかぽかです', own)).toEqual({ mood: 'good', because: ['ぽかぽか'] })
  expect(moodByWords('おいしい', own)).toBeNull()
})

const SAYINGS = [
  ['箱がつぶれて', '届くのが遅くて', '缶が凹んで', '中身が漏れて'],
  ['味がおいしくて', '飲みやすくて', '朝から元気で', '続けやすくて'],
  ['小分けにして', '字を大きくして', '色をふやして', '軽くして'],
] as const
const ENDS = [
  'いました',
  'います',
  'いるようです',
  'ほしいと母が申して',
  'おります',
  'きました',
] as const

const labelled = (count: number, noise: number) => {
  const random = generator(7)
  return Array.from({ length: count }, (_, at) => {
    const is = at % 3
    const from = SAYINGS[random() < noise ? (is + 1) % 3 : is] ?? SAYINGS[0]
    const saying = from[Math.floor(random() * from.length)]
    const end = ENDS[Math.floor(random() * ENDS.length)]
    return { words: `${saying}${end}。${at % 7}月`, is, isFresh: at % 2 === 0 }
  })
}

it('learns to tell kinds apart, says by which words, and how good it is', () => {
  const { weights, measured, against } = learn({
    classes: 3,
    labels: labelled(150, 0),
    earlier: null,
  })
  expect(measured.accuracy).toBeGreaterThan(0.95)
  expect(measured.baseline).toBeCloseTo(1 / 3, 2)
  expect(measured.classes.every(({ precision }) => (precision ?? 0) > 0.9)).toBe(true)
  expect(measured.speaks).toBeGreaterThan(0.9)
  expect(against).toBeNull()
  const text = plain('昨日の箱がつぶれておりました')
  expect(tell(weights, bucketsOf(text)).best).toBe(0)
  expect(because(weights, text, 0).join()).toMatch(/つぶ|箱/)
})

it('is silent where it is not right often enough', () => {
  const random = generator(3)
  const labels = labelled(120, 0).map((label) => ({ ...label, is: Math.floor(random() * 3) }))
  const { measured } = learn({ classes: 3, labels, earlier: null })
  expect(measured.accuracy).toBeLessThan(0.6)
  expect(measured.speaks).toBeLessThan(0.3)
})

it('measures an earlier model on what it has not seen', () => {
  const first = learn({ classes: 3, labels: labelled(30, 0.9), earlier: null })
  const earlier = { weights: first.weights, threshold: null }
  const { against } = learn({ classes: 3, labels: labelled(150, 0), earlier })
  expect(against?.fresh).toBe(75)
  expect(against?.now).toBeGreaterThan(against?.earlier ?? 0)
})

// By hand: 4 of 6 at one half is (15 + 6 + 1) / 64; 8 of 10 is 56 / 1024.
it.each([
  [4, 6, 0.5, 22 / 64],
  [8, 10, 0.5, 56 / 1024],
  [0, 5, 0.5, 1],
  [3, 3, 0.25, 1 / 64],
])('%i or more of %i at %d happen with a chance of %d', (recent, all, share, chance) => {
  expect(chanceOfSoMany(recent, all, share)).toBeCloseTo(chance, 12)
})

it.each([
  [{ recent: 2, earlier: 0 }, false],
  [{ recent: 3, earlier: 0 }, true],
  [{ recent: 6, earlier: 3 }, true],
  [{ recent: 7, earlier: 4 }, false],
])('%o is a rise: %s', (count, rises) => expect(isRise(count)).toBe(rises))

it.each([
  ['few', { recent: 6, earlier: 3 }, { recent: 100, earlier: 100 }],
  ['all', { recent: 60, earlier: 30 }, { recent: 400, earlier: 200 }],
  ['sure', { recent: 60, earlier: 20 }, { recent: 300, earlier: 290 }],
] as const)('a rise is %s', (doubt, count, totals) => {
  expect(doubtOf(count, totals, 10)).toBe(doubt)
})
