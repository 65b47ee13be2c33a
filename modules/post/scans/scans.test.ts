import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { getScan } from '../contract/scans.ts'
import { saveDraft } from './draft.ts'
import { fileScan } from './file-scan.ts'
import { findSenders } from './find-senders.ts'
import { putOffScan, takeNextScan, takeScan } from './lease.ts'
import { turnPicture } from './pictures.ts'
import { readScan } from './read-scan.ts'
import { readScanDetail } from './scan-detail.ts'
import { testArchive } from './testing/archive-suite.ts'
import { testBatches } from './testing/batch-suite.ts'
import { first, openBench, typed } from './testing/bench.ts'
import { bringBatch, drawCard } from './testing/cards.ts'

const bench = openBench()

testBatches(bench)
describe('the desk', () => {
  it('never gives two people the same card', async () => {
    const { batchId } = await bench.readyBatch([bench.png('1'), bench.png('2'), bench.png('3')])
    const others = [bench.ctx, bench.colleague(), bench.colleague(), bench.colleague()]
    const taken = await Promise.all(others.map((one) => takeNextScan(one, { batchId, after: 0 })))
    const scanIds = taken.flatMap(({ scanId }) => scanId ?? [])
    expect(new Set(scanIds).size).toBe(3)
    expect(taken.filter(({ scanId }) => scanId === null)).toHaveLength(1)
    await expect(takeScan(bench.colleague(), { scanId: first(scanIds) })).rejects.toThrow(
      'is typing',
    )
  })

  it('brings what was put off last, and what was left lying after a while', async () => {
    const { batchId, scanIds } = await bench.readyBatch([bench.png('1'), bench.png('2')])
    await takeScan(bench.ctx, { scanId: first(scanIds) })
    await putOffScan(bench.ctx, { scanId: first(scanIds) })
    const other = bench.colleague()
    expect(await takeNextScan(other, { batchId, after: 0 })).toEqual({ scanId: scanIds[1] })
    const later = bench.database.ctx({ now: '2026-11-20T03:10:00Z' })
    expect(await takeNextScan(later, { batchId, after: 0 })).toEqual({ scanId: scanIds[1] })
  })

  it('keeps what is typed, and files it with the person, picture and all', async () => {
    const { scanIds } = await bench.readyBatch()
    const scanId = first(scanIds)
    const { personId } = await bench.person()
    await saveDraft(bench.ctx, { scanId, ...typed, personId, topics: ['文字', '文字 '] })
    const { draft } = await readScanDetail(bench.ctx, { scanId })
    expect(draft).toMatchObject({ words: typed.words, topics: ['文字'] })
    const filed = await fileScan(bench.ctx, { scanId, ...draft, personId })
    expect(filed).toMatchObject({ state: 'filed' })
    await expect(fileScan(bench.ctx, { scanId, ...draft, personId })).rejects.toThrow(
      'filed already',
    )
    const detail = getScan.response.encode(await readScanDetail(bench.ctx, { scanId }))
    expect(filed.personName).toBe(detail.filed?.name)
    expect(detail.draft).toMatchObject({ words: typed.words, kind: 'request', topics: ['文字'] })
    const { rows } = await sql<{ words: string; attachments: { type: string }[]; due: string }>`
      select e.words, e.attachments, c.due_on as due from inbox.pub_entries e
      join inbox.pub_conversations c using (person_id, conversation_id)
      where c.conversation_id = ${filed.conversationId}`.execute(bench.database.db)
    expect(rows).toMatchObject([
      { words: typed.words, attachments: [{ type: 'image/jpeg' }], due: '2026-11-30' },
    ])
  })

  it('is filed once by two who press at the same moment', async () => {
    const { scanIds } = await bench.readyBatch()
    const [scanId, { personId }] = [first(scanIds), await bench.person()]
    const tried = await Promise.allSettled(
      [bench.ctx, bench.colleague(), bench.ctx].map((one) =>
        fileScan(one, { scanId, ...typed, personId }),
      ),
    )
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    const { rows } = await sql`select from inbox.pub_entries
      where person_id = ${personId}`.execute(bench.database.db)
    expect(rows).toHaveLength(1)
  })

  it('asks a second reader first where spots are doubtful', async () => {
    const { batchId, scanIds } = await bench.readyBatch()
    const scanId = first(scanIds)
    const { personId } = await bench.person()
    const doubtful = { ...typed, personId, doubts: [{ from: 2, to: 3 }] }
    expect(await fileScan(bench.ctx, { scanId, ...doubtful })).toMatchObject({ state: 'typed' })
    expect(await takeNextScan(bench.ctx, { batchId, after: 0 })).toEqual({ scanId: null })
    const other = bench.colleague()
    expect(await takeNextScan(other, { batchId, after: 0 })).toEqual({ scanId })
    expect(await fileScan(other, { scanId, ...doubtful })).toMatchObject({ state: 'filed' })
  })

  it('is for members of staff who may write, never for a machine', async () => {
    const { scanIds } = await bench.readyBatch()
    const input = { scanId: first(scanIds), ...typed, personId: newId() }
    await expect(fileScan(bench.job, input)).rejects.toThrow('members of staff')
    await expect(fileScan(bench.database.ctx({ role: 'reader' }), input)).rejects.toThrow(
      'permission',
    )
  })

  it('turns a picture for good', async () => {
    const { scanIds } = await bench.readyBatch()
    const scanId = first(scanIds)
    const [picture] = (await readScanDetail(bench.ctx, { scanId })).pictures
    await turnPicture(bench.ctx, { scanId, pictureId: picture?.pictureId ?? '' })
    expect((await readScanDetail(bench.ctx, { scanId })).pictures).toMatchObject([
      { width: 400, height: 600 },
    ])
  })
})

describe('who sent it', () => {
  it('is proposed by what stands on the card, with what matched', async () => {
    const issuer = 'shop'
    const { personId } = await bench.person({
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
    const [sender] = await findSenders(bench.job, seen)
    expect(sender).toEqual({ personId, matches: ['phone', 'number', 'name', 'postal', 'address'] })
    expect(await findSenders(bench.job, '〒154-0015')).toEqual([])
  })

  it('is looked for when the card is read, and a picture without words is no failure', async () => {
    const blank = await drawCard([])
    const { scanIds } = await bringBatch(bench.ctx, [{ name: 'blank.png', bytes: blank }])
    await readScan(bench.job, { scanId: first(scanIds) })
    const detail = await readScanDetail(bench.ctx, { scanId: first(scanIds) })
    expect(detail).toMatchObject({
      state: 'ready',
      hand: 'empty',
      senders: [],
      draft: { words: '' },
    })
  }, 20_000)
})

testArchive(bench)
