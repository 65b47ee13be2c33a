import { expect, test } from 'vitest'
import { cutText } from './cut-text.ts'

test.each([
  ['短い', 5, '短い'],
  ['田中節子', 2, '田中'],
  ['ab😀c', 3, 'ab'],
  ['ab😀c', 4, 'ab😀'],
  ['𠮷田', 1, ''],
])('%s cut at %i is %s', (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut)
})
