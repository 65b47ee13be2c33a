import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { closeConversation, moveEntry } from '../../../inbox/index.ts'
import { erasePerson, exportPerson } from '../../../people/index.ts'
import { EMPTY_DRAFT } from '../../scans.rules.ts'
import { listReplyAlarms, raiseAlarm } from '../alarm.ts'
import { readTrends, searchCards } from '../archive.ts'
import { readReplyDebt } from '../debt.ts'
import { closeScan, fileScan } from '../file-scan.ts'
import { readPictureFile } from '../pictures.ts'
import { readScanDetail } from '../scan-detail.ts'
import { type Bench, first, typed } from './bench.ts'
/** What is owed, what came, and whose it is. */
export function testArchive(bench: Bench): void {
  describe('what is owed', () => {
    it('adds up, names the missing, and tells leads of what is late', async () => {
      const arrivedOn = '2026-09-01'
      const { scanIds } = await bench.readyBatch(
        [bench.png('1'), bench.png('2'), bench.png('3'), bench.png('4')],
        { arrivedOn },
      )
      const [answered = '', nobody = '', waiting = ''] = scanIds
      const [a, b] = [await bench.person(), await bench.person()]
      await fileScan(bench.ctx, { scanId: waiting, ...typed, personId: a.personId })
      await closeScan(bench.ctx, {
        scanId: answered,
        ...typed,
        personId: b.personId,
        because: 'お礼だけのため',
      })
      await closeScan(bench.ctx, { scanId: nobody, ...EMPTY_DRAFT, because: 'はがきではない' })
      const debt = await readReplyDebt(bench.ctx, { month: '2026-09' })
      expect(debt).toMatchObject({
        cards: 4,
        answered: 0,
        reasoned: 2,
        waiting: 1,
        unfiled: 1,
        late: 2,
      })
      const owed = await searchCards(bench.ctx, {
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
      const { late } = await raiseAlarm(bench.job)
      expect((await listReplyAlarms(bench.ctx)).items).toMatchObject([{ day: '2026-11-20', late }])
      const conversationId = owed.items[1]?.conversationId ?? ''
      await closeConversation(bench.ctx, {
        personId: a.personId,
        conversationId,
        reason: '転居先が分からない',
      })
      const after = await readReplyDebt(bench.ctx, { month: '2026-09' })
      expect(after).toMatchObject({ reasoned: 3, waiting: 0 })
    })

    it('does not close a talk in which something else waits', async () => {
      const { scanIds } = await bench.readyBatch([bench.png('1'), bench.png('2')])
      const [one = '', two = ''] = scanIds
      const { personId } = await bench.person()
      await fileScan(bench.ctx, { scanId: one, ...typed, personId })
      await closeScan(bench.ctx, { scanId: two, ...typed, personId, because: '同じおたより' })
      const { filed } = await readScanDetail(bench.ctx, { scanId: one })
      expect(filed?.dueOn).not.toBeNull()
    })
  })

  describe('the archive', () => {
    it('counts by week and by kind or topic so that rows and cards add up', async () => {
      const at = '2027-03-10T03:00:00Z'
      const then = bench.database.ctx({ now: at })
      bench.ctx = then
      for (const [arrivedOn, topics] of [
        ['2027-03-02', ['青汁', '文字']],
        ['2027-03-09', ['青汁']],
        ['2027-03-09', []],
      ] as const) {
        const { scanIds } = await bench.readyBatch([bench.png()], { arrivedOn })
        const { personId } = await bench.person()
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
      const { scanIds } = await bench.readyBatch()
      const scanId = first(scanIds)
      const { personId } = await bench.person()
      await fileScan(bench.ctx, { scanId, ...typed, personId })
      expect((await searchCards(bench.ctx, { personId, limit: 5 })).items).toMatchObject([
        { scanId },
      ])
      const exported = JSON.stringify(await exportPerson(bench.ctx, { personId }))
      expect(exported).toContain('data:image/jpeg;base64,')
      const pictureId = (await readScanDetail(bench.ctx, { scanId })).pictures[0]?.pictureId ?? ''
      await erasePerson(bench.ctx, { personId })
      await expect(readPictureFile(bench.ctx, { pictureId, size: 'full' })).rejects.toThrow(
        'no such picture',
      )
      const keys = await bench.keysIn(`post/scans/${pictureId}`)
      expect(keys).toEqual([])
    })

    it('goes to whoever its words were moved to, with the picture, and stays when the other is erased', async () => {
      const { scanIds } = await bench.readyBatch()
      const scanId = first(scanIds)
      const [mother, daughter] = [await bench.person(), await bench.person()]
      await fileScan(bench.ctx, { scanId, ...typed, personId: mother.personId })
      const { rows } = await sql<{ entryId: string }>`select entry_id as "entryId"
      from inbox.pub_entries where person_id = ${mother.personId}`.execute(bench.database.db)
      const { personId: toPersonId } = daughter
      await moveEntry(bench.ctx, { entryId: rows[0]?.entryId ?? '', toPersonId })
      await erasePerson(bench.ctx, mother)
      expect((await readScanDetail(bench.ctx, { scanId })).filed?.personId).toBe(toPersonId)
      const { parts } = await exportPerson(bench.ctx, { personId: toPersonId })
      expect(JSON.stringify(parts.post)).toContain('data:image/jpeg;base64,')
      await erasePerson(bench.ctx, { personId: toPersonId })
      const kept = await sql`select from post.received where scan_id = ${scanId}`.execute(
        bench.database.db,
      )
      expect(kept.rows).toEqual([])
    })
  })
}
