import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { FileReply } from '../../../../kernel/endpoint.ts'
import { completeBatch, createBatch, pairBatch, readBatch } from '../batches.ts'
import { fileScan } from '../file-scan.ts'
import { pairScan } from '../pair-scan.ts'
import { readPictureFile } from '../pictures.ts'
import { removeBatch } from '../remove-batch.ts'
import { readScanDetail } from '../scan-detail.ts'
import { splitBatch } from '../split-batch.ts'
import { receiveFile } from '../upload.ts'
import { type Bench, first, typed } from './bench.ts'
import { bringBatch, drawCard } from './cards.ts'
/** What becomes of the files of a batch. */
export function testBatches(bench: Bench): void {
  describe('a batch', () => {
    it('accounts for every file: pictures, pages, and what could not be opened, with its reason', async () => {
      const pages = await Promise.all([drawCard(['1']), drawCard(['2'])])
      const tiff = await sharp(pages, { join: { animated: true } })
        .tiff()
        .toBuffer()
      const heic = Buffer.from('00000018667479706865696300000000686569636d696631', 'hex')
      const { batchId } = await bringBatch(bench.ctx, [
        bench.png(),
        { name: 'b.tiff', bytes: tiff },
        { name: 'c.heic', bytes: heic },
        { name: 'd.png', bytes: bench.card.subarray(0, 300) },
        { name: 'e.txt', bytes: Buffer.from('こんにちは') },
        { name: 'f.pdf', bytes: onePagePdf() },
        { name: 'g.png', bytes: Buffer.alloc(0) },
      ])
      const { items, counts, ...batch } = await readBatch(bench.ctx, { batchId })
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
      const { batchId } = await bringBatch(bench.ctx, [{ name: 'bomb.png', bytes: bomb }])
      const { items } = await readBatch(bench.ctx, { batchId })
      expect(items[0]?.fault).toBe('too_many_pixels')
    })

    it('settles a file at which the process has ended twice, and opens it no third time', async () => {
      const { batchId } = await createBatch(bench.ctx, { pairing: 'single' })
      for (const nth of [1, 2]) {
        const from = Readable.from([bench.card])
        await receiveFile(bench.ctx, { batchId, nth, name: `${nth}.png`, from })
      }
      await completeBatch(bench.ctx, { batchId, files: 2 })
      await sql`update post.files set tries = 3 - nth where batch_id = ${batchId}`.execute(
        bench.database.db,
      )
      await splitBatch(bench.job, { batchId })
      const { items, ...batch } = await readBatch(bench.ctx, { batchId })
      expect(batch).toMatchObject({ state: 'ready', filesDone: 2 })
      expect(items.map(({ fault }) => fault)).toEqual(['broken', null])
    })

    it('does not count a try that failed while the process lived', async () => {
      const { batchId } = await createBatch(bench.ctx, { pairing: 'single' })
      await receiveFile(bench.ctx, {
        batchId,
        nth: 1,
        name: 'a.png',
        from: Readable.from([bench.card]),
      })
      await completeBatch(bench.ctx, { batchId, files: 1 })
      const storage = {
        ...bench.job.host.storage,
        read: () => Promise.reject(new Error('the store is away')),
      }
      const host = { ...bench.job.host, storage }
      await expect(splitBatch({ ...bench.job, host }, { batchId })).rejects.toThrow(
        'the store is away',
      )
      const { rows } = await sql`select tries, state from post.files
      where batch_id = ${batchId}`.execute(bench.database.db)
      expect(rows).toEqual([{ tries: 0, state: 'waiting' }])
    })

    it('turns a phone photo upright and forgets what the camera wrote into it', async () => {
      const photo = await sharp(bench.card).jpeg().withMetadata({ orientation: 6 }).toBuffer()
      const { scanIds } = await bench.readyBatch([{ name: 'p.jpg', bytes: photo }])
      const { pictures } = await readScanDetail(bench.ctx, { scanId: first(scanIds) })
      expect(pictures).toMatchObject([{ side: 'front', width: 400, height: 600 }])
      const reply = await readPictureFile(bench.ctx, {
        pictureId: pictures[0]?.pictureId ?? '',
        size: 'full',
      })
      if (!(reply instanceof FileReply)) throw new Error('a file')
      const bytes = await buffer(reply.content as AsyncIterable<Buffer>)
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    })

    it('is not closed while files are missing, and pairs fronts with backs', async () => {
      const { batchId } = await createBatch(bench.ctx, { pairing: 'pairs' })
      await expect(completeBatch(bench.ctx, { batchId, files: 2 })).rejects.toThrow('Only 0 of 2')
      const batch = await bench.readyBatch(
        [bench.png('1'), bench.png('2'), bench.png('3'), bench.png('4')],
        { pairing: 'pairs' },
      )
      expect(batch.scanIds).toHaveLength(2)
      await pairBatch(bench.ctx, { batchId: batch.batchId, pairing: 'single' })
      const { items } = await readBatch(bench.ctx, batch)
      expect(items.map(({ nth, hasBack }) => [nth, hasBack])).toEqual(
        [1, 2, 3, 4].map((nth) => [nth, false]),
      )
    })

    it('goes with all it has in the store, unless a card of it is somebody’s word', async () => {
      const { batchId } = await bench.readyBatch([bench.png('1'), bench.png('2')])
      const filesOf = () => bench.keysIn('post/')
      const before = await filesOf()
      await removeBatch(bench.ctx, { batchId })
      await removeBatch(bench.ctx, { batchId })
      expect(before.length - (await filesOf()).length).toBe(4)
      await expect(readBatch(bench.ctx, { batchId })).rejects.toThrow('no such')
      const filed = await bench.readyBatch()
      await fileScan(bench.ctx, {
        ...typed,
        scanId: first(filed.scanIds),
        ...(await bench.person()),
      })
      await expect(removeBatch(bench.ctx, filed)).rejects.toThrow('filed already')
    })

    it('is paired by hand, card by card', async () => {
      const { batchId, scanIds } = await bench.readyBatch([
        bench.png('1'),
        bench.png('2'),
        bench.png('3'),
      ])
      const scanId = first(scanIds)
      const shape = async () =>
        (await readBatch(bench.ctx, { batchId })).items.map(({ hasBack }) => hasBack)
      await pairScan(bench.ctx, { scanId, how: 'join' })
      expect(await shape()).toEqual([true, false])
      const before = (await readScanDetail(bench.ctx, { scanId })).pictures.map(
        ({ pictureId }) => pictureId,
      )
      await pairScan(bench.ctx, { scanId, how: 'swap' })
      const after = (await readScanDetail(bench.ctx, { scanId })).pictures.map(
        ({ pictureId }) => pictureId,
      )
      expect(after).toEqual(before.toReversed())
      await pairScan(bench.ctx, { scanId, how: 'part' })
      expect(await shape()).toEqual([false, false, false])
      await expect(pairScan(bench.ctx, { scanId, how: 'swap' })).rejects.toThrow('no back')
    })
  })
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
