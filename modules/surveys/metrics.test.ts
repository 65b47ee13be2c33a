import { expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { isDrawn } from './asks/lot.ts'
import { cesMean, csatWilson, nps, npsCounts, npsDifference } from './metrics.rules.ts'
import { checkValues, isBad, isLong, type Question, scoresOf } from './surveys.rules.ts'

const counts = (promoters: number, passives: number, detractors: number) => ({
  promoters,
  passives,
  detractors,
})

it.each([
  [[50, 30, 20], 30, [14.692191925, 45.307808075], [29.126213592, 14.051130179, 44.201297006]],
  [[25, 0, 0], 100, [100, 100], [89.285714286, 74.976889197, 103.594539374]],
  [[1, 1, 1], 0, [-92.39358829, 92.39358829], [0, -61.11261434, 61.11261434]],
] as const)('gives the NPS of %j with both intervals', ([p, n, d], score, [lo, hi], adjusted) => {
  const found = nps(counts(p, n, d))
  expect(found?.score).toBeCloseTo(score, 8)
  expect(found?.wald.lo).toBeCloseTo(lo, 6)
  expect(found?.wald.hi).toBeCloseTo(hi, 6)
  expect(found?.adjusted.score).toBeCloseTo(adjusted[0], 6)
  expect(found?.adjusted.lo).toBeCloseTo(adjusted[1], 6)
  expect(found?.adjusted.hi).toBeCloseTo(adjusted[2], 6)
})

it('says nothing, and not 0, where nobody answered', () => {
  expect(nps(counts(0, 0, 0))).toBeNull()
  expect(csatWilson(0, 0)).toBeNull()
  expect(cesMean([])).toBeNull()
  expect(npsDifference(counts(0, 0, 0), counts(1, 1, 1))).toBeNull()
})

it('tells whether two scores differ, and counts who recommends', () => {
  expect(npsDifference(counts(50, 30, 20), counts(80, 60, 60))).toBeCloseTo(2.04657804, 7)
  const scores = [0, 6, 7, 8, 9, 10].map((score) => ({ score, n: 2 }))
  expect(npsCounts(scores)).toEqual(counts(4, 4, 4))
})

it('gives satisfaction with Wilson’s interval and ease with Student’s', () => {
  expect(csatWilson(18, 20)?.lo).toBeCloseTo(0.6989663548, 9)
  expect(csatWilson(18, 20)?.hi).toBeCloseTo(0.9721335188, 9)
  expect(csatWilson(0, 15)).toMatchObject({ share: 0, lo: 0 })
  // R: t.test(c(3, 5, 7, 7)): mean 5.5, 2.452985 to 8.547015, cut off at 7.
  const ease = cesMean([
    { score: 3, n: 1 },
    { score: 5, n: 1 },
    { score: 7, n: 2 },
  ])
  expect(ease?.mean).toBe(5.5)
  expect(ease?.interval?.lo).toBeCloseTo(2.45298, 3)
  expect(ease?.interval?.hi).toBe(7)
  expect(cesMean([{ score: 4, n: 9 }])?.interval).toBeNull()
})

const question = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id,
  kind,
  ja: id,
  en: id,
  options: [],
  required: true,
  withWords: false,
  ...more,
})

it('takes what fits the questions and says what is wrong with the rest', () => {
  const options = [{ id: 'a', ja: '紅茶', en: 'Tea' }]
  const asked = [
    question('q1', 'scale', { withWords: true }),
    question('q2', 'several', { options, required: false }),
    question('q3', 'words', { required: false }),
    question('q4', 'faces'),
  ]
  const { values, faults } = checkValues(asked, {
    q1: { score: 11, words: ' 香りがよい\u0000 ', chosen: ['a'] },
    q2: { chosen: ['a', 'a'] },
    q9: { score: 3 },
  })
  expect([...faults]).toEqual([
    ['q1', 'range'],
    ['q4', 'missing'],
  ])
  expect(values).toEqual({ q1: { score: 11, words: '香りがよい' }, q2: { chosen: ['a'] } })
  const reward = question('r', 'reward', { options })
  expect(scoresOf([...asked, reward], { q4: { score: 2 }, r: { chosen: ['a'] } })).toEqual({
    nps: null,
    csat: 2,
    ces: null,
    share: null,
    reward: '紅茶',
  })
  const scores = { nps: null, csat: 2, ces: null, share: null, reward: null }
  expect(isBad(scores, { nps: 3, csat: 2, ces: 2 })).toBe(true)
  expect([isLong(asked), isLong([1, 2, 3, 4, 5, 6])]).toEqual([false, true])
})

it('draws a share by lot, the same again', () => {
  const ids = Array.from({ length: 2000 }, newId)
  const drawn = ids.filter((id) => isDrawn(id, 'r', 30))
  expect(drawn.length / ids.length).toBeGreaterThan(0.25)
  expect(drawn.length / ids.length).toBeLessThan(0.35)
  expect(ids.filter((id) => isDrawn(id, 'r', 30))).toEqual(drawn)
  expect(ids.every((id) => isDrawn(id, 'r', 100))).toBe(true)
})
