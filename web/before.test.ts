// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import script from './public/before.js?raw'

/** The language of the page that came in `house`, in a browser that wants `languages`. */
function languageOf(house: string, languages: string[]): string {
  document.documentElement.lang = house
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
  new Function(script)()
  return document.documentElement.lang
}

beforeEach(() => localStorage.clear())

test('a first visit is in the browser’s language, or else in the house’s', () => {
  expect(languageOf('en', ['ja-JP', 'en-US'])).toBe('ja')
  expect(languageOf('ja', ['de-DE', 'en'])).toBe('en')
  expect(languageOf('en', ['de-DE'])).toBe('en')
  expect(languageOf('ja', ['fr'])).toBe('ja')
})

test('what the person chose goes over both', () => {
  localStorage.setItem('kizuna.locale', 'en')
  expect(languageOf('ja', ['ja-JP'])).toBe('en')
})
