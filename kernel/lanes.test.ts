import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Ctx } from './context.ts'
import { type Lane, startLanes } from './lanes.ts'
import { createLogger } from './log.ts'
import { defineModule } from './module.ts'
import { openTestDatabase, type TestDatabase } from './testing.ts'

const LONG = 60_000

let database: TestDatabase
let lanes: { stop: () => Promise<void> } | null = null

beforeEach(async () => {
  database = await openTestDatabase()
})

afterEach(async () => {
  await lanes?.stop()
  lanes = null
  await database.close()
})

/** What the lanes under test have logged as a failure, after which they pause. */
const failures: string[] = []

async function run(...list: Lane[]) {
  const own = { name: 'test', dependsOn: [], permissions: {}, tables: {} }
  const modules = [defineModule({ ...own, lanes: list })]
  failures.length = 0
  const log = createLogger('error', { write: (line) => failures.push(line) })
  lanes = await startLanes({ ...database.host, modules }, database.connection, log)
}

function lane(turn: Lane['turn'], more: Partial<Lane> = {}): Lane {
  return { name: 'test.lane', wakenBy: 'test_bell', idle: LONG, turn, ...more }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const ring = () => sql`notify test_bell`.execute(database.db)
const backend = async (ctx: Ctx) => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(ctx.tx)
  return rows[0]?.pid ?? 0
}
const terminate = (pid: number) => sql`select pg_terminate_backend(${pid})`.execute(database.db)

/** Counts turns and lets the first of them, at the start, pass. */
async function counting(work: Lane['turn'] = async () => 'rest', more: Partial<Lane> = {}) {
  const turns: number[] = []
  await run(
    lane(async (ctx) => {
      turns.push(performance.now())
      return work(ctx)
    }, more),
  )
  await pause(100)
  turns.length = 0
  return turns
}

it('is woken long before it would look by itself', async () => {
  const turns = await counting()
  const waits: number[] = []
  for (let n = 0; n < 20; n += 1) {
    const rung = performance.now()
    await ring()
    await vi.waitFor(() => expect(turns).toHaveLength(n + 1), { interval: 1 })
    waits.push((turns[n] ?? Infinity) - rung)
  }
  // It looks by itself only once a minute.
  expect(waits.sort((a, b) => a - b)[10]).toBeLessThan(LONG / 10)
})

it('hears a bell that rings while it works', async () => {
  const turns = await counting(async () => {
    await pause(80)
    return 'rest'
  })
  await ring()
  await vi.waitFor(() => expect(turns).toHaveLength(1), { interval: 1 })
  await ring()
  await vi.waitFor(() => expect(turns).toHaveLength(2))
})

it('leaves alone whom another channel wakes', async () => {
  const turns = await counting()
  await sql`notify another_bell`.execute(database.db)
  await pause(100)
  expect(turns).toEqual([])
})

it('looks by itself when nothing wakes it, at the latest when it said so', async () => {
  const idle = await counting(async () => 'rest', { idle: 40, wakenBy: undefined })
  await pause(300)
  expect(idle.length).toBeGreaterThan(2)
  await lanes?.stop()
  const dated = await counting(async () => new Date(Date.now() + 60))
  await pause(300)
  expect(dated.length).toBeGreaterThan(1)
  await lanes?.stop()
  const late = await counting(async () => new Date(Date.now() + LONG), { idle: 50 })
  await pause(300)
  expect(late.length).toBeGreaterThan(1)
})

it('goes on at once as long as there is more, and as somebody who may', async () => {
  let left = 50
  const ctxs: Ctx[] = []
  await run(
    lane(async (ctx) => {
      ctxs.push(ctx)
      left -= 1
      return left > 0 ? 'more' : 'rest'
    }),
  )
  await vi.waitFor(() => expect(left).toBeLessThanOrEqual(0))
  expect(ctxs[0]?.actor).toEqual({ kind: 'job', name: 'test.lane' })
  expect(ctxs[0]?.tx.isTransaction).toBe(false)
})

it('is the same house at every turn, so that what was worked out can be kept by it', async () => {
  const hosts: unknown[] = []
  await run(
    lane(async ({ host }) => {
      hosts.push(host)
      return hosts.length < 3 ? 'more' : 'rest'
    }),
  )
  await vi.waitFor(() => expect(hosts).toHaveLength(3))
  expect(new Set(hosts).size).toBe(1)
})

it('tries a turn that failed again, after pauses that grow', async () => {
  const tries: number[] = []
  await run(
    lane(async () => {
      tries.push(performance.now())
      if (tries.length < 5) throw new Error('not yet')
      return 'rest'
    }),
  )
  await vi.waitFor(() => expect(tries).toHaveLength(5), { timeout: 3000 })
  const [first = 0, second = 0, , fourth = 0, fifth = 0] = tries
  expect(second - first).toBeGreaterThan(40)
  expect(fifth - fourth).toBeGreaterThan(380)
})

it('tries again at once after a deadlock or a serialization failure', async () => {
  const tries: number[] = []
  await run(
    lane(async (ctx) => {
      tries.push(performance.now())
      const code = { 1: '40P01', 2: '40001' }[tries.length]
      if (code) await sql.raw(`do $$ begin raise sqlstate '${code}'; end $$`).execute(ctx.tx)
      return 'rest'
    }),
  )
  await vi.waitFor(() => expect(tries.length).toBeGreaterThan(2), { interval: 1 })
  // A failure would have been followed by a pause, and by a line in the log.
  expect(failures).toEqual([])
})

it('makes its connection anew when that is cut, in the middle of a transaction too', async () => {
  let pid = 0
  let rounds = 0
  await run(
    lane(
      async (ctx) => {
        await ctx.tx.transaction().execute(async (tx) => {
          pid = await backend({ ...ctx, tx })
          await sql`select pg_sleep(0.02)`.execute(tx)
        })
        rounds += 1
        return 'more'
      },
      { wakenBy: undefined },
    ),
  )
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(0))
  const cut = pid
  await terminate(cut)
  const before = rounds
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(before + 1))
  expect(pid).not.toBe(cut)
})

it('listens again when that connection is cut, and looks for what it missed', async () => {
  const turns = await counting()
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where query = 'listen "test_bell"' and datname = current_database()`.execute(database.db)
  expect(rows).toHaveLength(1)
  await terminate(rows[0]?.pid ?? 0)
  await vi.waitFor(() => expect(turns).toHaveLength(1), { timeout: 3000 })
  await ring()
  await vi.waitFor(() => expect(turns).toHaveLength(2))
})

it('waits for the running turn when it stops, and leaves no connection behind', async () => {
  let state = 'none'
  await run(
    lane(async (ctx) => {
      state = 'begun'
      await sql`select pg_sleep(0.2)`.execute(ctx.tx)
      state = 'done'
      return 'more'
    }),
  )
  await vi.waitFor(() => expect(state).toBe('begun'))
  await lanes?.stop()
  lanes = null
  expect(state).toBe('done')
  await vi.waitFor(async () => {
    const { rows } = await sql`select 1 from pg_stat_activity where datname = current_database()
      and (query like '%pg_sleep%' or query like 'listen%') and pid <> pg_backend_pid()`.execute(
      database.db,
    )
    expect(rows).toEqual([])
  })
})

it('stops at once while it rests or pauses', async () => {
  await run(
    lane(async () => 'rest'),
    lane(async () => Promise.reject(new Error('no'))),
  )
  await pause(300)
  const asked = performance.now()
  await lanes?.stop()
  lanes = null
  expect(performance.now() - asked).toBeLessThan(LONG / 10)
})

it('prepares what asks for it, once, with plans that fit every value', async () => {
  type Prepared = { name: string; generic: number; custom: number; mode: string }
  let prepared: Prepared[] = []
  const sums: number[] = []
  await run(
    lane(
      async (ctx) => {
        const { rows } = await sql<{ sum: number }>`/*prepared test_sum_7*/
          select ${sums.length}::int + 1 as sum`.execute(ctx.tx)
        sums.push(rows[0]?.sum ?? 0)
        const known = await sql<Prepared>`select name, generic_plans::int as generic,
          custom_plans::int as custom, current_setting('plan_cache_mode') as mode
          from pg_prepared_statements`.execute(ctx.tx)
        prepared = known.rows
        return sums.length < 8 ? 'more' : 'rest'
      },
      { wakenBy: undefined },
    ),
  )
  await vi.waitFor(() => expect(sums).toEqual([1, 2, 3, 4, 5, 6, 7, 8]))
  expect(prepared).toEqual([
    { name: 'test_sum_7', generic: 8, custom: 0, mode: 'force_generic_plan' },
  ])
})
