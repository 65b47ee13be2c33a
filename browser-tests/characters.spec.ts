import { expect, type Page } from '@playwright/test'
import { test } from './kizuna.ts'
import { send, signIn } from './signed-in.ts'
import { axe, overflow, type Watch, watch } from './watch.ts'

test.use({ sample: true })

type People = { items: { personId: string; words?: string }[]; total: number }
type Report = { missing: string | null; counting: boolean }
type Found = {
  character: {
    kind: { kind: string; byHand: boolean } | null
    watch: { pausedUntil: string | null }
  }
}

const main = (page: Page) => page.getByRole('main')
const behind = (page: Page, figure: string) =>
  send<People>(page, 'GET', `/api/v1/reports/character/people?figure=${figure}&limit=100`)

/** The figure opens as many people as it says. */
async function expectOpens(page: Page, figure: ReturnType<Page['locator']>) {
  const count = Number((await figure.innerText()).replace(/\D/g, ''))
  await figure.click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('listitem')).toHaveCount(Math.min(count, 50))
  return sheet
}

async function close(page: Page) {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** A new sample shop has everybody to work out first. */
async function builtUp(page: Page) {
  await expect(async () => {
    const { missing, counting } = await send<Report>(page, 'GET', '/api/v1/reports/product-states')
    expect({ missing, counting }).toEqual({ missing: null, counting: false })
  }).toPass({ timeout: 200_000, intervals: [2000] })
}

let watching: Watch
test.beforeEach(async ({ page }) => {
  test.setTimeout(360_000)
  watching = watch(page)
  await signIn(page)
  await builtUp(page)
})

async function expectSound(page: Page) {
  await watching.settled()
  expect.soft(await axe(page)).toEqual([])
  expect.soft(await overflow(page)).toEqual([])
  expect(watching.faults).toEqual([])
}

// Y01
test('a 30-day product makes its buyer due near day 30, late after, and new when bought again', async ({
  page,
}) => {
  await page.goto('/reports/product-states')
  const row = main(page).getByRole('listitem').filter({ hasText: 'ルテイン 30日分' })
  await expect(row).toContainText('30')
  const stateOf = async (daysAgo: number) => {
    const value = `cycle-${daysAgo}@nifty.com`
    const made = await newPerson(page, '周期', { kind: 'email', value })
    await order(page, made.personId, daysAgo)
    return made.personId
  }
  const [fresh, due, late] = [await stateOf(2), await stateOf(29), await stateOf(60)]
  const shown = async (personId: string) => {
    const { products } = await send<{ products: { state: string }[] }>(
      page,
      'GET',
      `/api/v1/people/${personId}/character`,
    )
    return products[0]?.state
  }
  await expect(async () => {
    expect([await shown(fresh), await shown(due), await shown(late)]).toEqual([
      'new',
      'due',
      'late',
    ])
  }).toPass({ timeout: 60_000 })
  // The page counts those who came since it was opened.
  await page.reload()
  await expectOpens(page, row.getByRole('button').first())
  await close(page)
  await expectSound(page)
})

const newPerson = (page: Page, familyName: string, identity: object) =>
  send<{ personId: string }>(page, 'POST', '/api/v1/people', {
    familyName,
    identities: [identity],
  })

async function order(page: Page, personId: string, daysAgo: number) {
  await send(page, 'POST', '/api/v1/orders', {
    personId,
    placedAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
    lines: [{ sku: 'LUT-30', name: 'ルテイン 30日分', quantity: 1, unitPrice: 2800 }],
  })
}

// Z17, Z19
test('even intervals are regular, and the upgraders of a month stand with before and after', async ({
  page,
}) => {
  await page.goto('/reports/patterns')
  const regular = main(page)
    .getByRole('listitem')
    .filter({ hasText: '規則正しい' })
    .getByRole('button')
  const sheet = await expectOpens(page, regular.first())
  const path = await sheet.getByRole('listitem').first().getByRole('link').getAttribute('href')
  await close(page)
  const upgrades = main(page).locator('section').filter({ hasText: '前と後は一覧にあります' })
  await upgrades.getByRole('button', { name: '表で見る' }).click()
  const list = await expectOpens(page, upgrades.locator('tbody').getByRole('button').first())
  await expect(list.getByRole('listitem').first()).toContainText(/→|から/)
  await close(page)
  await expectSound(page)
  await page.goto(path ?? '')
  await expect(main(page)).toContainText(/規則正しい/)
})

// Z10
test('a kind says why, and a correction sticks when everybody is worked out again', async ({
  page,
}) => {
  const [kind] = (await behind(page, 'kind:satisfied')).items
  await page.goto(`/people/${kind?.personId}`)
  const line = main(page).getByText('満足', { exact: false }).first()
  await expect(line).toBeVisible()
  const cell = main(page).locator('[data-row]').filter({ hasText: '買い方と愛着' })
  await cell.getByRole('button', { name: 'なぜ？' }).last().click()
  const why = page.getByRole('dialog')
  await expect(why).toContainText('移りやすさ')
  await why.getByRole('combobox', { name: 'かたちを直す' }).click()
  await page.getByRole('option', { name: /心から/ }).click()
  await expect(page.getByText('かたちを直しました。')).toBeVisible()
  await page.keyboard.press('Escape')
  const shown = async () =>
    (await send<Found>(page, 'GET', `/api/v1/people/${kind?.personId}/character`)).character.kind
  await expect.poll(shown).toMatchObject({ kind: 'truly', byHand: true })
  // An order works this person out anew; new weights work out everybody.
  await order(page, kind?.personId ?? '', 0)
  await page.goto('/reports/definitions')
  const weights = page.locator('#attachment')
  await weights.getByText('決まりを変える').click()
  await weights.getByLabel('年数', { exact: true }).fill('40')
  await weights.getByRole('button', { name: 'この決まりにする' }).click()
  await expect(weights).toContainText('第1版')
  await builtUp(page)
  expect(await shown()).toMatchObject({ kind: 'truly', byHand: true })
  expect((await behind(page, 'kind:truly')).items.map(({ personId }) => personId)).toContain(
    kind?.personId,
  )
  await expectSound(page)
})

// Y24
test('two people with the same spend and another attachment rank apart, and the parts say why', async ({
  page,
}) => {
  const { personId: far } = await newPerson(page, '遠藤', {
    kind: 'email',
    value: 'endo@nifty.com',
  })
  const { personId: near } = await newPerson(page, '近藤', {
    kind: 'email',
    value: 'kondo@nifty.com',
  })
  for (const personId of [far, near]) await order(page, personId, 40)
  for (let n = 0; n < 6; n++)
    await send(page, 'POST', `/api/v1/people/${near}/contacts`, {
      channel: 'phone',
      direction: 'in',
      words: `毎朝いただいています。${n}`,
    })
  type Parts = {
    character: { attachment: { points: number; parts: { part: string; count: number }[] } }
  }
  const of = async (personId: string) =>
    (await send<Parts>(page, 'GET', `/api/v1/people/${personId}/character`)).character?.attachment
  await expect(async () => {
    const [low, high] = [await of(far), await of(near)]
    expect(high?.points).toBeGreaterThan(low?.points ?? 0)
    expect(high?.parts.find(({ part }) => part === 'words')?.count).toBe(6)
  }).toPass({ timeout: 60_000 })
  await page.goto(`/people/${near}`)
  const cell = main(page).locator('[data-row]').filter({ hasText: '買い方と愛着' })
  await expect(cell).toContainText(/愛着 \d+点/)
  await cell.getByRole('button', { name: 'なぜ？' }).nth(1).click()
  await expect(page.getByRole('dialog')).toContainText(/言葉：\d+点（6回、重み/)
})

// Z01
test('those who go out of their way open with the evidence', async ({ page }) => {
  await page.goto('/reports/bond')
  const signs = main(page).locator('section').filter({ hasText: '証しとなる日は一覧にあります' })
  const sheet = await expectOpens(page, signs.getByRole('button').first())
  await expect(sheet.getByRole('listitem').first()).toContainText(/\d/)
  await close(page)
  await expectSound(page)
})

// RFM
test('a band of the map is moved, and the counts follow', async ({ page }) => {
  await page.goto('/reports/rfm')
  const cells = main(page).locator('table tbody tr')
  const sums = async () =>
    Promise.all(
      (await cells.all()).map(async (row) =>
        (await row.getByRole('button').allInnerTexts()).reduce(
          (sum, text) => sum + Number(text.replace(/\D/g, '') || 0),
          0,
        ),
      ),
    )
  await expect(cells).toHaveCount(5)
  const before = await sums()
  await main(page).getByText('区切りを変える').click()
  const recency = main(page).getByRole('group', { name: /最近さ/ })
  const days = recency.getByLabel('5点')
  await days.fill('10')
  await expect(recency).toContainText(`${before[0]} →`)
  await main(page).getByRole('button', { name: 'この決まりにする' }).click()
  await expect(async () => {
    const after = await sums()
    expect(after[0]).toBeLessThan(before[0] ?? 0)
    expect(after.reduce((a, b) => a + b)).toBe(before.reduce((a, b) => a + b))
  }).toPass({ timeout: 120_000 })
  await expect(main(page)).toContainText('10日以内')
  await expectOpens(page, cells.first().getByRole('button').first())
  await close(page)
  await expectSound(page)
  await days.fill('200')
  await expect(main(page).getByRole('alert')).toBeVisible()
  await expect(main(page).getByRole('button', { name: 'この決まりにする' })).toBeDisabled()
})

// Y04
test('each on the watch-list says why; taken on and contacted, they are left in peace', async ({
  page,
}) => {
  await page.goto('/reports/watch')
  const rows = main(page).locator('tbody tr')
  await expect(rows.first()).toContainText(/いつもは\d+日/)
  const path = (await rows.first().getByRole('link').first().getAttribute('href')) ?? ''
  const row = main(page)
    .locator('tbody tr')
    .filter({ has: page.locator(`a[href="${path}"]`) })
  await row.getByRole('button', { name: '受け持つ' }).click()
  await expect(row.getByRole('button', { name: 'はずれる' })).toBeVisible()
  await row.getByRole('button', { name: 'ご連絡した' }).click()
  await page.getByRole('menuitem', { name: '14日のあいだ見守る' }).click()
  await expect(row).toHaveCount(0)
  await main(page).getByText('ご連絡ずみ', { exact: true }).click()
  await expect(row).toContainText(/まで/)
  await expectSound(page)
  const { character } = await send<Found>(
    page,
    'GET',
    `/api/v1/people/${path.split('/').pop()}/character`,
  )
  expect(character.watch.pausedUntil).not.toBeNull()
})

// Z03
test('each of the four boxes of mind and behaviour opens its people, with a care', async ({
  page,
}) => {
  await page.goto('/reports/bond')
  const boxes = main(page).locator('section').filter({ hasText: 'アンケートの8点以上' })
  const scored = boxes.locator('tbody tr').filter({ hasNotText: '点数はまだ' })
  const counts = async () => {
    await page.reload()
    await expect(scored.getByRole('button')).toHaveCount(4, { timeout: 10_000 })
    const words = await scored.getByRole('button').allInnerTexts()
    return words.map((word) => Number(word.replace(/\D/g, '')))
  }
  // Those of the sample shop, once all of them are counted.
  let before: number[] = []
  await expect(async () => {
    before = await counts()
    await page.waitForTimeout(3000)
    expect(await counts()).toEqual(before)
  }).toPass({ timeout: 120_000 })
  const { token } = await send<{ token: string }>(page, 'POST', '/api/v1/api-keys', {
    kind: 'write',
    name: 'アンケート',
  })
  // Two who ordered lately, two silent for longer than their own 28 days; each pair of two minds.
  const lately = [5]
  const silent = [284, 256, 228, 200]
  for (const [days, score] of [
    [lately, 9],
    [lately, 4],
    [silent, 9],
    [silent, 4],
  ] as const) {
    const userId = `u-${days.length}-${score}`
    const { personId } = await newPerson(page, '調査', { kind: 'user_id', value: userId })
    for (const daysAgo of days) await order(page, personId, daysAgo)
    const sent = await page.request.post('/v1/track', {
      headers: { authorization: `Basic ${btoa(`${token}:`)}` },
      data: { userId, event: 'survey.answered', properties: { score } },
    })
    expect(sent.ok()).toBe(true)
  }
  await expect(async () => {
    expect(await counts()).toEqual(before.map((count) => count + 1))
  }).toPass({ timeout: 90_000 })
  await expect(boxes).toContainText('声をお借りし、紹介をお願いする')
  await expect(boxes).toContainText('おわびし、直したことを伝える')
  await expectOpens(page, scored.getByRole('button').first())
  await close(page)
  await expectSound(page)
})
