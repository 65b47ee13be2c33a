import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { FileReply } from '../../../kernel/endpoint.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { closeConversation } from '../../inbox/index.ts'
import { createPerson, erasePerson, exportPerson } from '../../people/index.ts'
import { getScan } from '../contract/scans.ts'
import { EMPTY_DRAFT } from '../scans.rules.ts'
import { listReplyAlarms, raiseAlarm } from './alarm.ts'
import { readTrends, searchCards } from './archive.ts'
import { completeBatch, createBatch, pairBatch, readBatch } from './batches.ts'
import { readReplyDebt } from './debt.ts'
import { saveDraft } from './draft.ts'
import { closeScan, fileScan } from './file-scan.ts'
import { findSenders } from './find-senders.ts'
import { putOffScan, takeNextScan, takeScan } from './lease.ts'
import { pairScan } from './pair-scan.ts'
import { readPictureFile, turnPicture } from './pictures.ts'
import { readScan } from './read-scan.ts'
import { closeReader } from './reading/reader.ts'
import { removeBatch } from './remove-batch.ts'
import { readScanDetail } from './scan-detail.ts'
import { splitBatch } from './split-batch.ts'
import { bringBatch, drawCard } from './testing/cards.ts'
import { receiveFile } from './upload.ts'

let database: TestDatabase
let ctx: Ctx
let job: Ctx
let card: Buffer
const now = '2026-11-20T03:00:00Z'

beforeAll(async () => {
  database = await openTestDatabase()
  card = await drawCard(['MEMBER 12345678', 'TEL 03-1234-5678'])
})
beforeEach(() => {
  ctx = database.ctx({ now })
  job = database.ctx({ actor: { kind: 'job', name: 'test' }, now })
})
afterAll(async () => {
  await closeReader()
  await database.close()
})

const png = (name = 'a.png') => ({ name, bytes: card })
const colleague = () => database.ctx({ role: 'staff', now })
const typed = { ...EMPTY_DRAFT, words: '箱の字が小さくなりました。', kind: 'request' as const }
const person = (more: object = {}) =>
  createPerson(ctx, { familyName: '田中', givenName: '節子', identities: [], ...more })

/** Read without the machine. */
const ready = (batchId: string) =>
  sql`update post.scans set state = 'ready' where batch_id = ${batchId} and state = 'reading'`.execute(
    database.db,
  )
async function readyBatch(files = [png()], options = {}) {
  const batch = await bringBatch(ctx, files, options)
  await ready(batch.batchId)
  return batch
}
const first = (list: readonly string[]) => list[0] ?? ''

describe('a batch', () => {
  it('accounts for every file: pictures, pages, and what could not be opened, with its reason', async () => {
    const pages = await Promise.all([drawCard(['1']), drawCard(['2'])])
    const tiff = await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer()
    const heic = Buffer.from('00000018667479706865696300000000686569636d696631', 'hex')
    const { batchId } = await bringBatch(ctx, [
      png(),
      { name: 'b.tiff', bytes: tiff },
      { name: 'c.heic', bytes: heic },
      { name: 'd.png', bytes: card.subarray(0, 300) },
      { name: 'e.txt', bytes: Buffer.from('こんにちは') },
      { name: 'f.pdf', bytes: onePagePdf() },
      { name: 'g.png', bytes: Buffer.alloc(0) },
    ])
    const { items, counts, ...batch } = await readBatch(ctx, { batchId })
    expect(batch).toMatchObject({ state: 'ready', files: 7, filesDone: 7, pictures: 8, cards: 8 })
    expect(items.map(({ fault }) => fault)).toEqual([
      null,
      null,
      null,
      'heic',
      'broken',
      'not_a_picture',
      null,
      'empty',
    ])
    expect(counts).toMatchObject({ reading: 4, failed: 4 })
  })

  it('refuses a bomb by what its head says, before it is unpacked', async () => {
    const bomb = await sharp({
      create: { width: 16_000, height: 9000, channels: 3, background: '#fff' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const { batchId } = await bringBatch(ctx, [{ name: 'bomb.png', bytes: bomb }])
    const { items } = await readBatch(ctx, { batchId })
    expect(items[0]?.fault).toBe('too_many_pixels')
  })

  it('settles a file at which the process has ended twice, and opens it no third time', async () => {
    const { batchId } = await createBatch(ctx, { pairing: 'single' })
    for (const nth of [1, 2]) {
      const from = Readable.from([card])
      await receiveFile(ctx, { batchId, nth, name: `${nth}.png`, from })
    }
    await completeBatch(ctx, { batchId, files: 2 })
    await sql`update post.files set tries = 3 - nth where batch_id = ${batchId}`.execute(
      database.db,
    )
    await splitBatch(job, { batchId })
    const { items, ...batch } = await readBatch(ctx, { batchId })
    expect(batch).toMatchObject({ state: 'ready', filesDone: 2 })
    expect(items.map(({ fault }) => fault)).toEqual(['broken', null])
  })

  it('does not count a try that failed while the process lived', async () => {
    const { batchId } = await createBatch(ctx, { pairing: 'single' })
    await receiveFile(ctx, { batchId, nth: 1, name: 'a.png', from: Readable.from([card]) })
    await completeBatch(ctx, { batchId, files: 1 })
    const storage = {
      ...job.host.storage,
      read: () => Promise.reject(new Error('the store is away')),
    }
    const host = { ...job.host, storage }
    await expect(splitBatch({ ...job, host }, { batchId })).rejects.toThrow('the store is away')
    const { rows } = await sql`select tries, state from post.files
      where batch_id = ${batchId}`.execute(database.db)
    expect(rows).toEqual([{ tries: 0, state: 'waiting' }])
  })

  it('turns a phone photo upright and forgets what the camera wrote into it', async () => {
    const photo = await sharp(card).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { scanIds } = await readyBatch([{ name: 'p.jpg', bytes: photo }])
    const { pictures } = await readScanDetail(ctx, { scanId: first(scanIds) })
    expect(pictures).toMatchObject([{ side: 'front', width: 400, height: 600 }])
    const reply = await readPictureFile(ctx, {
      pictureId: pictures[0]?.pictureId ?? '',
      size: 'full',
    })
    if (!(reply instanceof FileReply)) throw new Error('a file')
    const bytes = await buffer(reply.content as AsyncIterable<Buffer>)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  it('is not closed while files are missing, and pairs fronts with backs', async () => {
    const { batchId } = await createBatch(ctx, { pairing: 'pairs' })
    await expect(completeBatch(ctx, { batchId, files: 2 })).rejects.toThrow('Only 0 of 2')
    const batch = await readyBatch([png('1'), png('2'), png('3'), png('4')], { pairing: 'pairs' })
    expect(batch.scanIds).toHaveLength(2)
    await pairBatch(ctx, { batchId: batch.batchId, pairing: 'single' })
    const { items } = await readBatch(ctx, batch)
    expect(items.map(({ nth, hasBack }) => [nth, hasBack])).toEqual(
      [1, 2, 3, 4].map((nth) => [nth, false]),
    )
  })

  it('goes with all it has in the store, unless a card of it is somebody’s word', async () => {
    const { batchId } = await readyBatch([png('1'), png('2')])
    const filesOf = () => listOf(database.host.storage.list('post/'))
    const before = await filesOf()
    await removeBatch(ctx, { batchId })
    await removeBatch(ctx, { batchId })
    expect(before.length - (await filesOf()).length).toBe(4)
    await expect(readBatch(ctx, { batchId })).rejects.toThrow('no such')
    const filed = await readyBatch()
    await fileScan(ctx, { ...typed, scanId: first(filed.scanIds), ...(await person()) })
    await expect(removeBatch(ctx, filed)).rejects.toThrow('filed already')
  })

  it('is paired by hand, card by card', async () => {
    const { batchId, scanIds } = await readyBatch([png('1'), png('2'), png('3')])
    const scanId = first(scanIds)
    const shape = async () =>
      (await readBatch(ctx, { batchId })).items.map(({ hasBack }) => hasBack)
    await pairScan(ctx, { scanId, how: 'join' })
    expect(await shape()).toEqual([true, false])
    const before = (await readScanDetail(ctx, { scanId })).pictures.map(
      ({ pictureId }) => pictureId,
    )
    await pairScan(ctx, { scanId, how: 'swap' })
    const after = (await readScanDetail(ctx, { scanId })).pictures.map(({ pictureId }) => pictureId)
    expect(after).toEqual(before.toReversed())
    await pairScan(ctx, { scanId, how: 'part' })
    expect(await shape()).toEqual([false, false, false])
    await expect(pairScan(ctx, { scanId, how: 'swap' })).rejects.toThrow('no back')
  })
})

describe('the desk', () => {
  it('never gives two people the same card', async () => {
    const { batchId } = await readyBatch([png('1'), png('2'), png('3')])
    const others = [ctx, colleague(), colleague(), colleague()]
    const taken = await Promise.all(others.map((one) => takeNextScan(one, { batchId, after: 0 })))
    const scanIds = taken.flatMap(({ scanId }) => scanId ?? [])
    expect(new Set(scanIds).size).toBe(3)
    expect(taken.filter(({ scanId }) => scanId === null)).toHaveLength(1)
    await expect(takeScan(colleague(), { scanId: first(scanIds) })).rejects.toThrow('is typing')
  })

  it('brings what was put off last, and what was left lying after a while', async () => {
    const { batchId, scanIds } = await readyBatch([png('1'), png('2')])
    await takeScan(ctx, { scanId: first(scanIds) })
    await putOffScan(ctx, { scanId: first(scanIds) })
    const other = colleague()
    expect(await takeNextScan(other, { batchId, after: 0 })).toEqual({ scanId: scanIds[1] })
    const later = database.ctx({ now: '2026-11-20T03:10:00Z' })
    expect(await takeNextScan(later, { batchId, after: 0 })).toEqual({ scanId: scanIds[1] })
  })

  it('keeps what is typed, and files it with the person, picture and all', async () => {
    const { scanIds } = await readyBatch()
    const scanId = first(scanIds)
    const { personId } = await person()
    await saveDraft(ctx, { scanId, ...typed, personId, topics: ['文字', '文字 '] })
    const { draft } = await readScanDetail(ctx, { scanId })
    expect(draft).toMatchObject({ words: typed.words, topics: ['文字'] })
    const filed = await fileScan(ctx, { scanId, ...draft, personId })
    expect(filed).toMatchObject({ state: 'filed' })
    await expect(fileScan(ctx, { scanId, ...draft, personId })).rejects.toThrow('filed already')
    const detail = getScan.response.encode(await readScanDetail(ctx, { scanId }))
    expect(filed.personName).toBe(detail.filed?.name)
    expect(detail.draft).toMatchObject({ words: typed.words, kind: 'request', topics: ['文字'] })
    const { rows } = await sql<{ words: string; attachments: { type: string }[]; due: string }>`
      select e.words, e.attachments, c.due_on as due from inbox.pub_entries e
      join inbox.pub_conversations c using (person_id, conversation_id)
      where c.conversation_id = ${filed.conversationId}`.execute(database.db)
    expect(rows).toMatchObject([
      { words: typed.words, attachments: [{ type: 'image/jpeg' }], due: '2026-11-30' },
    ])
  })

  it('asks a second reader first where spots are doubtful', async () => {
    const { batchId, scanIds } = await readyBatch()
    const scanId = first(scanIds)
    const { personId } = await person()
    const doubtful = { ...typed, personId, doubts: [{ from: 2, to: 3 }] }
    expect(await fileScan(ctx, { scanId, ...doubtful })).toMatchObject({ state: 'typed' })
    expect(await takeNextScan(ctx, { batchId, after: 0 })).toEqual({ scanId: null })
    const other = colleague()
    expect(await takeNextScan(other, { batchId, after: 0 })).toEqual({ scanId })
    expect(await fileScan(other, { scanId, ...doubtful })).toMatchObject({ state: 'filed' })
  })

  it('is for members of staff who may write, never for a machine', async () => {
    const { scanIds } = await readyBatch()
    const input = { scanId: first(scanIds), ...typed, personId: newId() }
    await expect(fileScan(job, input)).rejects.toThrow('members of staff')
    await expect(fileScan(database.ctx({ role: 'reader' }), input)).rejects.toThrow('permission')
  })

  it('turns a picture for good', async () => {
    const { scanIds } = await readyBatch()
    const scanId = first(scanIds)
    const [picture] = (await readScanDetail(ctx, { scanId })).pictures
    await turnPicture(ctx, { scanId, pictureId: picture?.pictureId ?? '' })
    expect((await readScanDetail(ctx, { scanId })).pictures).toMatchObject([
      { width: 400, height: 600 },
    ])
  })
})

describe('who sent it', () => {
  it('is proposed by what stands on the card, with what matched', async () => {
    const issuer = 'shop'
    const { personId } = await person({
      identities: [
        { kind: 'customer_number', issuer, value: '12345678' },
        { kind: 'phone', value: '03-1234-5678' },
      ],
      address: {
        postalCode: '154-0015',
        prefecture: '東京都',
        city: '世田谷区',
        street: '桜丘2-5-12',
      },
    })
    const seen = 'お客様番号 12345678\n電話 03-1234-5678\n〒154-0015 東京都世田谷区桜丘\n田中 節子'
    const [sender] = await findSenders(job, seen)
    expect(sender).toEqual({ personId, matches: ['phone', 'number', 'name', 'postal', 'address'] })
    expect(await findSenders(job, '〒154-0015')).toEqual([])
  })

  it('is looked for when the card is read, and a picture without words is no failure', async () => {
    const blank = await drawCard([])
    const { scanIds } = await bringBatch(ctx, [{ name: 'blank.png', bytes: blank }])
    await readScan(job, { scanId: first(scanIds) })
    const detail = await readScanDetail(ctx, { scanId: first(scanIds) })
    expect(detail).toMatchObject({
      state: 'ready',
      hand: 'empty',
      senders: [],
      draft: { words: '' },
    })
  }, 20_000)
})

describe('what is owed', () => {
  it('adds up, names the missing, and tells leads of what is late', async () => {
    const arrivedOn = '2026-09-01'
    const { scanIds } = await readyBatch([png('1'), png('2'), png('3'), png('4')], { arrivedOn })
    const [answered = '', nobody = '', waiting = ''] = scanIds
    const [a, b] = [await person(), await person()]
    await fileScan(ctx, { scanId: waiting, ...typed, personId: a.personId })
    await closeScan(ctx, {
      scanId: answered,
      ...typed,
      personId: b.personId,
      because: 'お礼だけのため',
    })
    await closeScan(ctx, { scanId: nobody, ...EMPTY_DRAFT, because: 'はがきではない' })
    const debt = await readReplyDebt(ctx, { month: '2026-09' })
    expect(debt).toMatchObject({
      cards: 4,
      answered: 0,
      reasoned: 2,
      waiting: 1,
      unfiled: 1,
      late: 2,
    })
    const owed = await searchCards(ctx, {
      debt: 'owed',
      from: '2026-09-01',
      to: '2026-09-30',
      limit: 10,
    })
    expect(owed.items.map(({ scanId, debt }) => [scanId, debt])).toEqual([
      [scanIds[3], 'unfiled'],
      [waiting, 'waiting'],
    ])
    expect(owed.total).toBe(2)
    const { late } = await raiseAlarm(job)
    expect((await listReplyAlarms(ctx)).items).toMatchObject([{ day: '2026-11-20', late }])
    const conversationId = owed.items[1]?.conversationId ?? ''
    await closeConversation(ctx, {
      personId: a.personId,
      conversationId,
      reason: '転居先が分からない',
    })
    const after = await readReplyDebt(ctx, { month: '2026-09' })
    expect(after).toMatchObject({ reasoned: 3, waiting: 0 })
  })

  it('does not close a talk in which something else waits', async () => {
    const { scanIds } = await readyBatch([png('1'), png('2')])
    const [one = '', two = ''] = scanIds
    const { personId } = await person()
    await fileScan(ctx, { scanId: one, ...typed, personId })
    await closeScan(ctx, { scanId: two, ...typed, personId, because: '同じおたより' })
    const { filed } = await readScanDetail(ctx, { scanId: one })
    expect(filed?.dueOn).not.toBeNull()
  })
})

describe('the archive', () => {
  it('counts by week and by kind or topic so that rows and cards add up', async () => {
    const at = '2027-03-10T03:00:00Z'
    const then = database.ctx({ now: at })
    ctx = then
    for (const [arrivedOn, topics] of [
      ['2027-03-02', ['青汁', '文字']],
      ['2027-03-09', ['青汁']],
      ['2027-03-09', []],
    ] as const) {
      const { scanIds } = await readyBatch([png()], { arrivedOn })
      const { personId } = await person()
      const words = `${topics.join('と')}のこと`
      await fileScan(then, {
        scanId: first(scanIds),
        ...typed,
        words,
        topics: [...topics],
        personId,
      })
    }
    const trends = await readTrends(then, { by: 'topic', weeks: 2 })
    expect(trends).toEqual({
      weeks: ['2027-03-01', '2027-03-08'],
      rows: [
        { key: '青汁', counts: [1, 1], total: 2 },
        { key: '文字', counts: [1, 0], total: 1 },
        { key: null, counts: [0, 1], total: 1 },
      ],
      cards: [1, 2],
      total: 3,
    })
    const behind = await searchCards(then, {
      topic: '青汁',
      from: '2027-03-08',
      to: '2027-03-14',
      limit: 9,
    })
    expect(behind.total).toBe(1)
    expect((await searchCards(then, { q: '青汁と文字', limit: 9 })).total).toBe(1)
    const pages = await searchCards(then, { from: '2027-03-01', limit: 2 })
    const rest = await searchCards(then, {
      from: '2027-03-01',
      limit: 2,
      cursor: pages.nextCursor ?? '',
    })
    expect([...pages.items, ...rest.items]).toHaveLength(3)
  })
})

describe('somebody who asks', () => {
  it('reads their cards with the pictures, and leaves none behind when erased', async () => {
    const { scanIds } = await readyBatch()
    const scanId = first(scanIds)
    const { personId } = await person()
    await fileScan(ctx, { scanId, ...typed, personId })
    expect((await searchCards(ctx, { personId, limit: 5 })).items).toMatchObject([{ scanId }])
    const exported = JSON.stringify(await exportPerson(ctx, { personId }))
    expect(exported).toContain('data:image/jpeg;base64,')
    const pictureId = (await readScanDetail(ctx, { scanId })).pictures[0]?.pictureId ?? ''
    await erasePerson(ctx, { personId })
    await expect(readPictureFile(ctx, { pictureId, size: 'full' })).rejects.toThrow(
      'no such picture',
    )
    const keys = await listOf(database.host.storage.list(`post/scans/${pictureId}`))
    expect(keys).toEqual([])
  })
})

async function listOf(keys: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = []
  for await (const key of keys) list.push(key)
  return list
}

/** The smallest PDF with one page of 200 × 300 points. */
function onePagePdf(): Buffer {
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R>>endobj
4 0 obj<</Length 30>>stream
1 0 0 rg 20 20 100 100 re f
endstream endobj
trailer<</Root 1 0 R>>`)
}
