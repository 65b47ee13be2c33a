import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { record } from '../activity/index.ts'
import { createPerson } from '../people/index.ts'
import { createSegment } from './decide-rule.ts'
import { fillVersions } from './live/fill.ts'
import { dueTurn, type Lanes, liveTurn } from './live/turns.ts'
import type { Node } from './rule/rule.ts'

let database: TestDatabase
let ctx: Ctx
let personId: string

beforeEach(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'owner' })
  personId = (await createPerson(ctx, { familyName: '試験', identities: [] })).personId
})
afterEach(() => database.close())

const newLanes = (): Lanes => ({ active: null })
const seen = () => record(ctx, [{ personId, name: 'page.viewed' }])

const exactlyOnce: Node = {
  kind: 'rows',
  source: 'fact',
  fact: 'page.viewed',
  where: [],
  within: { kind: 'ever' },
  measure: 'count',
  op: 'equals',
  value: 1,
}

async function segment(root: Node) {
  const made = await createSegment(ctx, { name: '試験', rule: { version: 1, root } })
  await fillVersions(ctx)
  return made.segmentId
}

async function isIn(): Promise<boolean> {
  const { rows } = await sql`select 1 from segments.members`.execute(database.db)
  return rows.length > 0
}

/** Lets others evaluate, but not write what they found, until it is let go. */
async function holdWrites(): Promise<() => Promise<void>> {
  const client = await database.pool.connect()
  await client.query('begin')
  await client.query('lock table segments.members in share row exclusive mode')
  return async () => {
    await client.query('commit')
    client.release()
  }
}

/** Until so many connections wait for a lock. */
async function waitingFor(count: number) {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(database.db)
    if ((rows[0]?.n ?? 0) >= count) return
    await sleep(20)
  }
}

it('two evaluations of one person: the later one has seen all, and has the last word', async () => {
  await segment(exactlyOnce)
  await liveTurn(ctx, newLanes())
  const letWrite = await holdWrites()
  await seen()
  const first = liveTurn(ctx, newLanes())
  await waitingFor(1)
  // The first has found «once» and cannot write it yet; now it is twice.
  await seen()
  const second = liveTurn(ctx, newLanes())
  await Promise.race([waitingFor(2), second])
  await letWrite()
  await Promise.all([first, second])
  expect(await isIn()).toBe(false)
})

it('a fill that has looked already does not overwrite what happened since', async () => {
  await seen()
  await liveTurn(ctx, newLanes())
  await createSegment(ctx, { name: '試験', rule: { version: 1, root: exactlyOnce } })
  const letWrite = await holdWrites()
  const fill = fillVersions(ctx)
  await waitingFor(1)
  await seen()
  const live = liveTurn(ctx, newLanes())
  await Promise.race([waitingFor(2), live])
  await letWrite()
  await Promise.all([fill, live])
  expect(await isIn()).toBe(false)
})

it('a worker that knows an older list judges by a segment that was added since', async () => {
  const lanes = newLanes()
  await seen()
  await liveTurn(ctx, lanes)
  await segment(exactlyOnce)
  expect(await isIn()).toBe(true)
  await seen()
  await liveTurn(ctx, lanes)
  expect(await isIn()).toBe(false)
})

it('a moment that was set earlier is not put off by another fact', async () => {
  const soon = new Date(Date.now() - 3_600_000 + 900)
  await record(ctx, [{ personId, name: 'page.viewed', occurredAt: soon }])
  await segment({
    ...exactlyOnce,
    op: 'at_least',
    within: { kind: 'last', span: { n: 1, unit: 'hour' } },
  } as Node)
  await segment({
    ...exactlyOnce,
    fact: 'mail.opened',
    op: 'at_least',
    within: { kind: 'last', span: { n: 1, unit: 'day' } },
  } as Node)
  await record(ctx, [{ personId, name: 'mail.opened' }])
  await liveTurn(ctx, newLanes())
  await sleep(1000)
  await dueTurn(ctx, newLanes())
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from segments.members`.execute(database.db)
  expect(rows[0]?.n).toBe(1)
})

it('a turn and a fill that die in the middle change nothing but time', async () => {
  await segment(exactlyOnce)
  await seen()
  const letWrite = await holdWrites()
  const turn = liveTurn(ctx, newLanes()).catch((error: Error) => error)
  await waitingFor(1)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database.db)
  expect(await turn).toBeInstanceOf(Error)
  await letWrite()
  expect(await isIn()).toBe(false)
  await liveTurn(ctx, newLanes())
  expect(await isIn()).toBe(true)

  await createSegment(ctx, { name: 'もう一つ', rule: { version: 1, root: exactlyOnce } })
  const letFill = await holdWrites()
  const fill = fillVersions(ctx).catch((error: Error) => error)
  await waitingFor(1)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database.db)
  expect(await fill).toBeInstanceOf(Error)
  await letFill()
  await fillVersions(ctx)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from segments.members m
    join segments.segments s on s.live_version = m.version_id`.execute(database.db)
  expect(rows[0]?.n).toBe(2)
})
