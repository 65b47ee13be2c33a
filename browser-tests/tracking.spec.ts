import { expect } from '@playwright/test'
import { test } from './kizuna.ts'
import { signIn } from './signed-in.ts'
import { watch } from './watch.ts'

test('what a site sends stands on the open page at once', async ({ page, playwright, baseURL }) => {
  const watching = watch(page)
  await signIn(page)
  await page.goto('/settings/keys')
  await page.getByRole('button', { name: 'キーを作る' }).click()
  await page.getByRole('dialog').getByLabel('名前').fill('お店のサイト')
  await page.getByRole('dialog').getByRole('button', { name: 'キーを作る' }).click()
  const writeKey = await page.getByRole('dialog').locator('code').innerText()
  await page.goto('/activity')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  // From outside: no cookie, only the key.
  const site = await playwright.request.newContext({ baseURL })
  const sent = await site.post('/v1/track', {
    headers: { authorization: `Basic ${btoa(`${writeKey}:`)}` },
    data: { anonymousId: 'browser-1', event: 'カートに入れた', properties: { sku: 'AOJ-60' } },
  })
  expect(sent.ok()).toBe(true)
  await expect(page.getByRole('row', { name: /カートに入れた/ })).toBeVisible()
  expect(watching.faults).toEqual([])
})
