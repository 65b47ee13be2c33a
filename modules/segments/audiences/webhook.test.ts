import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import {
  erasePerson,
  mergePeople,
  removeImportedPeople,
  setDial,
  unmergePeople,
  updatePerson,
  upsertPeople,
} from '../../people/index.ts'
import { archiveSegment } from '../archive-segment.ts'
import { TRIES } from '../audiences.rules.ts'
import { type Hub, openHub } from '../testing/hub.ts'
import { Receiver } from '../testing/receiver.ts'
import { listHeldBack, previewAudience } from './audience-people.ts'
import { changeDestination, renewSecret } from './decide-destination.ts'
import { changeSync } from './decide-sync.ts'
import { deliver } from './deliver.ts'
import { listSyncRuns, readDestination } from './read-hub.ts'
import { deliverJob, runSync, startDueSyncs } from './run-sync.ts'
import { testDestination } from './test-destination.ts'

let hub: Hub
let receiver: Receiver
let url: string

beforeAll(async () => {
  hub = await openHub()
})
afterAll(() => hub.database.close())
beforeEach(async () => {
  receiver = new Receiver()
  url = await receiver.open()
})
afterEach(async () => {
  await receiver.close()
  // Each test begins with nobody.
  const { rows } = await sql<{
    id: string
  }>`select person_id as id from people.pub_persons`.execute(hub.database.db)
  for (const { id } of rows) await erasePerson(hub.ctx(), { personId: id })
  await sql`update segments.syncs set archived_at = now()`.execute(hub.database.db)
})

async function opened(more: Parameters<Hub['sync']>[1] = {}) {
  const made = await hub.sync(url, more)
  receiver.secret = made.secret
  return made
}
const ctx = () => hub.ctx()
const there = () => [...receiver.people.keys()].toSorted()
const lastRun = async (syncId: string) =>
  (await listSyncRuns(hub.ctx(), { syncId, limit: 1 })).items[0]
const job = () => hub.ctx({ actor: { kind: 'job', name: 'segments.deliver' } })

describe('who goes', () => {
  test('only who said yes, signed, and only what the destination may get', async () => {
    const yes = await hub.person({ mail: 'yes@nifty.com', phone: '09012345678' })
    const both = await hub.person({
      mail: 'both@nifty.com',
      phone: '09087654321',
      consents: ['mail', 'phone'],
    })
    const unasked = await hub.person({ consents: [] })
    const no = await hub.person()
    await hub.consent(no, 'mail', false)
    const quiet = await hub.person()
    await setDial(hub.ctx(), { personId: quiet, dial: 'quiet', asked: true })
    const { syncId, segmentId } = await opened({ traits: ['name', 'mail', 'phone', 'orders'] })

    const ask = { segmentId, channel: 'mail', purpose: 'offers' } as const
    expect(await previewAudience(hub.ctx(), ask)).toEqual({
      members: 5,
      sendable: 2,
      held: [
        { because: 'consent', people: 1 },
        { because: 'refused', people: 1 },
        { because: 'quiet', people: 1 },
      ],
    })
    expect((await hub.run(syncId)).ended).toBe('done')
    expect(receiver.tries).toMatchObject([{ valid: true, status: 200 }])
    expect(there()).toEqual([yes, both].toSorted())
    expect(receiver.people.get(yes)).toMatchObject({
      email: 'yes@nifty.com',
      phone: null,
      order_count: 0,
    })
    expect(receiver.people.get(both)).toMatchObject({ phone: '09087654321', last_name: '山田' })
    expect(await lastRun(syncId)).toMatchObject({ state: 'done', entered: 2, held: 3, left: 0 })
    const { items } = await listHeldBack(hub.ctx(), { syncId, limit: 10 })
    expect(items.map(({ personId, because }) => [personId, because]).toSorted()).toEqual(
      [
        [unasked, 'consent'],
        [no, 'refused'],
        [quiet, 'quiet'],
      ].toSorted(),
    )
  })

  test('nobody, where nobody has agreed', async () => {
    await hub.person({ consents: [] })
    const { syncId } = await opened()
    await hub.run(syncId)
    expect(receiver.tries).toEqual([])
    expect(await lastRun(syncId)).toMatchObject({ state: 'done', entered: 0, held: 1 })
  })

  test('each run tells only who came, changed or went', async () => {
    const [stays, changes, withdraws, leaves] = [
      await hub.person(),
      await hub.person(),
      await hub.person(),
      await hub.person(),
    ]
    const { syncId } = await opened()
    await hub.run(syncId)
    await updatePerson(hub.ctx(), { personId: changes, familyName: '石井' })
    await hub.consent(withdraws, 'mail', false)
    await updatePerson(hub.ctx(), { personId: leaves, sex: 'male' })
    const comes = await hub.person()
    await hub.settle()
    await hub.run(syncId)
    const { data } = receiver.taken[1] ?? { data: null }
    expect(data?.entered.map(({ id }) => id)).toEqual([comes])
    expect(data?.changed).toMatchObject([{ id: changes, traits: { last_name: '石井' } }])
    expect(data?.left.toSorted((a, b) => a.because.localeCompare(b.because))).toEqual([
      { id: withdraws, because: 'consent' },
      { id: leaves, because: 'segment' },
    ])
    expect(await lastRun(syncId)).toMatchObject({
      entered: 1,
      changed: 1,
      left: 2,
      unchanged: 1,
      held: 1,
    })
    await hub.run(syncId)
    expect(receiver.taken).toHaveLength(2)
    expect(there()).toEqual([stays, changes, comes].toSorted())
  })

  test('a merge, its undoing and an erasure reach the far side', async () => {
    const [survivorId, mergedId] = [await hub.person(), await hub.person()]
    const { syncId } = await opened()
    await hub.run(syncId)
    const { mergeId } = await mergePeople(hub.ctx(), { survivorId, mergedId })
    await hub.settle()
    await hub.run(syncId)
    expect(receiver.taken[1]?.data.left).toEqual([{ id: mergedId, because: 'merged' }])
    expect(there()).toEqual([survivorId])
    await unmergePeople(hub.ctx(), { mergeId })
    await hub.settle()
    await hub.run(syncId)
    expect(there()).toEqual([survivorId, mergedId].toSorted())
    await erasePerson(hub.ctx(), { personId: mergedId })
    await hub.run(syncId)
    expect(receiver.taken[3]?.data.left).toEqual([{ id: mergedId, because: 'erased' }])
    expect(there()).toEqual([survivorId])
  })

  test('an undone import takes back who was held back; who was handed over stays until it is told', async () => {
    const importId = newId()
    const consents = [
      { channel: 'mail', purpose: 'offers', granted: true, wording: 'はい', at: new Date() },
    ]
    const one = (value: string, more = {}) => ({
      identities: [{ kind: 'customer_number', value }],
      familyName: '佐々木',
      importId,
      sex: 'female' as const,
      ...more,
    })
    const [handed, held] = await upsertPeople(ctx(), [one('U-1', { consents }), one('U-2')])
    await hub.settle()
    const { syncId } = await opened()
    await hub.run(syncId)
    expect(there()).toEqual([handed?.personId])
    expect(await lastRun(syncId)).toMatchObject({ entered: 1, held: 1 })
    expect(await removeImportedPeople(ctx(), { importId })).toMatchObject({ removed: 1, kept: 1 })
    expect((await listHeldBack(hub.ctx(), { syncId, limit: 9 })).items).toEqual([])
    expect(held).toBeDefined()
  })

  test('more than fit into one message go in several', async () => {
    const people = await Promise.all(Array.from({ length: 230 }, () => hub.person()))
    const { syncId } = await opened()
    await hub.run(syncId)
    expect(receiver.taken.map(({ data }) => data.entered.length)).toEqual([200, 30])
    expect(there()).toEqual(people.toSorted())
  }, 60_000)

  test('asking less of them, or another consent, is told with the next run', async () => {
    const [one, two] = [await hub.person(), await hub.person({ consents: ['mail', 'line'] })]
    const { syncId, destinationId } = await opened({ traits: ['name', 'prefecture'] })
    await hub.run(syncId)
    await changeDestination(hub.ctx(), { destinationId, traits: ['prefecture'] })
    await hub.run(syncId)
    expect(receiver.people.get(one)).toEqual({ prefecture: null })
    await changeDestination(hub.ctx(), {
      destinationId,
      consent: { channel: 'line', purpose: 'offers' },
    })
    await hub.run(syncId)
    expect(there()).toEqual([two])
  })
})

describe('when the far side fails', () => {
  test('a message is tried again under its id and counts once', async () => {
    const personId = await hub.person()
    const { syncId } = await opened()
    receiver.answers = [500, 'hang up']
    const { runId, ended } = await hub.run(syncId)
    expect(ended).toContain('500')
    expect(await lastRun(syncId)).toMatchObject({
      state: 'running',
      entered: 0,
      error: { cause: 'status', status: 500 },
    })
    // It was taken, but we never heard.
    await expect(deliver(job(), runId)).rejects.toThrow('broken')
    expect(await deliver(job(), runId)).toBe('done')
    const ids = new Set(receiver.tries.map(({ id }) => id))
    expect([receiver.tries.length, ids.size, receiver.taken.length]).toEqual([3, 1, 1])
    expect(there()).toEqual([personId])
    expect(await lastRun(syncId)).toMatchObject({
      state: 'done',
      entered: 1,
      error: null,
      tries: 3,
    })
  })

  test('consent withdrawn between two tries: the data are not sent again, the leaving is', async () => {
    const personId = await hub.person()
    const other = await hub.person()
    const { syncId } = await opened()
    receiver.answers = ['hang up']
    const { runId } = await hub.run(syncId)
    expect(there()).toEqual([personId, other].toSorted())
    await hub.consent(personId, 'mail', false)
    expect(await deliver(job(), runId)).toBe('done')
    expect(receiver.taken[1]?.data.left).toEqual([{ id: personId, because: 'consent' }])
    expect(there()).toEqual([other])
  })

  test('it gives up after its tries, says why, and the next run begins again', async () => {
    await hub.person()
    const { syncId } = await opened()
    receiver.answers = Array.from({ length: TRIES }, () => 503)
    const { runId } = await hub.run(syncId)
    for (let tries = 1; tries < TRIES; tries += 1)
      await expect(deliver(job(), runId)).rejects.toThrow('503')
    expect(await lastRun(syncId)).toMatchObject({
      state: 'failed',
      tries: TRIES,
      error: { cause: 'status', status: 503 },
    })
    expect((await hub.run(syncId)).ended).toBe('done')
    expect(receiver.people.size).toBe(1)
    // The job of old finds that it is over.
    expect(await deliver(job(), runId)).toBe('over')
  })

  test('a receiver that is gone pauses the sync', async () => {
    await hub.person()
    const { syncId, destinationId } = await opened({ schedule: { every: 'hour' } })
    receiver.answers = [410]
    await hub.run(syncId)
    expect((await readDestination(hub.ctx(), { destinationId })).syncs).toMatchObject([
      { state: 'paused', pausedBecause: 'gone', nextAt: null, lastRun: { state: 'failed' } },
    ])
    await expect(runSync(hub.ctx(), { syncId })).rejects.toMatchObject({ code: 'conflict' })
    await changeSync(hub.ctx(), { syncId, state: 'on' })
    expect((await hub.run(syncId)).ended).toBe('done')
  })

  test('a crash between the answer and our note of it tells nobody twice', async () => {
    const personId = await hub.person()
    const { syncId } = await opened()
    const { runId } = await runSync(hub.ctx(), { syncId })
    const breaking = job()
    const tx = new Proxy(breaking.tx, {
      get(target, key, self) {
        if (key === 'transaction' && receiver.tries.length > 0)
          return () => ({ execute: () => Promise.reject(new Error('killed')) })
        const value = Reflect.get(target, key, self)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    await expect(deliver({ ...breaking, tx }, runId)).rejects.toThrow('killed')
    expect(await deliver(job(), runId)).toBe('done')
    expect([receiver.tries.length, receiver.taken.length]).toEqual([2, 1])
    expect(there()).toEqual([personId])
    expect(await lastRun(syncId)).toMatchObject({ entered: 1 })
  })
})

describe('when it goes', () => {
  test('of one sync never two at once', async () => {
    await hub.person()
    const { syncId } = await opened()
    const { runId } = await runSync(hub.ctx(), { syncId })
    await expect(runSync(hub.ctx(), { syncId })).rejects.toMatchObject({ code: 'conflict' })
    const ended = await Promise.all([deliver(job(), runId), deliver(job(), runId)])
    // The other finds it busy, or over where it came late.
    expect(ended).toContain('done')
    expect(receiver.tries).toHaveLength(1)
    await deliverJob.run(job(), { runId, syncId })
    expect(receiver.tries).toHaveLength(1)
  })

  test('a schedule starts once when its time has come, and no paused sync', async () => {
    const { syncId } = await opened({ schedule: { every: 'day', hour: 6 } })
    const rests = await hub.sync(url, { schedule: { every: 'hour' } })
    await changeSync(hub.ctx(), { syncId: rests.syncId, state: 'paused' })
    const now = new Date(Date.now() + 86_400_000)
    const cron = () => startDueSyncs(hub.ctx({ now, actor: { kind: 'job', name: 'cron' } }))
    expect(await Promise.all([cron(), cron()])).toEqual(expect.arrayContaining([1, 0]))
    expect(await cron()).toBe(0)
    expect(await lastRun(syncId)).toMatchObject({ state: 'running', beganBy: 'job:cron' })
    expect(await lastRun(rests.syncId)).toBeUndefined()
  })

  test('a segment that is handed over is not put away, and says where it goes', async () => {
    const { segmentId } = await opened()
    await expect(archiveSegment(hub.ctx(), { segmentId })).rejects.toMatchObject({
      code: 'conflict',
      params: { names: '広告' },
    })
  })
})

describe('the secret', () => {
  test('of before still signs for a day', async () => {
    const { destinationId, secret } = await opened()
    const { secret: next } = await renewSecret(hub.ctx(), { destinationId })
    expect(next).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    for (const known of [secret, next]) {
      receiver.secret = known
      expect(await testDestination(hub.ctx(), { destinationId })).toMatchObject({ status: 200 })
    }
    await sql`update segments.destinations set earlier_until = now()`.execute(hub.database.db)
    receiver.secret = secret
    const refused = await testDestination(hub.ctx(), { destinationId })
    expect(refused).toMatchObject({
      status: 401,
      body: 'no',
      error: { cause: 'status', status: 401 },
    })
  })

  test('stands nowhere in clear', async () => {
    const { secret } = await opened()
    const { rows } = await sql<{ all: string }>`
      select (select json_agg(d)::text from segments.destinations d)
        || (select json_agg(a)::text from accounts.audit a) as all`.execute(hub.database.db)
    expect(rows[0]?.all).not.toContain(secret)
    expect(rows[0]?.all).not.toContain(Buffer.from(secret).toString('hex'))
  })
})
