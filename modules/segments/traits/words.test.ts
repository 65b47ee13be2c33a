import { describe, expect, test } from 'vitest'
import type { CatalogueWords } from '../contract/catalogue.ts'
import type { Node } from '../rule/rule.ts'
import { sentenceText } from '../rule/sentence.rules.ts'
import { suggest } from '../rule/suggest.rules.ts'
import { check } from '../testing/check.ts'
import { wordsFor } from '../testing/words.ts'
import { traitColumn, traitField } from '../traits.rules.ts'

const plan = (op: 'is' | 'is_not' | 'contains' | 'known' | 'unknown', value?: string | string[]) =>
  of('plan', op, value)
const of = (key: string, op: string, value?: unknown) =>
  ({ kind: 'field', field: traitField(key), op, ...(value !== undefined && { value }) }) as Node
const points = (op: string, value: number) => of('points_old_system', op, value)
const not = (node: Node): Node => ({ kind: 'not', of: node })
const all = (...of: Node[]): Node => ({ kind: 'all', of })
const member: Node = { kind: 'field', field: 'people.member', op: 'is', value: true }

const RULES: [Node, string, string][] = [
  [plan('is', 'gold'), 'planが「gold」の方。', 'People whose plan is “gold”.'],
  [
    plan('is', ['gold', 'silver']),
    'planが「gold」か「silver」の方。',
    'People whose plan is “gold” or “silver”.',
  ],
  [plan('is_not', 'gold'), 'planが「gold」ではない方。', 'People whose plan is not “gold”.'],
  [not(plan('is', 'gold')), 'planが「gold」ではない方。', 'People whose plan is not “gold”.'],
  [plan('contains', 'go'), 'planに「go」を含む方。', 'People whose plan contains “go”.'],
  [plan('known'), 'planが記録にある方。', 'People whose plan is known.'],
  [not(plan('known')), 'planが記録にない方。', 'People whose plan is not known.'],
  [
    points('at_least', 300),
    'points_old_systemが300以上の方。',
    'People whose points_old_system is at least 300.',
  ],
  [
    points('is', 1320),
    'points_old_systemがちょうど1,320の方。',
    'People whose points_old_system is 1,320.',
  ],
  [of('newsletter', 'is', true), 'newsletterが「はい」の方。', 'People whose newsletter is “yes”.'],
  [
    of('newsletter', 'is', false),
    'newsletterが「いいえ」の方。',
    'People whose newsletter is “no”.',
  ],
  [
    not(of('newsletter', 'is', true)),
    '（newsletterが「はい」の方）ではない方。',
    'People who are not among those whose newsletter is “yes”.',
  ],
  [
    all(of('好きなお茶', 'is', '煎茶'), member),
    '好きなお茶が「煎茶」で、会員の方。',
    'People whose 好きなお茶 is “煎茶” and who are members.',
  ],
  [
    of('Favourite tea (old)', 'is', '煎茶'),
    '「Favourite tea (old)」が「煎茶」の方。',
    'People whose “Favourite tea (old)” is “煎茶”.',
  ],
  [
    of(`"; drop table x`, 'known'),
    '「"; drop table x」が記録にある方。',
    'People whose “"; drop table x” is known.',
  ],
]

describe('what the shop tells of people is said by its own key', () => {
  test.each(RULES)('%#', (root, ja, en) => {
    check(root)
    expect(sentenceText({ root }, wordsFor('ja'), 'ja')).toBe(ja)
    expect(sentenceText({ root }, wordsFor('en'), 'en')).toBe(en)
  })
})

test.each([
  [of('plan', 'at_least', 'gold')],
  [of('plan', 'is')],
  [of('plan', 'in_month', 3)],
  [of('newsletter', 'is_not', true)],
  [of('points_old_system', 'is', [1, 'two'])],
  [of('', 'known')],
])('what means nothing of a trait is refused: %j', (node) => {
  expect(() => check(node)).toThrow()
})

const told = (words: CatalogueWords): CatalogueWords => ({
  ...words,
  fields: [
    ...words.fields,
    { ...traitColumn('plan', 'text'), trait: { people: 90, values: ['gold', 'Silver'] } },
    { ...traitColumn('plan_old', 'text'), trait: { people: 9, values: ['basic'] } },
    { ...traitColumn('points_old_system', 'number'), trait: { people: 80, values: ['320'] } },
    { ...traitColumn('newsletter', 'flag'), trait: { people: 70, values: ['true', 'false'] } },
    { ...traitColumn('好きなお茶', 'text'), trait: { people: 60, values: ['煎茶', 'ほうじ茶'] } },
    { ...traitColumn('member', 'text'), trait: { people: 5, values: ['a', 'b'] } },
  ],
})

const FOUND: ['ja' | 'en', string, string][] = [
  ['ja', 'planがgold', 'planが「gold」の方'],
  ['ja', 'plan gold', 'planが「gold」の方'],
  ['ja', 'ｐｌａｎがＧＯＬＤの方', 'planが「gold」の方'],
  ['ja', 'planがsilverではない', 'planが「Silver」ではない方'],
  ['ja', 'planがPlatinum', 'planが「Platinum」の方'],
  ['ja', 'planのわかる方', 'planが記録にある方'],
  ['ja', 'plan', 'planが記録にある方'],
  ['ja', 'plan_oldがbasic', 'plan_oldが「basic」の方'],
  ['ja', 'points_old_systemが300以上', 'points_old_systemが300以上の方'],
  ['ja', 'points_old_system 300', 'points_old_systemが300以上の方'],
  ['ja', '好きなお茶が煎茶', '好きなお茶が「煎茶」の方'],
  ['ja', '煎茶', '好きなお茶が「煎茶」の方'],
  ['ja', 'newsletter いいえ', 'newsletterが「いいえ」の方'],
  ['ja', 'newsletterが不明', 'newsletterが記録にない方'],
  ['ja', 'planがgold、会員', 'planが「gold」で、会員の方'],
  ['ja', '会員', '会員の方'],
  ['en', 'plan gold', 'People whose plan is “gold”'],
  ['en', 'people with plan = gold', 'People whose plan is “gold”'],
  ['en', 'gold plan', 'People whose plan is “gold”'],
  ['en', 'plan is not gold', 'People whose plan is not “gold”'],
  ['en', 'points old system at least 300', 'People whose points_old_system is at least 300'],
  ['en', 'points_old_system under 50', 'People whose points_old_system is less than 50'],
  ['en', 'newsletter yes', 'People whose newsletter is “yes”'],
  ['en', 'silver', 'People whose plan is “Silver”'],
  ['en', 'members', 'People who are members'],
]

test.each(FOUND)('%s: %s', (locale, query, words) => {
  const found = suggest(query, told(wordsFor(locale)), locale)
  expect(found[0]?.words).toBe(words)
  for (const { node } of found) check(node)
})
