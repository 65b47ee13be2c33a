import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { type Browser, expect, type Page } from '@playwright/test'
import { type Mailed, mailServer } from '../modules/messaging/testing/far-sides.ts'
import { test } from './kizuna.ts'
import { send, signIn } from './signed-in.ts'
import { axe, watch } from './watch.ts'

test.use({ sample: true })

const WRITER = { name: '木村 直子', email: 'kimura@example.jp', password: 'a word for the morning' }
const CUSTOMER = { familyName: '野口', givenName: '千鶴', email: 'noguchi@example.com' }
const NUMBER = '70041588'
const CARD = '先日は電話で親切にしてくださり、うれしく思いました。青汁は水で溶いてもよいですか。'
const REPLY =
  'お便りをありがとうございます。青汁は、お水でも、人肌のお湯でもお召し上がりいただけます。'
const MAIL = '追ってのご連絡です。溶き方をくわしく書いた紙を、次の箱にお入れします。'
const THANKS = 'ご丁寧にありがとうございました。紙を楽しみにしております。'
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
/** Of the writer a tenth: the sample's other cards go to those who have been there longer. */
const SHARE = {
  shareOn: true,
  monthlyLimit: null,
  skills: [],
  weekdays: null,
  isReader: false,
  needsReader: false,
}
const PHONE = { width: 390, height: 844 }

test('the road of a postcard: in, to its earlier writer, out on paper and by mail, and back', async ({
  page,
  browser,
  baseURL,
}) => {
  const smtp = await mailServer()
  const watching = watch(page)
  await signIn(page)
  const personId = await customer(page)
  await mailThrough(page, smtp.port)
  const theirs = await writer(page, await phone(browser, baseURL), personId)
  const written = watch(theirs)

  await test.step('the card is brought in, matched by its number, typed and filed', async () => {
    await page.goto('/post/new')
    const picture = { name: '001.png', mimeType: 'image/png', buffer: await cardOf(browser) }
    await page.getByLabel('ファイルをえらぶ').setInputFiles([picture])
    await page.getByRole('button', { name: '取り込む', exact: true }).click()
    // Reading a card takes its time where several tests crowd a machine.
    await expect(page.getByText('番号と名前が一致')).toBeVisible({ timeout: 90_000 })
    await page.getByRole('textbox', { name: 'ことば' }).fill(CARD)
    expect.soft(await axe(page)).toEqual([])
    await page.getByRole('button', { name: /収めて次へ/ }).click()
    await expect(page.getByText('野口 千鶴 様')).toBeVisible()
  })

  const conversationId = await talkOf(page, personId)
  await test.step('the rota gives it to its earlier writer, with the reason', async () => {
    await page.goto(`/inbox?talk=${conversationId}`)
    await expect(page.getByText(/担当の理由/)).toBeVisible()
  })

  await test.step('the writer answers on a card from the phone', async () => {
    await theirs.goto('/replies')
    await expect(theirs.locator(`a[href="/replies/${conversationId}"]`)).toBeVisible()
    await theirs.locator(`a[href="/replies/${conversationId}"]`).click()
    expect.soft(await axe(theirs)).toEqual([])
    await theirs.getByRole('textbox', { name: 'お返事', exact: true }).fill(REPLY)
    await theirs.getByRole('button', { name: 'はがきで出す' }).click()
    await expect(theirs.getByText('はがきの印刷に回しました')).toBeVisible()
  })

  await test.step('it is printed on a card of 100 × 148 mm and posted', async () => {
    await page.goto('/post/out')
    await page
      .getByRole('link', { name: /野口 千鶴/ })
      .first()
      .click()
    await page.getByRole('button', { name: '刷る', exact: true }).click()
    await page.getByRole('button', { name: 'PDFを作る' }).click()
    await expect(page.getByText('PDFができました')).toBeVisible()
    await looksRight(await pdfOf(page))
    await page.getByRole('button', { name: '投函しました' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '投函しました' }).click()
    await expect(page.getByText('この束は投函しました。')).toBeVisible()
  })

  await test.step('then by mail, and they mail back', async () => {
    await theirs.goto(`/inbox?talk=${conversationId}`)
    await theirs.getByRole('button', { name: 'お返事を書く' }).click()
    await theirs.getByRole('button', { name: 'メール', exact: true }).click()
    await theirs.getByRole('textbox', { name: 'お返事の文' }).fill(MAIL)
    await theirs.getByRole('button', { name: 'お送りする' }).click()
    await expect.poll(() => smtp.mails.length).toBe(1)
    await mailsBack(page, smtp.mails[0])
  })

  await test.step('all is one thread, and the writer sees the thanks', async () => {
    await page.goto(`/people/${personId}`)
    const thread = page.getByRole('list', { name: 'これまでのこと' })
    for (const words of [THANKS, MAIL, REPLY, CARD])
      await expect(thread.getByText(words)).toHaveCount(1)
    await page.getByRole('button', { name: '写真を大きく見る' }).click()
    await expect(page.getByRole('dialog').getByAltText('届いたはがきの写真')).toBeVisible()
    await theirs.goto('/replies')
    await expect(theirs.getByText('あなたのお返事に、お便りが届きました')).toBeVisible()
    await expect(theirs.getByRole('article').getByText(THANKS).first()).toBeVisible()
  })
  expect(watching.faults).toEqual([])
  expect(written.faults).toEqual([])
  await smtp.close()
})

/** Somebody with a number, an address and a mailbox, whom nobody has written to but by telephone. */
async function customer(page: Page): Promise<string> {
  const { familyName, givenName, email } = CUSTOMER
  const { personId } = await send<{ personId: string }>(page, 'POST', '/api/v1/people', {
    familyName,
    givenName,
    identities: [
      { kind: 'customer_number', value: NUMBER },
      { kind: 'email', value: email },
    ],
    address: {
      postalCode: '225-0011',
      prefecture: '神奈川県',
      city: '横浜市青葉区',
      street: 'あざみ野2-13-7',
    },
  })
  return personId
}

async function mailThrough(page: Page, port: number) {
  const from = 'otayori@hidamari.example'
  const settings = {
    host: '127.0.0.1',
    port,
    security: 'none',
    fromAddress: from,
    replyDomain: 'hidamari.example',
  }
  await send(page, 'PUT', '/api/v1/channels/mail', { settings, secret: {} })
}

async function phone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: PHONE,
    hasTouch: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  })
  return context.newPage()
}

/** A colleague with a share of the replies who has read the guide, and spoke with the customer before. */
async function writer(page: Page, theirs: Page, personId: string): Promise<Page> {
  const { token } = await send<{ token: string }>(page, 'POST', '/api/v1/invitations', {
    name: WRITER.name,
    role: 'staff',
  })
  await send(theirs, 'POST', '/api/v1/invitation/acceptance', { ...WRITER, token, locale: 'ja' })
  const { items } = await send<{ items: { sectionId: string }[] }>(theirs, 'GET', '/api/v1/guide')
  for (const { sectionId } of items) await send(theirs, 'PUT', `/api/v1/guide/${sectionId}/reading`)
  const before = {
    channel: 'postcard',
    direction: 'out',
    note: '新茶のお礼を書きました',
    at: '2026-05-20T02:00:00Z',
  }
  await send(theirs, 'POST', `/api/v1/people/${personId}/contacts`, before)
  const { settings, members } = await send<{
    settings: object
    members: { staffId: string; name: string }[]
  }>(page, 'GET', '/api/v1/rota')
  await send(page, 'PUT', '/api/v1/rota/settings', {
    ...settings,
    ruleOn: true,
    holidays: false,
    weekdays: EVERY_DAY,
  })
  for (const { staffId, name } of members) {
    const weight = name === WRITER.name ? 0.1 : 5
    await send(page, 'PUT', `/api/v1/rota/shares/${staffId}`, { ...SHARE, weight })
  }
  return theirs
}

async function talkOf(page: Page, personId: string): Promise<string> {
  const path = `/api/v1/conversations?personId=${personId}`
  let conversationId = ''
  // The card is being filed.
  await expect(async () => {
    const { items } = await send<{ items: { conversationId: string }[] }>(page, 'GET', path)
    conversationId = items[0]?.conversationId ?? ''
    expect(conversationId).not.toBe('')
  }).toPass()
  return conversationId
}

/** To the address that the shop's mail names, by the door at which a mail server knocks. */
async function mailsBack(page: Page, mail: Mailed | undefined) {
  const [, address] = /^Reply-To: .*?(reply\+[0-9a-f]+@[\w.]+)/im.exec(mail?.raw ?? '') ?? []
  const { hookPath } = await send<{ hookPath: string }>(
    page,
    'POST',
    '/api/v1/inbox-doors/mail/hook',
  )
  const raw = [
    `From: ${CUSTOMER.familyName} <${CUSTOMER.email}>`,
    `To: ${address}`,
    'Subject: Re:',
    `Message-ID: <${Date.now()}@example.com>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    THANKS,
  ].join('\r\n')
  const headers = { 'content-type': 'message/rfc822' }
  expect((await page.request.post(hookPath, { headers, data: Buffer.from(raw) })).ok()).toBe(true)
}

const face = (file: string) =>
  readFileSync(createRequire(import.meta.url).resolve(file)).toString('base64')

/** As a scanner gives it: the number is printed on the shop's own cards, the words are by hand. */
async function cardOf(browser: Browser): Promise<Buffer> {
  const sheet = await browser.newPage({
    viewport: { width: 590, height: 874 },
    deviceScaleFactor: 2,
  })
  const hand = face('@fontsource/zen-kurenaido/files/zen-kurenaido-japanese-400-normal.woff2')
  const print = face('@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff2')
  await sheet.setContent(`<style>
    @font-face { font-family: hand; src: url(data:font/woff2;base64,${hand}) }
    @font-face { font-family: print; src: url(data:font/woff2;base64,${print}) }
    body { margin: 0; padding: 56px; background: #faf6ea; color: #22304a }
    p { font: 34px/1.9 hand; margin: 0 0 60px }
    div { font: 26px/1.7 print; color: #111; border-top: 2px solid #111; padding-top: 16px }
  </style><p>${CARD}</p><div>お客様番号 ${NUMBER}<br>${CUSTOMER.familyName} ${CUSTOMER.givenName}</div>`)
  await sheet.evaluate('document.fonts.ready')
  const picture = await sheet.screenshot()
  await sheet.close()
  return picture
}

async function pdfOf(page: Page): Promise<Buffer> {
  const printId = page.url().split('/').at(-1)
  return (await page.request.get(`/api/v1/card-prints/${printId}/pdf`)).body()
}

async function looksRight(pdf: Buffer) {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages = [...document.pages()].map((one) => ({
    size: one.getOriginalSize(),
    text: one.getText().replace(/\s/g, ''),
  }))
  library.destroy()
  expect(pages).toHaveLength(2)
  for (const { size } of pages) {
    expect((size.originalWidth / 72) * 25.4).toBeCloseTo(100, 0)
    expect((size.originalHeight / 72) * 25.4).toBeCloseTo(148, 0)
  }
  expect(pages[0]?.text).toContain('野口千鶴様')
  expect(pages[1]?.text).toContain('お水でも')
  const fonts = [...pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/g)]
  expect(fonts.length).toBeGreaterThan(0)
  for (const [, name] of fonts) expect(name).toMatch(/^(NotoSerifJP|ZenKurenaido)/)
}
