import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { ecCubeFile } from '../modules/imports/testing/ec-cube-file.ts'
import { test } from './kizuna.ts'
import { signIn } from './signed-in.ts'
import { axe, type Watch, watch } from './watch.ts'

const NAME = '受注_2026年10月.csv'

const FAULTS = [
  ['3', '石井 正', '注文日', '2026/13/02', '13月はありません。'],
  ['4', '岡田 ミツ', '価格', '4980円税込', '数字だけ（4980）にすると入ります。'],
  ['6', '小林 勇', '郵便番号1・郵便番号2', '225-00l1', '英字の「l」が入っています。'],
]

test('an EC-CUBE file in CP932 comes in, is corrected and goes again', async ({ page }) => {
  test.setTimeout(240_000)
  const watching = watch(page)
  await signIn(page)
  await sendFile(page)
  await checkThenRun(page)
  await expectReport(page)
  await correctOne(page)
  await seeOrders(page)
  await undo(page, watching)
  expect(watching.faults).toEqual([])
})

async function sendFile(page: Page) {
  await page.goto('/imports')
  await page.getByRole('link', { name: 'ファイルを取り込む' }).first().click()
  await page
    .getByLabel('ここにファイルを置いてください')
    .setInputFiles({ name: NAME, mimeType: 'text/csv', buffer: ecCubeFile() })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${NAME} の読み方`)
  await expect(page.getByText('用意してある読み方が合いました')).toBeVisible()
  // Written in half-width kana and characters that only CP932 has; the phone stands in three columns.
  for (const words of ['髙橋', 'ﾀｶﾊｼ', 'あざみ野①－2～3'])
    await expect(page.getByRole('cell', { name: words }).first()).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/TEL1.*TEL3/s)
  expect.soft(await axe(page)).toEqual([])
}

async function checkThenRun(page: Page) {
  await page.getByRole('button', { name: '取り込まずに確かめる' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '7行を確かめました。まだ何も入っていません。',
  )
  await expect(page.getByText('ご注文 2件')).toBeVisible()
  expect.soft(await axe(page)).toEqual([])
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
}

async function expectReport(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3行を取り込みました。')
  for (const fault of FAULTS) {
    const row = page.getByRole('row').filter({ hasText: fault[4] })
    for (const words of fault) await expect(row).toContainText(words)
  }
  expect.soft(await axe(page)).toEqual([])
}

async function correctOne(page: Page) {
  await page.getByLabel('3行目の「注文日」を直す').fill('2026/10/02')
  await page.getByRole('button', { name: '1行を取り込む' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('4行を取り込みました。')
  await page.getByRole('button', { name: '3行を CSV で' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Excel 用（UTF-8）' }).click(),
  ])
  const file = await readFile(await download.path(), 'utf8')
  expect(file.trim().split('\r\n')).toHaveLength(4)
  expect(file).toContain('数字だけ（4980）にすると入ります。')
}

async function seeOrders(page: Page) {
  await page.goto('/orders')
  await expect(page.getByRole('row', { name: /髙橋 春江.*1001/ })).toContainText('6,480円')
  await expect(page.getByRole('row', { name: /石井 正.*1002/ })).toContainText('2,990円')
  await page.goto('/reports/ltv')
  await expect(page.getByRole('main')).toContainText('2名')
}

async function undo(page: Page, watching: Watch) {
  await page.goto('/imports')
  await page.getByRole('link', { name: NAME }).first().click()
  await page.getByRole('button', { name: 'この取り込みを取り消す' }).click()
  const dialogue = page.getByRole('dialog')
  await expect(dialogue).toContainText('ご注文 3件')
  await expect(dialogue).toContainText('はじめて入ったお客様 3名')
  expect.soft(await axe(page)).toEqual([])
  await dialogue.getByRole('button', { name: '4行を取り消す' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('この取り込みは取り消しました。')
  await page.goto('/orders')
  await expect(page.getByText('まだご注文がありません。')).toBeVisible()
  await page.goto('/people')
  await watching.settled()
  await expect(page.getByRole('link', { name: /髙橋 春江|石井 正/ })).toHaveCount(0)
}
