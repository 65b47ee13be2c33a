import { expect, type Page } from '@playwright/test'
import { test } from './kizuna.ts'
import { signIn } from './signed-in.ts'

test.use({ sample: true })

const WIDTHS = [1440, 1180, 1000, 390]
const PAGES = ['/', '/people', '/reports', '/reports/retention']

test('no line of a card, a table or a heading ends within a figure or before 々', async ({
  page,
}) => {
  await signIn(page)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of PAGES) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      expect.soft(await brokenWords(page), `${path} at ${width}`).toEqual([])
    }
  }
})

/** Places where a line ends between two digits or before an iteration mark. */
async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(BROKEN)
}

const BROKEN = `(() => {
  const found = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node; (node = walk.nextNode()); ) {
    const text = node.textContent
    let last = null
    for (let at = 0; at < text.length; at++) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const box = range.getClientRects()[0]
      if (!box || box.width === 0) continue
      const within = /^(?:[\\\\d,.]\\\\d|\\\\d[,.年月日名件円%]|.々)$/u.test(text.slice(at - 1, at + 1))
      if (last !== null && box.top > last + 8 && within) found.push(text)
      last = box.top
    }
  }
  return found
})()`
