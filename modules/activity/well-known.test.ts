import { expect, test } from 'vitest'
import { translator } from '../../kernel/i18n.ts'
import { calledByCustom, sayProperty } from './well-known.ts'

const [ja, en] = [translator('ja'), translator('en')]

test.each([
  ['survey.answered', 'アンケートに答えました', 'Answered a survey'],
  ['cart_item.removedLate', 'Cart item removed late', 'Cart item removed late'],
  ['お茶会に参加', 'お茶会に参加', 'お茶会に参加'],
  ['Product Viewed', 'Product Viewed', 'Product Viewed'],
  ['constructor', 'Constructor', 'Constructor'],
])('%s is told in words', (name, inJapanese, inEnglish) => {
  expect(calledByCustom(name, ja).title).toBe(inJapanese)
  expect(calledByCustom(name, en).title).toBe(inEnglish)
})

test('what it holds is said in words', () => {
  expect(sayProperty('score', 9, ja)).toBe('9点')
  expect(sayProperty('distanceKm', 62, en)).toBe('62 km away')
  expect(sayProperty('giftWrapped', true, ja)).toBe('Gift wrapped はい')
})
