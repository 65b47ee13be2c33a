import type { Page } from '@playwright/test'
import { OWNER } from './kizuna.ts'

/** Signs in without the screens, for journeys that begin inside the house; who went before may have left another language. */
export async function signIn(page: Page, who = OWNER, locale: 'ja' | 'en' = 'ja'): Promise<void> {
  await send(page, 'POST', '/api/v1/session', who)
  await send(page, 'PATCH', '/api/v1/me', { locale })
}

/** One call of the API as who is signed in; what is written with it is no part of the journey. */
export async function send<T = unknown>(
  page: Page,
  method: string,
  path: string,
  data?: object,
): Promise<T> {
  const response = await page.request.fetch(path, { method, ...(data && { data }) })
  if (!response.ok()) throw new Error(`${method} ${path}: ${await response.text()}`)
  const text = await response.text()
  return JSON.parse(text || 'null')
}
