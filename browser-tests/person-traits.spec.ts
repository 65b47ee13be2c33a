import { expect, type Page } from '@playwright/test'
import { test } from './kizuna.ts'
import { send, signIn } from './signed-in.ts'
import { axe, overflow, watch } from './watch.ts'

test('details of a person are seen, added, corrected and taken away by hand', async ({ page }) => {
  const watching = watch(page)
  await signIn(page)
  const { personId } = await send<{ personId: string }>(page, 'POST', '/api/v1/people', {
    familyName: '茶谷',
    traits: { plan: 'gold', newsletter: true },
  })
  await page.goto(`/people/${personId}`)
  const details = detailsOf(page)
  await expect(details).toContainText('plan')
  await expect(details).toContainText('はい')

  await details.getByRole('button', { name: '項目を加える' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('項目の名前').fill('旧ポイント')
  await form.getByText('数', { exact: true }).click()
  await form.getByLabel('値').fill('たくさん')
  await expect(form).toContainText('数で書いてください。')
  await form.getByLabel('値').fill('１，３２０')
  expect.soft(await axe(page)).toEqual([])
  await form.getByRole('button', { name: '保存する' }).click()
  await expect(details).toContainText('1320')

  await details.getByRole('button', { name: '「plan」を直す' }).click()
  await form.getByLabel('値').fill('silver')
  await form.getByRole('button', { name: '保存する' }).click()
  await expect(details).toContainText('silver')
  await details.getByRole('button', { name: '「newsletter」を直す' }).click()
  await form.getByRole('button', { name: 'はずす' }).click()
  await expect(details).not.toContainText('newsletter')
  await page.getByRole('button', { name: '元にもどす' }).last().click()
  await expect(details).toContainText('newsletter')
  expect.soft(await axe(page)).toEqual([])
  expect.soft(await overflow(page)).toEqual([])
  expect(watching.faults).toEqual([])
})

test('a column that nobody recognised is kept in one click', async ({ page }) => {
  const watching = watch(page)
  await signIn(page)
  await page.goto('/imports/new')
  await page.getByRole('radio', { name: 'お客様' }).check({ force: true })
  const text = 'お客様番号,姓,名,会員ランク,旧ポイント\nTR-1,茶山,実,platinum,320\n'
  await page
    .getByLabel('ここにファイルを置いてください')
    .setInputFiles({ name: '会員.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: '「会員ランク」を残す', exact: true }).click()
  await page.getByLabel('「会員ランク」を残す名前').fill('plan')
  expect.soft(await axe(page)).toEqual([])
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1行を取り込みました')

  const found = await send<{ items: { personId: string }[] }>(page, 'GET', '/api/v1/people?q=TR-1')
  await page.goto(`/people/${found.items[0]?.personId}`)
  await expect(detailsOf(page)).toContainText(/plan\s*platinum/)
  await expect(detailsOf(page)).toContainText('取り込み')
  await expect(detailsOf(page)).not.toContainText('旧ポイント')
  expect(watching.faults).toEqual([])
})

const detailsOf = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'そのほかの項目' }) })
