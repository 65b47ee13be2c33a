import { expect, test } from 'vitest'
import { translator } from '../../kernel/i18n.ts'
import { facts } from './facts.ts'

test('a delivery of a subscription is called by its number, an order by its plain name', () => {
  const titleOf = facts['order.placed']?.titleOf
  expect(titleOf?.({ delivery: 41 }, translator('ja'))).toBe('定期 41回目をお届け')
  expect(titleOf?.({ delivery: 41 }, translator('en'))).toBe('Subscription delivery no. 41')
  expect(titleOf?.({}, translator('ja'))).toBe('')
})
