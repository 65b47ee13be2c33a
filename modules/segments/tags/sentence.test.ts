import { describe, expect, test } from 'vitest'
import type { Node, RowsCondition } from '../rule/rule.ts'
import { sentenceText } from '../rule/sentence.rules.ts'
import { hasTag } from '../tags.rules.ts'
import { MOTHER, OFFICE, QUIET, wordsFor } from '../testing/words.ts'

const office = hasTag({ tagId: OFFICE, segmentId: null })
const quiet = hasTag({ tagId: QUIET, segmentId: QUIET })
const either = {
  ...(office as RowsCondition),
  where: [{ attribute: 'tag', op: 'is' as const, value: [OFFICE, MOTHER] }],
}
const not = (of: Node): Node => ({ kind: 'not', of })
const all = (...of: Node[]): Node => ({ kind: 'all', of })
const member: Node = { kind: 'field', field: 'people.member', op: 'is', value: true }

const RULES: [Node, string, string][] = [
  [office, 'タグ「会社員」が付いている方。', 'People who are tagged “会社員”.'],
  [quiet, 'タグ「ご無沙汰」が付いている方。', 'People who are tagged “ご無沙汰”.'],
  [not(office), 'タグ「会社員」が付いていない方。', 'People who are not tagged “会社員”.'],
  [not(quiet), 'タグ「ご無沙汰」が付いていない方。', 'People who are not tagged “ご無沙汰”.'],
  [
    either,
    'タグ「会社員」か「新米のお母さん」が付いている方。',
    'People who are tagged “会社員” or “新米のお母さん”.',
  ],
  [
    all(quiet, member),
    'タグ「ご無沙汰」が付いている、会員の方。',
    'People who are tagged “ご無沙汰” and are members.',
  ],
]

describe('a tag is said in one way, however it is set', () => {
  test.each(RULES)('%#', (root, ja, en) => {
    expect(sentenceText({ root }, wordsFor('ja'), 'ja')).toBe(ja)
    expect(sentenceText({ root }, wordsFor('en'), 'en')).toBe(en)
  })
})
