import { expect, type Page } from '@playwright/test'
import { test } from './kizuna.ts'
import { send, signIn } from './signed-in.ts'
import { axe, overflow, watch } from './watch.ts'

const PEOPLE = [
  { familyName: '秋山', traits: { plan: 'gold', points_old_system: 320, newsletter: true } },
  { familyName: '石井', traits: { plan: 'gold', points_old_system: '410', newsletter: false } },
  { familyName: '上田', traits: { plan: 'gold', points_old_system: 20 } },
  { familyName: '江藤', traits: { plan: 'silver', points_old_system: 900 } },
  { familyName: '岡本', traits: {} },
]
const SENTENCE = 'planが「gold」で、points_old_systemが300以上の方。'

test('a segment is built over what the shop itself tells of people, and follows it', async ({
  page,
}) => {
  const watching = watch(page)
  await signIn(page)
  const ids = new Map<string, string>()
  for (const person of PEOPLE) {
    const made = await send<{ personId: string }>(page, 'POST', '/api/v1/people', person)
    ids.set(person.familyName, made.personId)
  }
  await page.goto('/segments/new')
  await planByWords(page)
  await pointsFromTheList(page)
  await expect(page.getByRole('main').getByText(SENTENCE)).toHaveText(SENTENCE)
  await whyIsSomebodyIn(page)
  expect.soft(await axe(page)).toEqual([])
  expect.soft(await overflow(page)).toEqual([])

  await page.getByLabel('名前', { exact: true }).fill('金の会の方')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/segments\/[0-9a-f-]{36}$/)
  const members = page.getByRole('region', { name: '入っている方' }).locator('tbody')
  await expect(members.getByRole('link')).toHaveCount(2, { timeout: 30_000 })
  await page.evaluate('window.neverReloaded = true')
  await send(page, 'PATCH', `/api/v1/people/${ids.get('秋山')}`, { traits: { plan: null } })
  await expect(members.getByRole('link')).toHaveCount(1, { timeout: 10_000 })
  await expect(members).toContainText('石井')
  expect(await page.evaluate('window.neverReloaded')).toBe(true)
  expect(watching.faults).toEqual([])
})

async function planByWords(page: Page) {
  await page.getByRole('combobox', { name: 'ことばで足す' }).fill('planがgold')
  const found = page.getByRole('option', { name: 'planが「gold」の方' })
  await expect(found).toContainText('3名')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '条件 1　plan' })).toBeVisible()
}

async function pointsFromTheList(page: Page) {
  await page.getByRole('button', { name: '一覧からえらぶ' }).click()
  const list = page.getByRole('dialog')
  await expect(list.getByRole('heading', { name: 'そのほかの項目' })).toBeVisible()
  await list.getByRole('textbox', { name: '足す条件をえらぶ' }).fill('points')
  await list.getByRole('button', { name: 'points_old_system 4名' }).click()
  const card = page.getByRole('region', { name: '条件 2　points_old_system' })
  await card.getByLabel('値', { exact: true }).fill('300')
  await expect(card).toContainText('ここまで 2名')
}

async function whyIsSomebodyIn(page: Page) {
  await page.getByRole('button', { name: 'なぜ？' }).first().click()
  const why = page.getByRole('dialog')
  await expect(why.getByRole('listitem')).toHaveCount(2)
  await expect(why).toContainText(/planが「gold」の方。\s*gold/)
  await page.keyboard.press('Escape')
  await expect(why).toHaveCount(0)
}
