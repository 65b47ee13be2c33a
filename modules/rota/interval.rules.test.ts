import { expect, it } from 'vitest'
import { verdictOf, wilson } from './interval.rules.ts'
import { skillOf } from './skills.rules.ts'
import { saysThanks } from './warmth.rules.ts'

it('gives a share the interval that Wilson gave it', () => {
  // 81 of 263: the example of Newcombe (1998).
  expect(wilson(81, 263)?.low).toBeCloseTo(0.2553, 4)
  expect(wilson(81, 263)?.high).toBeCloseTo(0.3662, 4)
  expect(wilson(0, 0)).toBeNull()
})

it('says nothing of few people, and only what the interval allows', () => {
  const group = (bought: number, people: number) => ({ bought, people })
  expect(verdictOf(group(20, 29), group(10, 400)).verdict).toBe('too_few')
  // 56 of 70 and 48 of 80: 0.0524 to 0.3339 by Newcombe.
  const { verdict, difference } = verdictOf(group(56, 70), group(48, 80))
  expect(verdict).toBe('same_more')
  expect(difference?.low).toBeCloseTo(0.0524, 4)
  expect(difference?.high).toBeCloseTo(0.3339, 4)
  expect(verdictOf(group(20, 70), group(24, 80)).verdict).toBe('cannot_tell')
})

it('finds the skill that words ask for, whatever their width', () => {
  const skills = [{ key: 'medicine', words: ['お薬', 'ｱﾚﾙｷﾞｰ'] }]
  expect(skillOf('アレルギーがあっても飲めますか', skills)).toBe('medicine')
  expect(skillOf('おいしかったです', skills)).toBeNull()
})

it.each([
  ['いつもありがとうございます', true],
  ['指が痛いので助かります', true],
  ['届きません', false],
])('%s: thanks %s', (words, says) => expect(saysThanks(words)).toBe(says))
