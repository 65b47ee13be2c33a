import { expect, test } from 'vitest'
import type { BatchCard } from '../../../contract.ts'
import { comingOf, idsOf } from './coming.rules.ts'

const card = (nth: number, more: Partial<BatchCard> = {}): BatchCard => ({
  scanId: `card-${nth}`,
  nth,
  state: 'ready',
  fault: null,
  fileName: '',
  thumb: null,
  hasBack: false,
  with: null,
  putOff: false,
  ...more,
})

const nthOf = (cards: BatchCard[]) => cards.map(({ nth }) => nth)

test('a card that is read to its end while nobody types comes by itself', () => {
  const known = idsOf([card(1, { state: 'reading' }), card(2, { state: 'reading' })])
  expect(nthOf(comingOf([card(1, { state: 'reading' }), card(2)], known))).toEqual([2])
})

test('what was left for later, is filed, or a colleague has, does not', () => {
  const known = idsOf([card(1), card(2), card(3, { with: '佐藤' })])
  const now = [card(1, { putOff: true }), card(2, { state: 'filed' }), card(3, { with: '佐藤' })]
  expect(comingOf(now, known)).toEqual([])
})

test('what a colleague let go, or gave to a second reader, does', () => {
  const known = idsOf([card(1, { with: '佐藤' }), card(2)])
  expect(nthOf(comingOf([card(1), card(2, { state: 'typed' })], known))).toEqual([1, 2])
})
