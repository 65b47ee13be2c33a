import { expect, it } from 'vitest'
import { translator } from '../../kernel/i18n.ts'
import { freeName } from './template-names.rules.ts'
import { inEverydayWords } from './template-variables.rules.ts'

it('counts on from a name that is taken', () => {
  expect(freeName('秋のお便り', [])).toBe('秋のお便り')
  expect(freeName('Autumn', ['autumn'])).toBe('Autumn (2)')
  expect(freeName('秋のお便り', ['秋のお便り', '秋のお便り (2)'])).toBe('秋のお便り (3)')
})

it('shows what is inserted by its everyday name, and leaves what it does not know', () => {
  const t = translator('ja')
  expect(inEverydayWords(t, '{{ person.greeting }}、{{order.total}}です')).toBe(
    '〔宛名〕、〔お支払いの合計〕です',
  )
  expect(inEverydayWords(t, '{{ nobody.knows }}')).toBe('{{ nobody.knows }}')
  expect(inEverydayWords(translator('en'), '{{ person.greeting }},')).toBe('[Greeting],')
})
