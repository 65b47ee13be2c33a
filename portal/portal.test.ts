import { expect, test } from 'vitest'
import { FormBody } from './door.ts'
import { choices } from './forms.ts'
import { html } from './html.ts'
import { chooseLocale } from './language.ts'
import { POLICY } from './style.ts'

test('what is put into a template is text, never markup', () => {
  const name = `<script>alert("1")</script>'&`
  expect(html`<p title="${name}">${[name, null, false, 3]}</p>`.toString()).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;3</p>',
  )
  expect(html`<b>${html`<i>${'<'}</i>`}</b>`.toString()).toBe('<b><i>&lt;</i></b>')
})

test('only what holds already is ticked', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  const field = { kind: 'checkbox', name: 'x', legend: 'X', options } as const
  expect(choices({ ...field, chosen: [] }).toString()).not.toContain(' checked')
  expect(
    choices({ ...field, chosen: ['b'] })
      .toString()
      .match(/ checked/g),
  ).toHaveLength(1)
})

test('a form is read whatever names it sends', () => {
  const body = new FormBody('a=1&a=2&__proto__=x&constructor=y&kana=%E3%81%82')
  expect(body.all('a')).toEqual(['1', '2'])
  expect(body.one('kana')).toBe('あ')
  expect(body.one('toString')).toBeUndefined()
})

test('the language is the one chosen, then the person’s, the browser’s, the shop’s', () => {
  const shop = 'ja' as const
  expect(chooseLocale({ asked: 'en', person: 'ja', shop })).toBe('en')
  expect(chooseLocale({ asked: 'xx', person: 'en-GB', browser: 'ja', shop })).toBe('en')
  expect(chooseLocale({ person: null, browser: 'fr-FR,fr;q=0.9,en;q=0.5', shop })).toBe('en')
  expect(chooseLocale({ asked: ['en'], browser: '*', shop })).toBe('ja')
})

test('the policy allows no script', () => {
  expect(POLICY).toContain("default-src 'none'")
  expect(POLICY).not.toMatch(/script-src|unsafe/)
})
