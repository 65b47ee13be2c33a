import { expect, type Page, test } from '@playwright/test'
import { type Kizuna, startKizuna } from './kizuna.ts'
import { axe, watch } from './watch.ts'

/** The numbers that a text holds, without thousands separators. */
const figures = (text: string | null) =>
  [...(text ?? '').matchAll(/\d[\d,]*/g)].map(([figure]) => Number(figure.replaceAll(',', '')))

let kizuna: Kizuna
test.beforeEach(async () => {
  test.setTimeout(480_000)
  kizuna = await startKizuna()
})
test.afterEach(() => kizuna.stop())

test('from the set-up link to a person, and the sample shop goes with one click', async ({
  page,
}) => {
  const watching = watch(page)
  await page.goto(kizuna.setupUrl ?? '')
  await page.getByLabel('お店の名前').fill('ひだまり堂')
  expect.soft(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'つぎへ' }).click()
  await page.getByLabel('お名前').fill('佐藤 由美')
  await page.getByLabel('メールアドレス').fill('yumi@example.jp')
  await page.getByRole('textbox', { name: 'パスワード' }).fill('長いおつきあいを')
  await page.getByRole('button', { name: 'つぎへ' }).click()
  // Eight characters: refused where they were typed.
  await expect(page.getByText('パスワードは10文字以上にしてください。')).toBeVisible()
  await page.getByRole('textbox', { name: 'パスワード' }).fill('長いおつきあいをこれからも')
  expect.soft(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'つぎへ' }).click()
  await expect(page.getByRole('radio', { name: /入れておく/ })).toBeChecked()
  expect.soft(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'きずなを始める' }).click()
  await expect(page.getByRole('status')).toContainText('見本の店をととのえています。')

  await expect(page.getByRole('heading', { level: 1 })).toContainText('佐藤さん', {
    timeout: 240_000,
  })
  await expect(page.getByText('見本のお店・みな架空の方です')).toBeVisible()
  await expectPeopleBeforeSales(page)
  await openPeopleOfFigure(page)
  await readOnePerson(page)
  await removeSample(page)
  expect(watching.faults).toEqual([])
})

test('in English, without the sample shop', async ({ page }) => {
  const watching = watch(page)
  await page.goto(kizuna.setupUrl ?? '')
  await page.getByText('English').click()
  await page.getByLabel('Name of your shop').fill('Sunny Spot')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('Your name').fill('Jane Doe')
  await page.getByLabel('Email address').fill('jane@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill('kizuna for twenty years')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('radio', { name: /Start empty/ }).check()
  await page.getByRole('button', { name: 'Start Kizuna' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jane Doe')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible()
  await expect(page.getByText('Sample shop: all made up')).toHaveCount(0)
  expect.soft(await axe(page)).toEqual([])
  await page.getByRole('link', { name: 'Import the order CSV you have' }).click()
  await expect(page.getByText('Start with the order file your shop already has')).toBeVisible()
  expect(watching.faults).toEqual([])
})

/** Whoever stays, what they are worth, what they say; sales last. */
async function expectPeopleBeforeSales(page: Page) {
  const order = ['つづけてくださる方', '長いおつきあい', '今週の声', '売上']
  await expect(page.getByRole('main')).toContainText(new RegExp(order.join('.*'), 's'))
  await expect(page.getByRole('blockquote').first()).toBeVisible()
}

async function openPeopleOfFigure(page: Page) {
  const figure = page
    .getByRole('main')
    .getByRole('button', { name: /^[\d,]+名$/ })
    .first()
  const [pressed] = figures(await figure.textContent())
  await figure.click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText(`${pressed?.toLocaleString()}名`, { exact: true })).toBeVisible()
  const more = sheet.getByRole('button', { name: 'つづきを見る' })
  while (await more.isVisible()) await more.click()
  await expect(sheet.getByRole('listitem')).toHaveCount(pressed ?? 0)
  expect.soft(await axe(page)).toEqual([])
}

async function readOnePerson(page: Page) {
  const link = page.getByRole('dialog').getByRole('listitem').getByRole('link').first()
  await link.click()
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { name: '最後のことば' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'お約束' })).toBeVisible()
  await expect(page.getByRole('tab', { name: 'これまで' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible()
}

async function removeSample(page: Page) {
  await page.goto(new URL('/settings/company', page.url()).href)
  await page.getByRole('button', { name: '見本の店を消す' }).click()
  const dialogue = page.getByRole('dialog')
  await expect(dialogue).toContainText(/見本のお客様 2,000名と、ご注文 [\d,]+件が消えます/)
  expect.soft(await axe(page)).toEqual([])
  await dialogue.getByRole('button', { name: '見本の店を消す' }).click()
  await expect(page.getByRole('button', { name: '見本の店を入れる' })).toBeEnabled({
    timeout: 180_000,
  })
  await expect(page.getByText('見本のお店・みな架空の方です')).toHaveCount(0)
  await page.goto(new URL('/people', page.url()).href)
  await expect(page.getByText('ここにお客様が並びます。')).toBeVisible()
}
