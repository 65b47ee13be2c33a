import { expect, type Page } from '@playwright/test'
import { test } from './kizuna.ts'
import { send, signIn } from './signed-in.ts'
import { axe, overflow, watch } from './watch.ts'

test.use({ sample: true })

const NAME = 'つづけて買って、少し間のあいた会員'
const SENTENCE = '最近3か月に2回以上ご注文があり、この40日はご注文のない、会員の方。'

test('a segment is built in everyday words, opens its people, and lets go of who orders', async ({
  page,
}) => {
  const watching = watch(page)
  await signIn(page)
  await page.goto('/segments')
  await page.getByRole('main').getByRole('link', { name: 'セグメントをつくる' }).first().click()

  await addByWords(page)
  await changeByCards(page)
  const sentence = page.getByRole('main').getByRole('paragraph').filter({ hasText: SENTENCE })
  await expect(sentence).toHaveText(SENTENCE)
  await takeBackAndAgain(page)

  const now = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({ hasText: 'いま、あてはまる方' })
  const figure = now
    .locator('button')
    .filter({ hasText: /^\d+名$/ })
    .first()
  await expect(figure).toBeVisible()
  // The figure follows what was changed a moment ago, and opens what it counted.
  let count = 0
  await expect(async () => {
    if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    count = Number((await figure.innerText()).replace(/\D/g, ''))
    expect(count).toBeGreaterThan(0)
    await expectListOf(page, () => figure.click(), count)
  }).toPass({ timeout: 90_000 })
  await whyIsSomebodyIn(page)
  expect.soft(await axe(page)).toEqual([])
  expect.soft(await overflow(page)).toEqual([])

  await page.getByLabel('名前', { exact: true }).fill(NAME)
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/segments\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME)
  await watchSomebodyLeave(page, count)
  expect.soft(await axe(page)).toEqual([])
  expect(watching.faults).toEqual([])
})

const field = (page: Page) => page.getByRole('combobox', { name: 'ことばで足す' })
const suggestion = (page: Page, words: string) => page.getByRole('option', { name: words })

/** Two of the three conditions are typed. */
async function addByWords(page: Page) {
  await expect(field(page)).toBeVisible()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('最近3か月に2回以上買った')
  await expect(suggestion(page, '最近3か月に2回以上ご注文のある方')).toContainText(/\d名/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('40日買っていない')
  await expect(suggestion(page, 'この40日はご注文のない方')).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('ArrowDown')
  await expect(suggestion(page, '最後のご注文から40日以上たった方')).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
}

/** The third comes from the list, and a length is changed on its card and back. */
async function changeByCards(page: Page) {
  await page.getByRole('button', { name: '一覧からえらぶ' }).click()
  await page.getByRole('button', { name: '会員かどうか', exact: true }).click()
  await expect(page.getByRole('region', { name: /条件 3/ })).toContainText('ここまで')
  await page.getByRole('button', { name: '40日', exact: true }).click()
  const days = page.getByRole('region', { name: /条件 2/ }).getByLabel('長さ')
  await days.fill('60')
  await expect(page.getByRole('button', { name: '60日', exact: true })).toBeVisible()
  await days.fill('40')
}

async function takeBackAndAgain(page: Page) {
  await page.getByRole('button', { name: '「会員かどうか」をはずす' }).click()
  await expect(page.getByRole('region', { name: /条件 3/ })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: /条件 3/ })).toBeVisible()
}

/** The figure is the list, and says so. */
async function expectListOf(page: Page, open: () => Promise<void>, count: number) {
  await open()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText(SENTENCE, { timeout: 5000 })
  await expect(sheet.getByRole('listitem')).toHaveCount(Math.min(count, 50), { timeout: 5000 })
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
}

async function whyIsSomebodyIn(page: Page) {
  await page.getByRole('button', { name: 'なぜ？' }).first().click()
  const why = page.getByRole('dialog')
  await expect(why).toContainText('入ります。')
  await expect(why.getByRole('listitem')).toHaveCount(3)
  await expect(why.getByRole('img', { name: 'あてはまる', exact: true })).toHaveCount(3)
  await expect(why).toContainText(/最近3か月に2回以上ご注文のある方。\s*\d+回/)
  await page.keyboard.press('Escape')
}

/** An order comes in by the API while the page stands open. */
async function watchSomebodyLeave(page: Page, count: number) {
  const size = (n: number) =>
    page
      .getByRole('main')
      .getByRole('status')
      .getByRole('button', { name: `${n}名`, exact: true })
  // Its fill may wait until what a new sample shop has to work out is done.
  await expect(size(count)).toBeVisible({ timeout: 120_000 })
  const members = page.getByRole('region', { name: '入っている方' })
  const rows = members.locator('tbody').getByRole('link')
  await expect(rows).toHaveCount(Math.min(count, 50))
  const path = (await rows.first().getAttribute('href')) ?? ''
  await page.evaluate('window.neverReloaded = true')
  await send(page, 'POST', '/api/v1/orders', {
    personId: path.split('/').pop(),
    lines: [{ name: '青汁 60包', quantity: 1, unitPrice: 4980 }],
  })
  await expect(size(count - 1)).toBeVisible({ timeout: 10_000 })
  await expect(members.locator(`a[href="${path}"]`)).toHaveCount(0)
  expect(await page.evaluate('window.neverReloaded')).toBe(true)
}
