import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '../../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson, giveConsent } from '../../people/index.ts'
import { archiveSegment, createSegment } from '../../segments/index.ts'
import { deliverDue } from '../deliveries/lanes.ts'
import { settle } from '../deliveries/settle.ts'
import { changeSender } from '../gate/sender.ts'
import { createBatch, pauseBatch, startBatch, stopBatch } from './decide-batch.ts'
import { previewBatch } from './preview-batch.ts'
import { listBatches, listBatchPeople, readBatch } from './read-batches.ts'
import { takeMembers } from './take-members.ts'

let database: TestDatabase
let segmentId = ''
const AGREED = 27
const SILENT = 3
/** Noon in Tokyo. */
const ctx = () => database.ctx({ now: '2026-11-18T03:00:00Z' })

beforeAll(async () => {
  database = await openTestDatabase()
  const sender = {
    name: 'ひだまり堂',
    postalAddress: '福岡市',
    contact: '0120-00-0000',
    replyTo: '',
  }
  await changeSender(ctx(), sender)
  for (let n = 0; n < AGREED + SILENT; n++) {
    const { personId } = await createPerson(ctx(), {
      familyName: `試験${n}`,
      identities: [{ kind: 'email', value: `many${n}@nifty.com` }],
    })
    const said = { personId, channel: 'mail', purpose: 'news', granted: true, wording: 'はい' }
    if (n < AGREED) await giveConsent(ctx(), { ...said, source: 'form' })
  }
  const root = { kind: 'field', field: 'people.member', op: 'is', value: false } as const
  const made = await createSegment(ctx(), { name: 'みなさま', rule: { version: 1, root } as never })
  segmentId = made.segmentId
  const { fillVersions } = await import('../../segments/live/fill.ts')
  await fillVersions(database.ctx())
})
afterAll(() => database.close())

const words = {
  kind: 'words',
  channel: 'mail',
  purpose: 'news',
  subject: '秋のたより',
  words: '秋です。',
} as const
const prepared = () => createBatch(ctx(), { name: '秋のたより', segmentId, content: words })
/** As the lane does, until nothing is left; on a slow machine that takes more than one turn. */
async function goOut() {
  while ((await deliverDue(ctx(), 'mail')) === 'more');
}

const people = async (batchId: string, of: object) =>
  (await listBatchPeople(ctx(), { batchId, limit: 100, ...of })).total

it('takes everybody once, and each figure opens as many people', async () => {
  const { batchId } = await prepared()
  expect((await readBatch(ctx(), { batchId })).state).toBe('draft')
  const seen = await previewBatch(ctx(), { batchId })
  expect(seen).toMatchObject({ subject: '秋のたより', text: '秋です。' })
  await startBatch(ctx(), { batchId })
  await goOut()
  await goOut()
  const batch = await readBatch(ctx(), { batchId })
  expect(batch).toMatchObject({ state: 'done', done: AGREED + SILENT, total: AGREED + SILENT })
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from messaging.messages
    where batch_id = ${batchId}`.execute(database.db)
  expect(rows[0]?.n).toBe(AGREED + SILENT)
  expect(batch.counts).toContainEqual({ state: 'refused', because: 'consent', people: SILENT })
  for (const { state, because, people: count } of batch.counts)
    expect(await people(batchId, { state, because: because ?? 'none' })).toBe(count)
  const { items } = await listBatches(ctx(), { limit: 10 })
  expect(items[0]?.name).toBe('秋のたより')
})

it('pauses, goes on where it was, and stops what has not left', async () => {
  const { batchId } = await prepared()
  await startBatch(ctx(), { batchId })
  await pauseBatch(ctx(), { batchId })
  await goOut()
  expect(await readBatch(ctx(), { batchId })).toMatchObject({ state: 'paused', done: 0 })
  await startBatch(ctx(), { batchId })
  await goOut()
  const before = await readBatch(ctx(), { batchId })
  expect(before.state).toBe('done')
  await expect(stopBatch(ctx(), { batchId })).rejects.toThrow()
  const other = await prepared()
  await startBatch(ctx(), other)
  await stopBatch(ctx(), other)
  await goOut()
  expect(await readBatch(ctx(), other)).toMatchObject({ state: 'stopped', done: 0 })
})

it('lets nobody have it who was on the way when it was stopped and came back', async () => {
  const { batchId } = await prepared()
  await startBatch(ctx(), { batchId })
  const flight = (await takeMembers(ctx(), 'mail'))?.flight
  if (!flight) throw new Error('nobody was taken')
  await stopBatch(ctx(), { batchId })
  const answer = { kind: 'later', answer: {} } as const
  const landed = flight.parcels.map((parcel) => ({ parcel, answer }))
  await inTransaction(ctx(), (ctx) => settle(ctx, flight.lease, landed))
  expect(await people(batchId, { state: 'cancelled', because: 'by_hand' })).toBe(AGREED)
  await goOut()
  expect(await people(batchId, { state: 'sent' })).toBe(0)
})

it('keeps back who waits for the morning while it is paused, and stops them though all were taken', async () => {
  const night = () => database.ctx({ now: '2026-11-18T15:00:00Z' })
  const morning = () => database.ctx({ now: '2026-11-19T01:00:00Z' })
  const { batchId } = await prepared()
  await startBatch(night(), { batchId })
  while ((await deliverDue(night(), 'mail')) === 'more');
  expect(await people(batchId, { state: 'held', because: 'quiet_hours' })).toBe(AGREED)
  await sql`update messaging.batches set state = 'paused' where batch_id = ${batchId}`.execute(
    database.db,
  )
  expect(await deliverDue(morning(), 'mail')).toBe('rest')
  await sql`update messaging.batches set state = 'done' where batch_id = ${batchId}`.execute(
    database.db,
  )
  expect((await stopBatch(morning(), { batchId })).cancelled).toBe(AGREED)
  await expect(deliverDue(morning(), 'mail')).resolves.toBe('rest')
  expect((await readBatch(morning(), { batchId })).state).toBe('stopped')
})

it('holds its segment, refuses wrong words, and is not for everybody', async () => {
  const { batchId } = await prepared()
  await expect(archiveSegment(ctx(), { segmentId })).rejects.toThrow()
  await stopBatch(ctx(), { batchId })
  const wrong = { ...words, words: '{{ person.called' }
  await expect(createBatch(ctx(), { name: 'x', segmentId, content: wrong })).rejects.toThrow()
  await expect(
    createBatch(ctx(), { name: 'x', segmentId, content: { ...words, subject: null } }),
  ).rejects.toThrow()
  const staff = database.ctx({ role: 'staff' })
  await expect(createBatch(staff, { name: 'x', segmentId, content: words })).rejects.toThrow()
})
