import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { inTransaction } from './context.ts'
import { conflict } from './errors.ts'
import { housekeeping } from './housekeeping.ts'
import { defineJob, enqueue, findFailedJobs, retryJob, startJobs, type Workers } from './jobs.ts'
import { texts } from './kernel.texts.ts'
import { defineModule } from './module.ts'
import { openTestDatabase, type TestDatabase } from './testing.ts'

const ran: string[] = []
let mend = false

const note = defineJob({
  name: 'test.note',
  payload: z.object({ word: z.string() }),
  run: async (_ctx, { word }) => ran.push(word),
})
const refuse = defineJob({
  name: 'test.refuse',
  payload: z.object({}),
  run: async () => {
    if (mend) return ran.push('mended')
    throw conflict(texts.keyInFlight)
  },
})

const whoHolds = defineJob({
  name: 'test.who-holds',
  payload: z.object({}),
  run: async (ctx) => {
    const { rows } = await sql<{ known: boolean }>`
      select locked_by in (select worker_id from kernel.workers) as known
      from graphile_worker._private_jobs where locked_at is not null`.execute(ctx.tx)
    ran.push(...rows.map(({ known }) => (known ? 'held by a known one' : 'held by a stranger')))
  },
})

let database: TestDatabase
let runner: Workers | null = null

beforeEach(async () => {
  ran.length = 0
  mend = false
  database = await openTestDatabase()
})

afterEach(async () => {
  await runner?.stop()
  runner = null
  await database.close()
})

async function work() {
  const module = defineModule({
    name: 'test',
    dependsOn: [],
    permissions: {},
    tables: {},
    jobs: [note, refuse, whoHolds],
  })
  runner = await startJobs({ ...database.host, modules: [module] }, database.db, database.pool)
}

it('runs what was committed and nothing that was rolled back', async () => {
  const ctx = database.ctx()
  await enqueue(ctx, note, { word: 'kept' })
  await inTransaction(ctx, async (ctx) => {
    await enqueue(ctx, note, { word: 'lost' })
    throw new Error('rolled back')
  }).catch(() => {})
  await work()
  await vi.waitFor(() => expect(ran).toEqual(['kept']))
})

it('refuses a payload that the job does not know', async () => {
  await expect(enqueue(database.ctx(), note, { word: 5 } as never)).rejects.toThrow()
})

it('shows a refusal at once with its reason, and tries again when told', async () => {
  await enqueue(database.ctx(), refuse, {})
  await work()
  const failed = await vi.waitFor(async () => {
    const [job] = await findFailedJobs(database.db, 10)
    expect(job).toBeDefined()
    return job
  })
  expect(failed).toMatchObject({ name: 'test.refuse', attempts: 1 })
  expect(failed?.lastError).toContain('still running')
  mend = true
  expect(await retryJob(database.db, failed?.id ?? '')).toBe(true)
  await vi.waitFor(() => expect(ran).toEqual(['mended']), { timeout: 5000 })
  expect(await retryJob(database.db, '999999')).toBe(false)
})

it('holds a job under the name that its lifeline knows', async () => {
  await work()
  await enqueue(database.ctx(), whoHolds, {})
  await vi.waitFor(() => expect(ran).toEqual(['held by a known one']), { timeout: 5000 })
})

it('takes over what a killed process held', async () => {
  await enqueue(database.ctx(), note, { word: 'taken over' })
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-dead', attempts = 1`.execute(
    database.db,
  )
  await sql`insert into kernel.workers (worker_id, lifeline) values ('worker-dead', 77)`.execute(
    database.db,
  )
  await work()
  await vi.waitFor(() => expect(ran).toEqual(['taken over']), { timeout: 10_000 })
})

it('leaves alone what a living process holds', async () => {
  const living = await database.pool.connect()
  await living.query('select pg_advisory_lock(4649, 78)')
  await enqueue(database.ctx(), note, { word: 'not ours' })
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-living'`.execute(
    database.db,
  )
  await sql`insert into kernel.workers (worker_id, lifeline) values ('worker-living', 78)`.execute(
    database.db,
  )
  await work()
  await enqueue(database.ctx(), note, { word: 'ours' })
  await vi.waitFor(() => expect(ran).toEqual(['ours']))
  living.release(true)
})

it('keeps its lifeline when the database throws every connection out', async () => {
  await work()
  const held = () =>
    database.pool.query(
      "select pid from pg_locks where locktype = 'advisory' and classid = 4649 and granted and database = (select oid from pg_database where datname = current_database())",
    )
  const before = (await held()).rows[0]?.pid
  expect(before).toBeDefined()
  await database.pool.query('select pg_terminate_backend($1)', [before])
  await vi.waitFor(
    async () => {
      const after = (await held()).rows[0]?.pid
      expect(after).toBeDefined()
      expect(after).not.toBe(before)
    },
    { timeout: 5000 },
  )
})

it('forgets answers to idempotency keys after a day', async () => {
  await database.pool.query(
    `insert into kernel.idempotency_keys (scope, key, request_hash, status, created_at)
     values ('a', 'old', '', 200, now() - interval '25 hours'), ('a', 'new', '', 200, now())`,
  )
  await housekeeping.job.run(database.ctx(), {})
  const { rows } = await database.pool.query('select key from kernel.idempotency_keys')
  expect(rows).toEqual([{ key: 'new' }])
})

it('works on after every connection was thrown out under it', async () => {
  await work()
  for (let round = 0; round < 6; round++) {
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    )
    await vi.waitFor(() => enqueue(database.ctx(), note, { word: `after ${round}` }), {
      timeout: 5000,
    })
    await vi.waitFor(() => expect(ran).toContain(`after ${round}`), { timeout: 15_000 })
  }
}, 60_000)
