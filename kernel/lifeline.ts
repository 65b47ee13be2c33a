import { randomInt } from 'node:crypto'
import type { WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import type { Tx } from './context.ts'
import type { Pool, PoolClient } from './db.ts'

const LOCKS = 4649
const SWEEP = 15_000
const RETRY = 500

/**
 * A worker that is killed leaves its jobs locked for four hours. Each process therefore holds an
 * advisory lock for as long as it lives; whoever gets the lock of another knows it is dead and
 * frees its jobs. When the database itself went away, the lock is taken again.
 */
export async function holdLifeline(pool: Pool, db: Tx, events: WorkerEvents) {
  const lifeline = randomInt(2 ** 31 - 1)
  const pools = new Set<string>()
  let holder: PoolClient | null = null
  let released = false

  const introduce = () =>
    sql`insert into kernel.workers (worker_id, lifeline)
      select unnest(${[...pools]}::text[]), ${lifeline} on conflict do nothing`.execute(db)
  const hold = async () => {
    const client = await pool.connect()
    client.once('end', () => {
      if (released) return
      client.release(true)
      again()
    })
    await client.query('select pg_advisory_lock($1, $2)', [LOCKS, lifeline])
    holder = client
    await introduce()
  }
  const again = () => {
    if (released) return
    holder = null
    setTimeout(() => hold().catch(again), RETRY)
  }

  await hold()
  // The pool's id, not that of its workers, is what stands in a job's lock.
  events.on('pool:create', ({ workerPool }) => {
    pools.add(workerPool.id)
    introduce().catch(() => {})
  })
  const sweep = () => freeJobsOfTheDead(db, lifeline).catch(() => {})
  await sweep()
  const timer = setInterval(sweep, SWEEP)
  return {
    /** For a runner that has ended by itself: what it still holds is free for the next. */
    async freeOwnJobs() {
      const ended = [...pools]
      await sql`select graphile_worker.force_unlock_workers(${ended})`.execute(db)
      for (const id of ended) pools.delete(id)
    },
    async release() {
      released = true
      clearInterval(timer)
      await sql`delete from kernel.workers where lifeline = ${lifeline}`.execute(db).catch(() => {})
      holder?.release(true)
    },
  }
}

async function freeJobsOfTheDead(db: Tx, own: number) {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ workerId: string }>`
      select w.worker_id as "workerId"
      from (select distinct lifeline from kernel.workers where lifeline <> ${own}) l
      join kernel.workers w using (lifeline)
      where pg_try_advisory_xact_lock(${LOCKS}::int, l.lifeline)`.execute(tx)
    if (rows.length === 0) return
    const dead = rows.map((row) => row.workerId)
    await sql`select graphile_worker.force_unlock_workers(${dead})`.execute(tx)
    await sql`delete from kernel.workers where worker_id = any(${dead})`.execute(tx)
  })
}
