import { expect, test } from 'vitest'
import type { Node } from '../../builder.rules.ts'
import { add, leavesIn, moveAt, removeAt, tidy, turnAt, turnLink } from './tree.ts'

const leaf = (field: string): Node => ({ kind: 'field', field, op: 'known' })
const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')]
const all = (...of: Node[]): Node => ({ kind: 'all', of })
const any = (...of: Node[]): Node => ({ kind: 'any', of })
const not = (of: Node): Node => ({ kind: 'not', of })

test('the word between two conditions joins them into a group and parts it again', () => {
  const joined = turnLink(all(a, b, c), [], 0)
  expect(joined).toEqual(all(any(a, b), c))
  expect(turnLink(joined, [0], 0)).toEqual(all(a, b, c))
  const three = turnLink(joined, [], 0)
  expect(three).toEqual(all(any(a, b, c)))
  expect(turnLink(three, [0], 1)).toEqual(all(any(a, b), c))
})

test('under a «not» the pair becomes a group inside', () => {
  expect(turnLink(all(not(any(a, b, c))), [0, 0], 1)).toEqual(all(not(any(a, all(b, c)))))
})

test('conditions are added, taken out, moved and turned', () => {
  expect(add(all(a), all(b, c))).toEqual(all(a, b, c))
  expect(add(any(a, b), c)).toEqual(all(any(a, b), c))
  expect(removeAt(all(any(a, b), c), [0, 1])).toEqual(all(a, c))
  expect(removeAt(all(not(a)), [0])).toEqual(all())
  expect(moveAt(all(a, b, c), [0], 1)).toEqual(all(b, a, c))
  expect(moveAt(all(a, b), [0], -1)).toEqual(all(a, b))
  expect(turnAt(all(a, b), [1])).toEqual(all(a, not(b)))
  expect(turnAt(all(a, not(b)), [1])).toEqual(all(a, b))
})

test('a rule is kept without groups of one and empty ones', () => {
  expect(tidy(any(a))).toEqual(all(a))
  expect(tidy(all(all(a, any(b)), not(not(c)), any()))).toEqual(all(a, b, c))
  expect(leavesIn(all(a, not(any(b, c)))).map(({ path }) => path)).toEqual([
    [0],
    [1, 0, 0],
    [1, 0, 1],
  ])
})
