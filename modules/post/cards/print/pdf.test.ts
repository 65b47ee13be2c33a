import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../../kernel/context.ts'
import { newId } from '../../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../../kernel/testing.ts'
import { erasePerson, type PersonInput, upsertPeople } from '../../../people/index.ts'
import type { PrintSettings } from '../../card-shapes.rules.ts'
import { createCardLayout, listCardLayouts } from '../layouts.ts'
import { getCard } from '../read-cards.ts'
import { changeCard, makeCard } from '../write-card.ts'
import { findChromium } from './chromium.ts'
import { makePrint } from './make-print.ts'
import { printCards, remakePrint } from './print-cards.ts'
import { downloadPrint, getPrint, printPage } from './read-prints.ts'

let database: TestDatabase
let ctx: Ctx
let chromium: string | null = null
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'lead' })
  chromium = await findChromium(ctx)
})
afterAll(() => database.close())

const settings: PrintSettings = { sides: 'both', paper: 'single', offsetX: 0, offsetY: 0 }
const RECEIVERS = [
  {
    familyName: '髙橋',
    givenName: '節子',
    address: {
      postalCode: '2250011',
      prefecture: '神奈川県',
      city: '横浜市青葉区',
      street: 'あざみ野2-13-7',
    },
  },
  {
    familyName: '𠮷野',
    givenName: '源五郎左衛門',
    address: {
      postalCode: '6028475',
      prefecture: '京都府',
      city: '京都市上京区',
      street: '智恵光院通り芦山寺上る西入西社町1234番地の5',
      building: 'コーポ・サンシャイン西陣グランドヒルズ北館 1203号室',
    },
  },
  {
    familyName: '山﨑',
    givenName: '濵子',
    address: {
      postalCode: '3300061',
      prefecture: '埼玉県',
      city: 'さいたま市浦和区',
      street: '常盤9-2-16',
    },
  },
  {
    familyName: 'Smith',
    givenName: 'Anna',
    address: { postalCode: 'NW1 6XE', city: 'London', street: '221B Baker Street' },
  },
]

type Wanted = Partial<PrintSettings> & { words?: string; writer?: string }

async function batchOf(
  { words = WORDS, writer = '佐藤 由美', ...more }: Wanted = {},
  receivers: readonly Partial<PersonInput>[] = RECEIVERS,
) {
  const people = await upsertPeople(
    ctx,
    receivers.map((one) => ({
      ...one,
      identities: [{ kind: 'customer_number', value: newId(), verified: true }],
    })),
  )
  const cardIds: string[] = []
  for (const { personId } of people) {
    const { cardId } = await makeCard(ctx, { personId, kind: 'postcard', words })
    await changeCard(ctx, { cardId, layoutId: more.paper ? null : HAND, writer })
    cardIds.push(cardId)
  }
  const asked = { cardIds, settings: { ...settings, ...more }, mediaCode: null, costEach: 85 }
  const { printId } = await printCards(ctx, asked)
  return { printId, cardIds, personIds: people.map(({ personId }) => personId) }
}

const WORDS = '11月24日に、大きな字の紙をお送りしました。2026年もよろしくお願いします。'

const KANJI = '〇一二三四五六七八九'
const LONG = [...'一二三四五六七八九'].map(
  (n) =>
    `その${n}。${'先日は、お心のこもったお便りをくださり、まことにありがとうございました。皆で回して読ませていただきました。'.repeat(4)}`,
)

/** The layout in the handwriting face, which comes with the house. */
const HAND = '01930000-0000-7000-8000-000000000002'

async function pdfOf(printId: string): Promise<Buffer> {
  await makePrint(ctx, printId)
  expect(await getPrint(ctx, { printId })).toMatchObject({ state: 'ready', because: null })
  const parts: Buffer[] = []
  for await (const part of (await downloadPrint(ctx, { printId })).content)
    parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

async function pagesOf(pdf: Buffer) {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages = [...document.pages()].map((page) => ({
    size: page.getOriginalSize(),
    text: page.getText(),
  }))
  document.destroy()
  library.destroy()
  return pages
}

const mm = (points: number) => (points / 72) * 25.4
const fontsOf = (pdf: Buffer) =>
  new Set(
    [...pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/g)].map(([, name]) => name),
  )

describe('the PDF of a batch', () => {
  it('has a card and its address on paper of 100 × 148 mm, in faces of ours, in reading order', async (test) => {
    if (!chromium) test.skip('no Chromium on this machine; see CHROMIUM_PATH')
    const { printId, cardIds } = await batchOf()
    const pdf = await pdfOf(printId)
    const pages = await pagesOf(pdf)
    expect(pages).toHaveLength(8)
    for (const { size } of pages) {
      expect(mm(size.originalWidth)).toBeCloseTo(100, 0)
      expect(mm(size.originalHeight)).toBeCloseTo(148, 0)
    }
    const [address, words] = pages
    const bare = (text = '') => text.replace(/\s/g, '')
    expect(bare(address?.text)).toMatch(/2250011神奈川県横浜市青葉区あざみ野二.一三.七髙橋節子様/)
    expect(bare(words?.text)).toMatch(/いつもありがとう.*11月24日に.*２０２６年も.*佐藤由美/)
    expect(bare(pages[2]?.text)).toContain('𠮷野源五郎左衛門様')
    expect(bare(pages[4]?.text)).toContain('山﨑濵子様')
    expect(pages[6]?.text).toMatch(/Anna Smith\s+221B Baker Street\s+London, NW1 6XE/)
    const card = await getCard(ctx, { cardId: cardIds[0] ?? '' })
    expect(words?.text).toContain(card.code)
    for (const face of fontsOf(pdf)) expect(face).toMatch(/^(NotoSerifJP|ZenKurenaido)/)
    expect(fontsOf(pdf).size).toBeGreaterThan(1)
  }, 60_000)

  it.each(['vertical', 'horizontal'] as const)(
    'of a long letter, %s, goes on over the page',
    async (direction) => {
      if (!chromium) return
      const { items } = await listCardLayouts(ctx)
      const letter = items.find(({ kind }) => kind === 'letter')?.design ?? Object.create(null)
      const { layoutId } = await createCardLayout(ctx, {
        name: direction,
        kind: 'letter',
        design: { ...letter, direction },
      })
      const [one] = await upsertPeople(ctx, [
        { ...RECEIVERS[0], identities: [{ kind: 'customer_number', value: newId() }] },
      ])
      const personId = one?.personId ?? ''
      const words = LONG.join('\n')
      const { cardId } = await makeCard(ctx, { personId, kind: 'letter', words })
      await changeCard(ctx, { cardId, layoutId })
      const { sheets } = await getCard(ctx, { cardId })
      expect(sheets).toBeGreaterThan(1)
      const asked = { cardIds: [cardId], settings, mediaCode: null, costEach: 110 }
      const { printId } = await printCards(ctx, asked)
      const pdf = await pdfOf(printId)
      const pages = await pagesOf(pdf)
      expect(pages).toHaveLength(sheets + 1)
      const bare = (text = '') => text.replace(/[\s\u00ad]/g, '')
      const whole = pages
        .slice(1)
        .map(({ text }) => bare(text))
        .join('')
      for (let at = 1; at <= LONG.length; at += 1) expect(whole).toContain(`その${KANJI[at]}。`)
      expect(bare(pages.at(-1)?.text)).toContain('敬具')
    },
    60_000,
  )

  it('is made again on A4 with four on a sheet, and the earlier file goes', async (test) => {
    if (!chromium) test.skip('no Chromium on this machine; see CHROMIUM_PATH')
    const { printId } = await batchOf({ paper: 'a4' })
    await pdfOf(printId)
    await remakePrint(ctx, { ...settings, paper: 'a4', offsetX: 1.5, printId })
    const pages = await pagesOf(await pdfOf(printId))
    expect(pages).toHaveLength(2)
    expect(mm(pages[0]?.size.originalWidth ?? 0)).toBeCloseTo(210, 0)
    const files: string[] = []
    for await (const key of ctx.host.storage.list(`post/prints/${printId}/`)) files.push(key)
    expect(files).toHaveLength(1)
  }, 60_000)

  it('prints whatever somebody wrote as words: nothing runs, nothing is fetched, no page is added', async (test) => {
    if (!chromium) test.skip('no Chromium on this machine; see CHROMIUM_PATH')
    let asked = 0
    const server = createServer((_, reply) => {
      asked += 1
      reply.end()
    }).listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const away = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const address = {
      postalCode: '2250011',
      prefecture: '神奈川県',
      city: '横浜市<b>青葉区',
      street: `1-2"><img src=${away}>`,
      building: '\u202Eかさ\uE000👵🏽',
    }
    const hostile = [
      { familyName: '<i onload=a()>', givenName: '"></p>', address },
      {
        familyName: '</section>',
        givenName: '&lt;',
        address: { ...address, building: '</style>' },
      },
    ]
    const words = [
      `<script>fetch('${away}')</script><img src=x onerror="fetch('${away}')">`,
      `</p></div><style>@page{size:20mm}body{background:url(${away})}</style><iframe src="file:///etc/passwd">`,
      `\u202Eさかさま\u202C ${'ながい'.repeat(20)}${'W'.repeat(40)} \uE000\uF8FF 👨‍👩‍👧‍👦 {{ person.name }}`,
    ].join('\n')
    const { printId } = await batchOf({ words, writer: `<link href=${away}>` }, hostile)
    const pages = await pagesOf(await pdfOf(printId))
    server.close()
    expect(asked).toBe(0)
    expect(pages).toHaveLength(4)
    for (const { size } of pages) expect(mm(size.originalHeight)).toBeCloseTo(148, 0)
    const bare = (text = '') => text.replace(/[\s\u00ad]/g, '')
    expect(bare(pages[1]?.text)).toContain('<script>fetch(')
    expect(bare(pages[1]?.text)).toContain('@page{size:')
    expect(bare(pages[0]?.text)).toContain('<ionload=a()>')
    expect(bare(pages[2]?.text)).toContain('</section>')
  }, 60_000)

  it('is made again without somebody who was erased while it was being made', async (test) => {
    if (!chromium) test.skip('no Chromium on this machine; see CHROMIUM_PATH')
    const { printId, personIds } = await batchOf({ paper: 'a4' })
    const { storage } = ctx.host
    const write: typeof storage.write = async (key, from) => {
      await erasePerson(ctx, { personId: personIds[0] ?? '' })
      return storage.write(key, from)
    }
    const meanwhile = { ...ctx, host: { ...ctx.host, storage: { ...storage, write } } }
    await makePrint(meanwhile, printId)
    const files: string[] = []
    for await (const key of storage.list(`post/prints/${printId}/`)) files.push(key)
    expect(files).toEqual([])
    expect(await getPrint(ctx, { printId })).toMatchObject({ state: 'making', hasPdf: false })
    const [address] = await pagesOf(await pdfOf(printId))
    expect(address?.text.replace(/\s/g, '')).not.toContain('髙橋節子')
  }, 60_000)

  it('is left to the print dialogue where there is no Chromium, with the same page', async () => {
    const without = {
      ...ctx,
      host: { ...ctx.host, config: { ...ctx.host.config, CHROMIUM_PATH: '/nowhere' } },
    }
    const { printId } = await batchOf()
    await makePrint(without, printId)
    expect(await getPrint(ctx, { printId })).toMatchObject({ state: 'by_hand', hasPdf: false })
    const page = await printPage(ctx, { printId })
    expect(page.match(/class="sheet"/g)).toHaveLength(8)
    await expect(downloadPrint(ctx, { printId })).rejects.toThrow('not made yet')
  })
})
