import { type Browser, expect, type Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { test } from './kizuna.ts'
import { signIn } from './signed-in.ts'
import { axe, watch } from './watch.ts'

const PASSWORD = 'a word for the morning'

test('a colleague who may only read', async ({ page, browser }) => {
  const watching = watch(page)
  await signIn(page)
  const theirs = await invited(page, browser, { name: '読見 よし子', role: '見るだけ' })
  await theirs.goto('/people')
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible()
  const gear = theirs.getByRole('button', { name: /の設定$/ })
  await gear.click()
  await expect(theirs.getByRole('menuitem', { name: 'お店' })).toHaveCount(0)
  await expect(theirs.getByRole('menuitem', { name: 'APIキー' })).toHaveCount(0)
  // What the screens leave out the server refuses as well.
  const refused = await theirs.request.post('/api/v1/people', { data: { familyName: '鈴木' } })
  expect(refused.status()).toBe(403)
  expect((await theirs.request.get('/api/v1/audit')).status()).toBe(403)

  // Their account is closed: the next click leads to the door.
  await page.goto('/settings/staff')
  await page.getByRole('link', { name: /読見 よし子/ }).click()
  expect.soft(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'この方の利用を終える' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '利用を終える' }).click()
  await expect(page.getByText('に利用を終えました。')).toBeVisible()
  await theirs.goto('/people')
  await expect(theirs.getByRole('heading', { name: 'サインイン' })).toBeVisible()
  expect(watching.faults).toEqual([])
})

test('one ends a session of one’s own from another machine', async ({ page, browser }) => {
  await signIn(page)
  const mine = await invited(page, browser, { name: '場所 多恵', role: 'スタッフ' })
  const other = await (await browser.newContext({ baseURL: new URL(mine.url()).origin })).newPage()
  await signIn(other, { email: 'bashoo@example.jp', password: PASSWORD })
  await mine.goto('/settings/me')
  await mine.getByRole('button', { name: '終える', exact: true }).click()
  await expect(mine.getByRole('button', { name: '終える', exact: true })).toHaveCount(0)
  await other.goto('/people')
  await expect(other.getByRole('heading', { name: 'サインイン' })).toBeVisible()
})

test('a second step: enrolled with a code, asked for at the door', async ({ page, browser }) => {
  await signIn(page)
  const theirs = await invited(page, browser, { name: '二段 守', role: 'スタッフ' })
  await theirs.goto('/settings/me')
  await theirs.getByRole('button', { name: '始める' }).click()
  const dialogue = theirs.getByRole('dialog')
  const secret = await dialogue.locator('code').innerText()
  expect.soft(await axe(theirs)).toEqual([])
  const totp = new TOTP({ secret: secret.replaceAll(' ', '') })
  const spent = totp.generate()
  await dialogue.getByLabel('アプリに出た6けたの数字').fill(spent)
  await dialogue.getByRole('button', { name: '確認して始める' }).click()
  await expect(dialogue.getByRole('listitem')).toHaveCount(10)
  const recovery = await dialogue.getByRole('listitem').first().innerText()
  await dialogue.getByRole('button', { name: '閉じる' }).last().click()
  await expect(theirs.getByText('残りの回復コード 10本')).toBeVisible()

  await theirs.context().clearCookies()
  await theirs.goto('/sign-in')
  await theirs.getByLabel('メールアドレス').fill('nidan@example.jp')
  await theirs.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD)
  await theirs.getByRole('button', { name: 'サインインする' }).click()
  // A code works once: the one of the enrolment is spent, the next step's is good already.
  await theirs.getByLabel('確認のコード').fill(spent)
  await theirs.getByRole('button', { name: '確認する' }).click()
  await expect(theirs.getByText('サインインできませんでした')).toBeVisible()
  const next = totp.generate({ timestamp: Date.now() + 30_000 })
  await theirs.getByLabel('確認のコード').fill(next)
  await theirs.getByRole('button', { name: '確認する' }).click()
  await expect(theirs.getByRole('navigation', { name: '部屋' })).toBeVisible()
  expect(recovery.length).toBeGreaterThan(8)
})

test('a passkey is added and signs in', async ({ page, browser }) => {
  await signIn(page)
  const theirs = await invited(page, browser, { name: '指紋 光', role: 'スタッフ' })
  const cdp = await theirs.context().newCDPSession(theirs)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await theirs.goto('/settings/me')
  await theirs.getByRole('button', { name: 'パスキーを足す' }).click()
  await expect(theirs.getByText('パスキーを足しました。')).toBeVisible()
  await theirs.context().clearCookies()
  await theirs.goto('/sign-in')
  await theirs.getByRole('button', { name: 'パスキーでサインイン' }).click()
  await expect(theirs.getByRole('navigation', { name: '部屋' })).toBeVisible()
})

const MAILS: Record<string, string> = {
  '読見 よし子': 'yomimi@example.jp',
  '場所 多恵': 'bashoo@example.jp',
  '二段 守': 'nidan@example.jp',
  '指紋 光': 'shimon@example.jp',
}

/** Invites on the screen and accepts the link in a browser of their own. */
async function invited(page: Page, browser: Browser, who: { name: string; role: string }) {
  await page.goto('/settings/staff')
  await page.getByRole('button', { name: '人を招く' }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByLabel('お名前').fill(who.name)
  await dialogue.getByRole('combobox', { name: '役割' }).click()
  await page.getByRole('option', { name: who.role, exact: true }).click()
  expect.soft(await axe(page)).toEqual([])
  await dialogue.getByRole('button', { name: '招待のリンクを作る' }).click()
  const url = await dialogue.locator('code').innerText()

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'ja-JP' })
  const theirs = await context.newPage()
  await theirs.goto(url)
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(`${who.name}さん、ようこそ`)
  await theirs.getByLabel('メールアドレス').fill(MAILS[who.name] ?? '')
  await theirs.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD)
  expect.soft(await axe(theirs)).toEqual([])
  await theirs.getByRole('button', { name: '加わる' }).click()
  await expect(theirs.getByRole('navigation', { name: '部屋' })).toBeVisible()
  return theirs
}
