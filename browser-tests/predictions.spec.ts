import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from './kizuna.ts'
import { send, signIn } from './signed-in.ts'
import { axe, overflow, watch } from './watch.ts'

test.use({ sample: true })

type Run = { runId: string; state: string }
type Runs = { items: Run[] }

test('a prediction shows how it has done before it promises, opens its people, and gives them as CSV', async ({
  page,
}) => {
  test.setTimeout(480_000)
  const watching = watch(page)
  await signIn(page)
  // The sample shop has asked for one of its own; while it is at work no other is begun.
  let before = 0
  await expect(async () => {
    const { items } = await send<Runs>(page, 'GET', '/api/v1/predictions')
    expect(items.every(({ state }) => state === 'done')).toBe(true)
    before = items.length
  }).toPass({ timeout: 180_000 })
  await page.goto('/predictions')
  await page.getByRole('button', { name: /計算/ }).click()
  // The page follows the job by itself.
  await expect(async () => {
    const { items } = await send<Runs>(page, 'GET', '/api/v1/predictions')
    expect(items.length).toBeGreaterThan(before)
    expect(items.every(({ state }) => state === 'done')).toBe(true)
  }).toPass({ timeout: 180_000 })
  const main = page.getByRole('main')
  const titles = main.getByRole('heading', { level: 2 })
  await expect(titles.filter({ hasText: 'これからの365日' })).toBeVisible()
  const names = await titles.allInnerTexts()
  const place = (words: string) => names.findIndex((name) => name.includes(words))
  expect(place('これまでの当たりぐあい')).toBeGreaterThanOrEqual(0)
  expect(place('これまでの当たりぐあい')).toBeLessThan(place('これからの365日'))
  await expect(main).toContainText(/見込みと?は?実際/)
  await expect(main).toContainText(/ご注文くださると見込んだ[\d,]+名のうち/)
  await expect(main).not.toContainText(/NaN|Infinity/)
  expect.soft(await axe(page)).toEqual([])
  expect.soft(await overflow(page)).toEqual([])

  await main.getByRole('link', { name: 'お一人ずつ見る' }).click()
  const rows = main.locator('tbody tr')
  await expect(rows.first()).toContainText('次のご注文')
  await rows.first().getByRole('button', { name: 'なぜ？' }).click()
  await expect(page.getByRole('dialog')).toContainText(/\S/)
  await page.keyboard.press('Escape')
  await main.getByRole('button', { name: 'CSV' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /UTF-8/ }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  const [head = '', ...lines] = text.trim().split('\r\n')
  expect(head).toContain('次のご注文の見込み')
  const first = await rows.first().getByRole('link').first().getAttribute('href')
  expect(lines[0]).toContain(first?.split('/').pop())
  const { run } = await send<{ run: Run }>(page, 'GET', '/api/v1/predictions/latest')
  const people = await send<{ total: number }>(
    page,
    'GET',
    `/api/v1/predictions/${run.runId}/people`,
  )
  expect(lines).toHaveLength(people.total)
  expect(watching.faults).toEqual([])
})
