import { expect, it } from 'vitest'
import { defineTexts, type Text, translator } from './i18n.ts'

const texts = defineTexts('i18n-test', {
  people: {
    ja: '{{count, number}}名',
    en: { one: '{{count}} person', other: '{{count, number}} people' },
  },
  hello: { ja: '{{name}} 様', en: 'Dear {{name}}' },
})

it('says the same thing in both languages', () => {
  expect(translator('ja')(texts.people, { count: 1200 })).toBe('1,200名')
  expect(translator('en')(texts.people, { count: 1 })).toBe('1 person')
  expect(translator('en')(texts.people, { count: 1200 })).toBe('1,200 people')
  expect(translator('ja')(texts.hello, { name: '田中 <節子>' })).toBe('田中 <節子> 様')
})

it('fails on a text that nobody declared', () => {
  expect(() => translator('en')('i18n-test:missing' as Text)).toThrow(/No text/)
})
