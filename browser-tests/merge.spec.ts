import { expect, type Page } from '@playwright/test'
import { test } from './kizuna.ts'
import { send, signIn } from './signed-in.ts'
import { axe, watch } from './watch.ts'

interface Alike {
  givenName: string
  words: string
}

/** Of their own, so that no other pair is like them. */
const FAMILY = `重複${Date.now()}`
const PHONE = `090${String(Date.now()).slice(-8)}`

const FIRST: Alike = { givenName: '久美子', words: '母の代から飲んでいます。' }
const SECOND: Alike = { givenName: 'くみこ', words: '引っ越したので、住所を直してください。' }

test('two alike records become one timeline, and two again', async ({ page }) => {
  const watching = watch(page)
  await signIn(page)
  const first = await addPerson(page, FIRST)
  const second = await addPerson(page, SECOND)

  await page.goto('/people/candidates')
  const pair = page.getByRole('main').locator('section').filter({ hasText: FAMILY })
  await expect(pair).toHaveCount(1)
  await expect(pair).toContainText('ふりがなと電話が同じ')
  expect.soft(await axe(page)).toEqual([])
  await pair.getByRole('button', { name: '同じ方です' }).click()
  await expect(pair).toHaveCount(0)

  for (const id of [first, second]) await expectTimeline(page, id, [FIRST.words, SECOND.words], [])
  await page.getByRole('tab', { name: 'ご連絡先' }).click()
  await page.getByRole('button', { name: '二つにもどす' }).click()
  await expect(page.getByText('二つの記録にもどしました。')).toBeVisible()

  await expectTimeline(page, first, [FIRST.words], [SECOND.words])
  await expectTimeline(page, second, [SECOND.words], [FIRST.words])
  expect(watching.faults).toEqual([])
})

async function addPerson(page: Page, { givenName, words }: Alike): Promise<string> {
  const { personId } = await send<{ personId: string }>(page, 'POST', '/api/v1/people', {
    familyName: FAMILY,
    givenName,
    familyKana: 'チョウフク',
    givenKana: 'クミコ',
    identities: [{ kind: 'phone', value: PHONE }],
  })
  await send(page, 'POST', `/api/v1/people/${personId}/contacts`, {
    channel: 'phone',
    direction: 'in',
    words,
  })
  return personId
}

async function expectTimeline(page: Page, personId: string, has: string[], hasNot: string[]) {
  await page.goto(`/people/${personId}`)
  const timeline = page.getByRole('tabpanel', { name: 'これまで' })
  for (const words of has) await expect(timeline).toContainText(words)
  for (const words of hasNot) await expect(timeline).not.toContainText(words)
}
