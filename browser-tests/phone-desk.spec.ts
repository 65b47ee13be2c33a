import { expect, type Page } from '@playwright/test'
import { test } from './kizuna.ts'
import { send, signIn } from './signed-in.ts'
import { axe, type Watch, watch } from './watch.ts'

test.use({ sample: true })

const WORDS = '孫が遊びに来るので、多めにいただこうと思って。'
const PROMISE = '新しいカタログをお送りする'

let watching: Watch
let personId: string

/** A caller of her own, so that the sample shop's people stay as they are. */
test.beforeEach(async ({ page }) => {
  watching = watch(page)
  await signIn(page)
  const tail = String(Date.now()).slice(-4)
  const made = await send<{ personId: string }>(page, 'POST', '/api/v1/people', {
    familyName: '電話',
    givenName: `受子${tail}`,
    identities: [{ kind: 'phone', value: `090-7001-${tail}` }],
  })
  personId = made.personId
  await page.goto('/')
  await find(page, `0907001${tail}`)
  await page.goto('/')
  await find(page, `090-7001-${tail}`)
})

test.afterEach(() => expect(watching.faults).toEqual([]))

test('a call is noted, its promise stands in the brief, and is kept', async ({ page }) => {
  await page.getByRole('link', { name: '通話メモ' }).click()
  await page.getByLabel('おっしゃったこと').fill(WORDS)
  await page.getByLabel('お約束したこと').fill(PROMISE)
  await page.getByLabel('いつまでに').fill('2030-12-01')
  expect.soft(await axe(page)).toEqual([])
  await page.getByRole('button', { name: '書きとめる', exact: true }).click()

  await expect(page).toHaveURL(`/people/${personId}`)
  await expect(page.getByText(WORDS).first()).toBeVisible()
  await expect(page.getByText(PROMISE).first()).toBeVisible()
  await page.getByRole('button', { name: '守ったと記す' }).click()
  await expect(page.getByText('いまのお約束はありません')).toBeVisible()
  await expect(page.getByRole('tabpanel')).toContainText('お約束を守りました')
  expect.soft(await axe(page)).toEqual([])
})

test('an order by phone with the keyboard alone, and a return without blame', async ({ page }) => {
  await page.getByRole('tab', { name: 'ご注文' }).click()
  await page.getByRole('link', { name: 'ご注文を書きとめる' }).click()
  const product = page.getByRole('combobox', { name: '商品名か商品コード 1行目' })
  await expect(product).toBeFocused()
  await product.pressSequentially('青汁')
  await expect(page.getByRole('option', { name: /青汁/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '数 1行目' })).toBeFocused()
  await page.keyboard.type('2')
  expect.soft(await axe(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/orders\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('main')).toContainText('青汁')

  await page.getByRole('link', { name: '返品を記す' }).click()
  await expect(page.getByText('回数がお客様の記録に付くことはありません。')).toBeVisible()
  await page.getByRole('button', { name: 'ぜんぶ' }).click()
  expect.soft(await axe(page)).toEqual([])
  await page.getByRole('button', { name: /円 の返品を記す/ }).click()
  await expect(page.getByRole('main')).toContainText(/返品 [\d,]+円/)
  await page.goto(`/people/${personId}`)
  await expect(page.getByRole('main')).not.toContainText(/返品(の|が)多い|要注意/)
})

test('a subscription ends with one reason', async ({ page }) => {
  const { items } = await send<{ items: { sku: string; name: string }[] }>(
    page,
    'GET',
    '/api/v1/products?limit=1',
  )
  const [product] = items
  await page.getByRole('link', { name: '定期をはじめる' }).click()
  await page.getByRole('combobox', { name: '商品名か商品コード 1行目' }).fill(product?.name ?? '')
  await page.getByRole('option').first().click()
  await page.getByLabel('最初のお届け日').fill('2030-12-01')
  expect.soft(await axe(page)).toEqual([])
  await page.getByRole('button', { name: '定期をはじめる' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${product?.name}`)

  await page.getByRole('button', { name: '定期をやめる' }).click()
  const dialogue = page.getByRole('dialog')
  await expect(dialogue.getByRole('button', { name: '次の1回をお休み' })).toBeVisible()
  await expect(dialogue.getByRole('button', { name: '定期をやめる' })).toBeDisabled()
  await dialogue.getByRole('radio').first().check()
  expect.soft(await axe(page)).toEqual([])
  await dialogue.getByRole('button', { name: '定期をやめる' }).click()
  await expect(page.getByText(/におやめになりました/).first()).toBeVisible()
})

/** ⌘K from anywhere: the number as it was heard, and Enter. */
async function find(page: Page, words: string) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'お客様・ご注文・ページをさがす' }).fill(words)
  await expect(page.getByRole('option', { name: /電話 受子/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/people/${personId}`)
}
