import { expect, type Page } from '@playwright/test'
import { test } from './kizuna.ts'
import { signIn } from './signed-in.ts'

/** Compressed script that may stand between a person and the first paint. */
const LIMIT = 225 * 1024
/** Charts come after the page has been painted. */
const LATER = /\/chart-engine-/

test('the door is light', async ({ page }) => {
  expect(await scriptOf(page, '/sign-in')).toBeLessThanOrEqual(LIMIT)
})

test('the first page of the house is light', async ({ page }) => {
  await signIn(page)
  expect(await scriptOf(page, '/')).toBeLessThanOrEqual(LIMIT)
})

/** Bytes of script on the wire until the page has its title. */
async function scriptOf(page: Page, path: string): Promise<number> {
  await page.addInitScript(NOTE_TITLE)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const scripts = await page.evaluate<{ name: string; size: number }[]>(SCRIPTS)
  const early = scripts.filter(({ name }) => !LATER.test(name))
  expect(early.length).toBeGreaterThan(0)
  return early.reduce((sum, { size }) => sum + size, 0)
}

// What is asked for after the title stands there holds nobody up.
const NOTE_TITLE = `new MutationObserver((_, observer) => {
  if (!document.querySelector('h1')) return
  window.titleAt = performance.now()
  observer.disconnect()
}).observe(document, { childList: true, subtree: true })`

const SCRIPTS = `performance
  .getEntriesByType('resource')
  .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= window.titleAt)
  .map(({ name, encodedBodySize }) => ({ name, size: encodedBodySize }))`
