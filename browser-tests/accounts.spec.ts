import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type Kizuna, startKizuna } from './kizuna.ts'

let kizuna: Kizuna
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  kizuna = await startKizuna()
})
test.afterAll(() => kizuna.stop())

const OWNER = {
  name: '佐藤 由美',
  email: 'sato@hidamari.example',
  password: 'あたたかい青汁をどうぞ',
}

async function expectNoBarriers(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
}

/** An authenticator in the browser that always says yes, as a finger on the sensor would. */
async function addAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('three questions set a shop up, and its owner comes back with a passkey', async ({ page }) => {
  await page.goto(kizuna.setupUrl ?? '')
  await expect(page.getByRole('heading', { name: 'お店のことを、教えてください' })).toBeVisible()
  await expectNoBarriers(page)
  await page.getByLabel('お店の名前').fill('ひだまり堂')
  await page.getByRole('button', { name: 'つぎへ' }).click()
  await page.getByLabel('お名前').fill(OWNER.name)
  await page.getByLabel('メールアドレス').fill(OWNER.email)
  await page.getByRole('textbox', { name: 'パスワード' }).fill(OWNER.password)
  await expectNoBarriers(page)
  await page.getByRole('button', { name: 'つぎへ' }).click()
  await page.getByText('入れずに始める').click()
  await expectNoBarriers(page)
  await page.getByRole('button', { name: 'きずなを始める' }).click()
  await expect(page.getByRole('button', { name: new RegExp(OWNER.name) }).first()).toBeVisible()

  await addAuthenticator(page)
  await page.goto(`${kizuna.url}/settings/me`)
  await page.getByRole('button', { name: 'パスキーを足す' }).click()
  await expect(page.getByText('パスキーを足しました。')).toBeVisible()
  await expectNoBarriers(page)
  await page.context().clearCookies()
  await page.goto(`${kizuna.url}/settings/company`)
  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible()
  await page.getByRole('button', { name: 'パスキーでサインイン' }).click()
  await expect(page.getByRole('heading', { name: 'お店の設定' })).toBeVisible()
  await expectNoBarriers(page)
})

test('an invited member joins by link and sees what the role allows', async ({ page, browser }) => {
  await page.goto(`${kizuna.url}/sign-in`)
  await page.getByLabel('メールアドレス').fill(OWNER.email)
  await page.getByRole('textbox', { name: 'パスワード' }).fill('ちがうパスワードです')
  await page.getByRole('button', { name: 'サインインする' }).click()
  await expect(page.getByRole('alert')).toContainText('メールアドレスかパスワードが違います')
  await page.getByRole('textbox', { name: 'パスワード' }).fill(OWNER.password)
  await page.getByRole('button', { name: 'サインインする' }).click()
  await expect(page.getByRole('button', { name: new RegExp(OWNER.name) }).first()).toBeVisible()

  await page.goto(`${kizuna.url}/settings/staff`)
  await page.getByRole('button', { name: '人を招く' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('お名前').fill('木村 直')
  await dialog.getByRole('button', { name: '招待のリンクを作る' }).click()
  const link = await dialog.locator('code').innerText()

  const elsewhere = await browser.newContext({ locale: 'en-GB' })
  const other = await elsewhere.newPage()
  await other.goto(link)
  await expect(other.getByRole('heading', { name: 'Welcome, 木村 直' })).toBeVisible()
  await expectNoBarriers(other)
  await other.getByLabel('Email address').fill('kimura@hidamari.example')
  await other.getByRole('textbox', { name: 'Password' }).fill('the warehouse door is blue')
  await other.getByRole('button', { name: 'Join' }).click()
  await expect(other.getByRole('button', { name: /木村 直/ }).first()).toBeVisible()
  const refused = await other.request.get(`${kizuna.url}/api/v1/audit`)
  expect(refused.status()).toBe(403)
  await elsewhere.close()
})

test('every room behind the gear is open to keyboard and screen reader', async ({ page }) => {
  const body = { email: OWNER.email, password: OWNER.password }
  await page.request.post(`${kizuna.url}/api/v1/session`, { data: body })
  for (const room of ['me', 'company', 'staff', 'keys', 'audit', 'work']) {
    await page.goto(`${kizuna.url}/settings/${room}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoBarriers(page)
  }
})
