import { PDFiumLibrary } from '@hyzyla/pdfium'
import { type Browser, expect, type Page } from '@playwright/test'
import { mailServer } from '../modules/messaging/testing/far-sides.ts'
import { test } from './kizuna.ts'
import { send, signIn } from './signed-in.ts'
import { axe, watch } from './watch.ts'

const WRITER = { name: '木村 直子', email: 'kimura@example.jp', password: 'a word for the morning' }
const BAND = '帯の字が小さくて、めがねをかけても読めません。'
const MAILED = '帯の字が小さくて、飲む量が読めませんでした。'
const PROMISE = '割引の紙をもう一度お送りする'
const DONE = '帯の字を大きくしました'

interface Asker {
  familyName: string
  givenName: string
  email?: string
}
const POSTED: Asker = { familyName: '田中', givenName: '節子' }
const MAILER: Asker = { familyName: '中野', givenName: '美代子', email: 'nakano@example.com' }
const CHATTER: Asker = { familyName: '西川', givenName: '正', email: 'nishikawa@example.com' }
const QUIET: Asker = { familyName: '大森', givenName: '久子', email: 'omori@example.com' }

test('a week of voices: half an hour without preparation, and whoever asked is told', async ({
  page,
  browser,
  baseURL,
}) => {
  const smtp = await mailServer()
  const watching = watch(page)
  await signIn(page)
  const theirs = await colleague(page, browser, baseURL)
  const written = watch(theirs)
  const { posted } = await oneWeek(page, theirs, smtp.port)
  const both = [page, theirs]

  await test.step('the agenda has written itself, and stands on the wall and on the phone', async () => {
    await page.goto('/meetings')
    await page.getByRole('button', { name: '今週の会議をひらく' }).click()
    await page.getByRole('link', { name: '大きな画面を出す' }).click()
    await expect(page.getByRole('navigation', { name: '議題' }).getByRole('button')).toHaveText([
      /帯の字が小さくて/,
      /小分けの袋がほしい/,
      /電話がなかなかつながりません/,
      PROMISE,
    ])
    await expect(page.getByRole('article')).toContainText('4件')
    const meeting = page.url().replace(/\/room$/, '')
    await theirs.goto(meeting)
    await expect(theirs.getByRole('heading', { name: /帯の字が小さくて/ })).toBeVisible()
    for (const one of both) expect.soft(await axe(one)).toEqual([])
  })

  await test.step('two raise a hand at once and two decide at once; both are heard', async () => {
    const hand = theirs.getByRole('button', { name: 'わたしがやります' })
    await Promise.all([page.keyboard.press('h'), hand.click()])
    for (const one of both) await expect(one.getByText('2人が手を挙げています')).toBeVisible()
    await theirs.getByRole('button', { name: 'つぎの議題' }).click()
    await theirs.getByRole('button', { name: 'わたしがやります' }).click()
    await theirs.getByRole('button', { name: '計画に入れる', exact: true }).click()
    await theirs.getByLabel('はじめの一歩').fill('袋の工場に聞く')
    await Promise.all([
      page.keyboard.press('1'),
      theirs.getByRole('button', { name: '決める', exact: true }).click(),
    ])
    for (const one of both) {
      await expect(
        one
          .getByText(/「帯の字が小さくて.*」を7日のうちに直します。/)
          .or(one.getByText(/「小分けの袋がほしい.*」を計画に入れました。/)),
      ).toBeVisible()
    }
  })

  await test.step('a no says what would make it possible, and returns on its day', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('article')).toContainText('電話がなかなかつながりません')
    await page.keyboard.press('3')
    const modal = page.getByRole('dialog')
    await expect(modal.getByRole('button', { name: '決める', exact: true })).toBeDisabled()
    await modal.getByLabel('どうすればできますか').fill('夕方に電話をとる人がもうひとり見つかれば')
    await modal.getByRole('button', { name: '決める', exact: true }).click()
    await expect(page.getByText(/にもう一度/)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article')).toContainText('田中 節子 様とのお約束')
    await page.keyboard.press('1')
    await page.getByRole('button', { name: '会議を終える' }).click()
    await expect(page.getByText('すべてに、担当か理由がつきました')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: '終える', exact: true }).click()
  })

  await test.step('minutes nobody wrote, and the week on one A4 sheet', async () => {
    await expect(page.getByText(/夕方に電話をとる人がもうひとり/).first()).toBeVisible()
    await expect(theirs.getByText('議事録', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: '週の報告' }).click()
    await expect(page.getByText('お客様の声 週の報告')).toBeVisible()
    expect.soft(await axe(page)).toEqual([])
    expect(await sizesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['210 × 297 mm'])
  })

  await test.step('what was to be mended is done, and goes on record', async () => {
    await page.goBack()
    await page
      .getByRole('listitem')
      .filter({ hasText: '帯の字' })
      .getByRole('button', { name: 'できました' })
      .click()
    await page.getByRole('button', { name: '改善の記録にする' }).click()
    await page.getByLabel('何をしましたか').fill(DONE)
    await page.getByRole('dialog').getByRole('button', { name: '記録する' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(DONE)
    await page.getByRole('button', { name: 'できました' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'できました' }).click()
    await expect(page.getByText('第1', { exact: false }).first()).toBeVisible()
  })

  await test.step('whoever asked is told the way they spoke, by whom they know, or it says why not', async () => {
    await page.getByRole('link', { name: /^お知らせする/ }).click()
    await expect(page.getByText('はがき・').first()).toBeVisible()
    await expect(page.getByText(/メール・木村 直子から/)).toBeVisible()
    expect.soft(await axe(page)).toEqual([])
    await page.getByRole('button', { name: '3名にお知らせする' }).click()
    await expect.poll(() => smtp.mails.length).toBe(3)
    await post(page, posted)
    const row = (name: string) => page.getByRole('row').filter({ hasText: name })
    for (const [name, way] of [
      ['田中 節子', 'はがき'],
      ['中野 美代子', 'メール'],
      ['西川 正', 'メール'],
    ] as const)
      await expect(row(name)).toContainText(new RegExp(`お知らせずみ.*月.*日.*${way}`))
    await expect(row('中野 美代子')).toContainText('木村 直子')
    await expect(row('大森 久子')).toContainText('お知らせせず')
  })

  await test.step('what notices do cannot be told yet, and the page says so', async () => {
    await page.goto('/improvements/measured')
    await expect(page.getByText('人数が少なすぎて、まだ何も言えません。')).toBeVisible()
  })
  expect(watching.faults).toEqual([])
  expect(written.faults).toEqual([])
  await smtp.close()
})

const DAY = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString()

/** Somebody with a phone in the hand, who has read the guide for writers. */
async function colleague(page: Page, browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  })
  const theirs = await context.newPage()
  const { name } = WRITER
  const invited = { name, role: 'staff' }
  const { token } = await send<{ token: string }>(page, 'POST', '/api/v1/invitations', invited)
  await send(theirs, 'POST', '/api/v1/invitation/acceptance', { ...WRITER, token, locale: 'ja' })
  const { items } = await send<{ items: { sectionId: string }[] }>(theirs, 'GET', '/api/v1/guide')
  for (const { sectionId } of items) await send(theirs, 'PUT', `/api/v1/guide/${sectionId}/reading`)
  return theirs
}

/** A card, a mail, a chat and what was heard; one letter has been answered, one thing was promised. */
async function oneWeek(page: Page, theirs: Page, port: number): Promise<{ posted: string }> {
  await open(page, port)
  const [posted, mailer, chatter, quiet] = await Promise.all(
    [POSTED, MAILER, CHATTER, QUIET].map((asker) => person(page, asker)),
  )
  await send(page, 'PUT', `/api/v1/people/${quiet}/dial`, { dial: 'quiet', asked: true })
  await says(page, posted, 'post', BAND)
  const talk = await says(page, mailer, 'mail', MAILED)
  await send(theirs, 'POST', `/api/v1/conversations/${talk.conversationId}/replies`, {
    channel: 'mail',
    words: 'お手数をおかけしました。一日一包が目安です。',
    seen: talk.entryId,
  })
  await says(page, chatter, 'chat', '帯の字が小さくて読めません。大きくしてください。')
  const heard = (words: string, kind: string, personId: string | null = null) => ({
    ...{ words, kind, personId, channel: 'phone', saidAt: daysAgo(2) },
  })
  const voices = [
    heard('帯の字が小さくて読めませんよ。', 'complaint', quiet),
    heard('小分けの袋がほしいです。旅行に持っていきたいので。', 'wish'),
    heard('小分けの袋がほしいです。', 'wish', chatter),
    heard('小分けの袋がほしいのですが。', 'wish'),
    heard('電話がなかなかつながりません。', 'complaint'),
    heard('電話がなかなかつながりませんね。', 'complaint', mailer),
    heard('毎朝おいしくいただいています。', 'thanks', posted),
    heard('お便りを読むのが楽しみです。', 'impression'),
    heard('ご親切にありがとうございました。', 'thanks', mailer),
  ]
  await send(page, 'POST', '/api/v1/voices', { voices })
  await send(theirs, 'POST', `/api/v1/people/${posted}/contacts`, {
    ...{ channel: 'phone', direction: 'out', note: '割引の紙が見当たらないとのこと' },
    promise: { text: PROMISE, due: daysAgo(-2).slice(0, 10) },
  })
  return { posted: posted ?? '' }
}

/** Mail goes through a server of our own, at any hour of the day. */
async function open(page: Page, port: number) {
  const from = { fromAddress: 'otayori@hidamari.example', replyDomain: 'hidamari.example' }
  const settings = { host: '127.0.0.1', port, security: 'none', ...from }
  await send(page, 'PUT', '/api/v1/channels/mail', { settings, secret: {} })
  const gate = await send<object>(page, 'GET', '/api/v1/gate-settings')
  await send(page, 'PUT', '/api/v1/gate-settings', { ...gate, quietFrom: 0, quietUntil: 0 })
}

async function person(page: Page, { email, ...name }: Asker): Promise<string> {
  const place = { postalCode: '225-0011', prefecture: '神奈川県', city: '横浜市青葉区' }
  const { personId } = await send<{ personId: string }>(page, 'POST', '/api/v1/people', {
    ...name,
    ...(email
      ? { identities: [{ kind: 'email', value: email }] }
      : { identities: [], address: { ...place, street: 'あざみ野2-13-7' } }),
  })
  return personId
}

type Talk = { conversationId: string; entryId: string }

/** What somebody wrote is in the inbox, and marked as a voice. */
async function says(page: Page, personId = '', channel: string, words: string): Promise<Talk> {
  const said = { channel, words, at: daysAgo(3) }
  const talk = await send<Talk>(page, 'POST', `/api/v1/people/${personId}/words`, said)
  await send(page, 'POST', `/api/v1/entries/${talk.entryId}/voices`, { kind: 'complaint' })
  return talk
}

/** Pages of a PDF, in millimetres. */
async function sizesOf(pdf: Buffer): Promise<string[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const mm = (points: number) => Math.round((points / 72) * 25.4)
  const sizes = [...document.pages()].map((one) => {
    const { originalWidth, originalHeight } = one.getOriginalSize()
    return `${mm(originalWidth)} × ${mm(originalHeight)} mm`
  })
  library.destroy()
  return sizes
}

/** The card is printed and put into the letter box. */
async function post(page: Page, personId: string) {
  type Cards = { items: { cardId: string; personId: string; writer: string }[] }
  let cardId = ''
  await expect(async () => {
    const { items } = await send<Cards>(page, 'GET', '/api/v1/cards')
    cardId = items.find((card) => card.personId === personId)?.cardId ?? ''
    expect(cardId).not.toBe('')
  }).toPass()
  const cards = { cardIds: [cardId] }
  const { printId } = await send<{ printId: string }>(page, 'POST', '/api/v1/card-prints', cards)
  await expect(async () => {
    const print = await send<{ hasPdf: boolean }>(page, 'GET', `/api/v1/card-prints/${printId}`)
    expect(print.hasPdf).toBe(true)
  }).toPass()
  await send(page, 'PUT', `/api/v1/card-prints/${printId}/posting`, {})
}
