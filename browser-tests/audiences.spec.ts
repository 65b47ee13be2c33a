import { expect, type Page } from '@playwright/test'
import { Receiver } from '../modules/segments/testing/receiver.ts'
import { test } from './kizuna.ts'
import { send, signIn } from './signed-in.ts'
import { axe, overflow, watch } from './watch.ts'

// The receiver of this journey stands on this machine.
process.env.WEBHOOK_PRIVATE = 'true'
test.use({ sample: true })
test.describe.configure({ timeout: 180_000 })

const SEGMENT = '定期をお続けの方'

let receiver: Receiver
let address: string
test.beforeAll(async () => {
  receiver = new Receiver()
  address = await receiver.open()
})
test.afterAll(() => receiver.close())

test('a destination is made, tried and fed with those who agreed; without consent nobody goes', async ({
  page,
}) => {
  const watching = watch(page)
  await signIn(page)
  const root = { kind: 'field', field: 'orders.subscriber', op: 'is', value: true }
  const rule = { version: 1, root }
  await send(page, 'POST', '/api/v1/segments', { name: SEGMENT, rule })

  await makeDestination(page, { name: 'はなまる広告', consent: 'メールでのお便り' })
  const going = await chooseSegment(page)
  expect(going).toBeGreaterThan(0)
  await sound(page)
  await page.getByRole('button', { name: '始める' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('はなまる広告')

  await page.getByRole('button', { name: 'ためしに送る' }).click()
  await expect(page.getByText('受け手は 200 と答えました')).toBeVisible()
  await page.getByRole('button', { name: 'いま渡す' }).click()
  await expect.poll(() => receiver.people.size, { timeout: 90_000 }).toBe(going)
  expect(receiver.tries.every(({ valid }) => valid)).toBe(true)
  const run = page.getByRole('row').filter({ hasText: '済みました' })
  await expect(run).toContainText(String(going))
  // The figure of those who were held back opens just them.
  const held = run.getByRole('button')
  const count = (await held.innerText()).trim()
  await held.click()
  await expect(page.getByRole('dialog').getByText(`${count}名`).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await sound(page)

  await makeDestination(page, { name: 'だれも承諾していない先', consent: 'LINEでのアンケート' })
  expect(await chooseSegment(page)).toBe(0)
  await expect(page.getByText('いまのままでは、だれも渡りません')).toBeVisible()
  await page.getByRole('button', { name: '始める' }).click()
  const before = receiver.tries.length
  await page.getByRole('button', { name: 'いま渡す' }).click()
  await expect(page.getByRole('row').filter({ hasText: '渡る方がいませんでした' })).toBeVisible({
    timeout: 90_000,
  })
  expect(receiver.tries.length).toBe(before)

  await page.goto('/audiences')
  await expect(page.getByRole('row').filter({ hasText: 'はなまる広告' })).toContainText(
    String(going),
  )
  await sound(page)
  expect(watching.faults).toEqual([])
})

async function makeDestination(page: Page, { name, consent }: { name: string; consent: string }) {
  await page.goto('/audiences')
  await page.getByRole('link', { name: '連携先を作る' }).click()
  await page.getByLabel('名前', { exact: true }).fill(name)
  await page.getByRole('radio', { name: 'Webhook' }).check()
  await page.getByLabel('受け手の住所').fill(address)
  // Without a consent what reaches people cannot be chosen.
  await expect(page.getByRole('checkbox', { name: 'メール' })).toBeDisabled()
  await page.getByRole('combobox', { name: '要る承諾' }).click()
  await page.getByRole('option', { name: consent }).click()
  await page.getByRole('checkbox', { name: 'お名前' }).check()
  await page.getByRole('checkbox', { name: 'メール' }).check()
  await expect(page.getByText(`${consent}を承諾くださった方だけ`)).toBeVisible()
  await sound(page)
  await page.getByRole('button', { name: '次へ: だれを渡すか' }).click()
  const dialog = page.getByRole('dialog', { name: '署名キー' })
  receiver.secret = (await dialog.locator('code').innerText()).trim()
  expect(receiver.secret).toMatch(/^whsec_/)
  await dialog.getByRole('button', { name: '書きとめました' }).click()
}

/** Answers how many would go. */
async function chooseSegment(page: Page): Promise<number> {
  await page.getByRole('combobox', { name: 'だれを' }).click()
  await page.getByRole('option', { name: SEGMENT }).click()
  await expect(page.getByText(`「${SEGMENT}」を毎日6時に`)).toBeVisible()
  const figures = page.getByRole('status').filter({ hasText: '渡る方' })
  await expect(async () => {
    await page.reload()
    await expect(figures).toContainText(/いま [1-9]\d*名のうち/, { timeout: 5000 })
  }).toPass({ timeout: 60_000 })
  const words = await figures.innerText()
  return Number(/渡る方\s*([\d,]+)/.exec(words)?.[1]?.replace(',', '') ?? Number.NaN)
}

async function sound(page: Page) {
  expect.soft(await axe(page)).toEqual([])
  expect.soft(await overflow(page)).toEqual([])
}
