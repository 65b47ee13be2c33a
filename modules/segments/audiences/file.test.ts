import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { erasePerson, exportPerson, saveAddress, updatePerson } from '../../people/index.ts'
import type { Trait } from '../audiences.rules.ts'
import { type Hub, openHub } from '../testing/hub.ts'
import { createDestination } from './decide-destination.ts'
import { createSync } from './decide-sync.ts'
import { downloadRunFile, removeFilesJob, tidyFiles } from './files.ts'
import { listSyncRuns } from './read-hub.ts'
import { runSync } from './run-sync.ts'

let hub: Hub
beforeAll(async () => {
  hub = await openHub()
})
afterAll(() => hub.database.close())

async function linesOf(runId: string): Promise<string[]> {
  const { content } = await downloadRunFile(hub.ctx(), { runId })
  const parts: Buffer[] = []
  for await (const part of content) parts.push(Buffer.from(part))
  const text = Buffer.concat(parts).toString('utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  return text.slice(1).trimEnd().split('\r\n')
}
const lastRun = async (syncId: string) =>
  (await listSyncRuns(hub.ctx(), { syncId, limit: 1 })).items[0]
const keys = async () => {
  const found: string[] = []
  for await (const key of hub.database.host.storage.list('audiences/')) found.push(key)
  return found
}

test('a file tells who came, changed or went, and cannot run as a formula', async () => {
  const [formula, leaves] = [await hub.person(), await hub.person()]
  await updatePerson(hub.ctx(), { personId: formula, familyName: '=1+1' })
  await hub.person({ consents: [] })
  const { syncId } = await hub.sync(null, { traits: ['name', 'member'] })
  const first = await hub.run(syncId)
  const lines = await linesOf(first.runId)
  expect(lines[0]).toBe('変化,ID,姓,名,会社名,会員かどうか')
  expect(lines.slice(1).toSorted()).toEqual(
    [`入った,${formula},'=1+1,1子,,0`, `入った,${leaves},山田,2子,,0`].toSorted(),
  )
  expect(await lastRun(syncId)).toMatchObject({ state: 'done', entered: 2, held: 1 })
  await hub.consent(leaves, 'mail', false)
  const second = await hub.run(syncId)
  expect((await linesOf(second.runId)).slice(1)).toEqual([`外れた,${leaves},,,,`])
  expect(await exportPerson(hub.ctx(), { personId: formula })).toMatchObject({
    parts: { segments: { handedOver: [{ destination: '広告', handedLast: expect.any(Date) }] } },
  })

  // Whoever left is still in the first file, and in what may be said of them.
  await erasePerson(hub.ctx(), { personId: leaves })
  const { rows } = await sql<{ payload: { keys: string[] } }>`
    select j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'segments.removeFiles'`.execute(hub.database.db)
  await removeFilesJob.run(hub.ctx(), rows[0]?.payload ?? { keys: [] })
  expect(await keys()).toEqual([])
  await expect(downloadRunFile(hub.ctx(), { runId: first.runId })).rejects.toMatchObject({
    code: 'not_found',
  })
  const { items } = await listSyncRuns(hub.ctx(), { syncId, limit: 5 })
  expect(items.map(({ fileGone }) => fileGone)).toEqual(['erased', 'erased'])
})

test('a file of everybody has those who stay as they are, in the encoding asked for', async () => {
  const personId = await hub.person()
  const { syncId } = await hub.sync(null, { everyone: true, traits: ['customer_number'] })
  await hub.run(syncId)
  const { runId } = await hub.run(syncId)
  expect((await linesOf(runId)).some((line) => line.startsWith(`そのまま,${personId}`))).toBe(true)
})

test('an address goes whole, prefecture and all; without a yes to post only the prefecture stays', async () => {
  const consent = { channel: 'mail', purpose: 'offers' } as const
  const [both, mail] = [await hub.person({ consents: ['mail', 'post'] }), await hub.person()]
  const address = { postalCode: '9500911', prefecture: '新潟県', city: '新潟市', street: '1-2' }
  for (const personId of [both, mail]) await saveAddress(hub.ctx(), { personId, ...address })
  const lineOf = async (traits: Trait[], personId: string) => {
    const { syncId } = await hub.sync(null, { consent, traits })
    const lines = await linesOf((await hub.run(syncId)).runId)
    return [lines[0], lines.find((line) => line.includes(personId))]
  }
  expect(await lineOf(['address'], both)).toEqual([
    '変化,ID,郵便番号,都道府県,市区町村,番地,建物',
    `入った,${both},9500911,新潟県,新潟市,1-2,`,
  ])
  expect((await lineOf(['address'], mail))[1]).toBe(`入った,${mail},,,,,`)
  expect((await lineOf(['address', 'prefecture'], mail))[1]).toBe(`入った,${mail},,新潟県,,,`)
})

test('a file is kept for 30 days', async () => {
  await hub.person()
  const { syncId } = await hub.sync(null)
  const { runId } = await hub.run(syncId)
  const before = await keys()
  await tidyFiles(hub.ctx({ now: new Date(Date.now() + 29 * 86_400_000) }))
  expect(await keys()).toEqual(before)
  await tidyFiles(hub.ctx({ now: new Date(Date.now() + 31 * 86_400_000) }))
  expect(await keys()).toEqual([])
  await expect(downloadRunFile(hub.ctx(), { runId })).rejects.toMatchObject({ code: 'not_found' })
  expect(await lastRun(syncId)).toMatchObject({ fileGone: 'expired', fileUntil: expect.any(Date) })
})

test('taking a file needs the right to export people; making anything is for leads', async () => {
  const { syncId, destinationId, segmentId } = await hub.sync(null)
  const { runId } = await hub.run(syncId)
  const marketer = hub.ctx({ role: 'marketer' })
  expect((await listSyncRuns(marketer, { syncId, limit: 5 })).items).toHaveLength(1)
  await expect(downloadRunFile(marketer, { runId })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(runSync(marketer, { syncId })).rejects.toMatchObject({ code: 'forbidden' })
  const settings = { kind: 'file', name: 'x', consent: null, traits: ['orders'] } as const
  await expect(createDestination(marketer, settings)).rejects.toMatchObject({ code: 'forbidden' })
  const reader = hub.ctx({ role: 'reader' })
  await expect(listSyncRuns(reader, { syncId, limit: 5 })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const lead = hub.ctx({ role: 'lead' })
  expect((await linesOf(runId)).length).toBeGreaterThan(0)
  await createDestination(lead, settings)
  const schedule = { every: 'hand' } as const
  await expect(createSync(lead, { segmentId, destinationId, schedule })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('what reaches people goes nowhere without consent asked', async () => {
  const settings = { kind: 'file', name: 'x', consent: null } as const
  const make = createDestination(hub.ctx(), { ...settings, traits: ['name', 'phone', 'mail'] })
  await expect(make).rejects.toMatchObject({
    code: 'invalid',
    params: { traits: '電話番号・メール' },
  })
})

test.each([
  'http://example.jp/in',
  'https://user:pass@example.jp/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://0x7f.1/',
  'https://169.254.169.254/',
  'https://localhost/',
])('%s is no address for people', async (url) => {
  const settings = { kind: 'webhook', name: 'x', consent: null, traits: [] } as const
  const own = hub.database.ctx()
  await expect(createDestination(own, { ...settings, url })).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ path: 'url' }],
  })
  expect(await createDestination(own, { ...settings, url: 'https://example.jp/in' })).toMatchObject(
    {
      secret: expect.stringMatching(/^whsec_/),
    },
  )
})
