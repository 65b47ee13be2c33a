import { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import {
  type CronItem,
  parseCronItems,
  type Runner,
  type RunnerOptions,
  run,
  runMigrations,
  type TaskList,
  type WorkerEvents,
  Logger as WorkerLogger,
} from 'graphile-worker'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Ctx, Tx } from './context.ts'
import type { Pool } from './db.ts'
import { DomainError } from './errors.ts'
import type { Host } from './host.ts'
import { newId } from './ids.ts'
import { holdLifeline } from './lifeline.ts'
import { patientPool } from './patient-pool.ts'

const MAX_ATTEMPTS = 12
const RESTART = 1000

/** Work for later. Its payload is ids and small values; what it does is one verb, safe to run twice. */
export interface Job<P extends z.ZodType = z.ZodType> {
  /** `module.verb`, e.g. `imports.run`. */
  name: string
  payload: P
  run: (ctx: Ctx, payload: z.output<P>) => Promise<unknown>
  /** Tries before it stands on the page of failed jobs; 12 tries spread over about a day. */
  maxAttempts?: number
}

/** A job at fixed times: `match` is a crontab line in UTC. */
export interface CronEntry {
  job: Job
  match: string
}

export function defineJob<P extends z.ZodType>(job: Job<P>): Job<P> {
  return job
}

export interface EnqueueOptions {
  /** A later job with the same key replaces the one that still waits. */
  key?: string
  runAt?: Date
  /** Jobs of one queue run one after another. */
  queue?: string
}

/** Puts a job into the queue; inside a transaction it exists only if that commits. */
export async function enqueue<P extends z.ZodType>(
  ctx: Pick<Ctx, 'tx'>,
  job: Job<P>,
  payload: z.input<P>,
  options: EnqueueOptions = {},
): Promise<void> {
  const checked = JSON.stringify(job.payload.parse(payload))
  await sql`select graphile_worker.add_job(
    ${job.name}, ${checked}::json, queue_name => ${options.queue ?? null},
    run_at => ${options.runAt ?? null}::timestamptz, max_attempts => ${job.maxAttempts ?? MAX_ATTEMPTS},
    job_key => ${options.key ?? null})`.execute(ctx.tx)
}

export async function migrateJobs(pool: Pool): Promise<void> {
  await runMigrations({ pgPool: pool })
}

export interface Workers {
  /** Waits for running jobs. */
  stop: () => Promise<void>
}

/** Starts the workers of this process, and starts them again should the database have gone away. */
export async function startJobs(
  host: Host,
  db: Tx,
  pool: Pool,
  own: readonly CronEntry[] = [],
): Promise<Workers> {
  const events: WorkerEvents = new EventEmitter()
  const lifeline = await holdLifeline(pool, db, events)
  let stopping = false
  const pgPool = patientPool(pool, () => stopping)
  const options = { ...runnerOptions(host, db, own), pgPool, events }
  let runner: Runner | null = await run(options)

  const watch = async () => {
    while (!stopping) {
      await runner?.promise.catch((error) =>
        host.log.warn({ err: error }, 'the job workers stopped'),
      )
      if (stopping) return
      await setTimeout(RESTART)
      await lifeline.freeOwnJobs().catch(() => {})
      runner = await run(options).catch(() => null)
    }
  }
  const watching = watch()
  return {
    async stop() {
      stopping = true
      // A runner that has ended by itself refuses to be stopped.
      await runner?.stop().catch(() => {})
      await watching
      await lifeline.release()
    },
  }
}

function runnerOptions(host: Host, db: Tx, own: readonly CronEntry[]): RunnerOptions {
  const jobs = [
    ...own.map(({ job }) => job),
    ...host.modules.flatMap((module) => module.jobs ?? []),
  ]
  const cron = [...own, ...host.modules.flatMap((module) => module.cron ?? [])]
  return {
    concurrency: host.config.JOB_CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, host, db)])) as TaskList,
    parsedCronItems: parseCronItems(
      cron.map(({ job, match }): CronItem => ({ task: job.name, match })),
    ),
    logger: workerLogger(host),
  }
}

/** What graphile-worker says of itself is for those who look closely; failures are logged by the task. */
function workerLogger(host: Host): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    host.log[level === 'warning' ? 'warn' : 'debug']({ worker: true }, message)
  })
}

function taskOf(job: Job, host: Host, db: Tx): TaskList[string] {
  return async (raw, helpers) => {
    const log = host.log.child({ job: job.name, jobId: helpers.job.id })
    const ctx: Ctx = {
      actor: { kind: 'job', name: job.name },
      tx: db,
      now: new Date(),
      requestId: newId(),
      locale: host.config.LOCALE,
      from: null,
      host: { ...host, log },
    }
    try {
      await job.run(ctx, job.payload.parse(withoutCron(raw)))
    } catch (error) {
      // A refusal will not change by itself: show it at once instead of trying for a day.
      if (error instanceof DomainError) await makeFinal(db, helpers.job.id)
      log.error({ err: error, attempt: helpers.job.attempts }, 'job failed')
      throw error
    }
  }
}

/** graphile-worker adds `_cron` to the payload of scheduled jobs. */
function withoutCron(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('_cron' in raw)) return raw
  const { _cron, ...payload } = raw
  return payload
}

async function makeFinal(db: Tx, jobId: string) {
  await sql`update graphile_worker._private_jobs set max_attempts = attempts where id = ${jobId}`.execute(
    db,
  )
}

export interface FailedJob {
  id: string
  name: string
  lastError: string | null
  attempts: number
  maxAttempts: number
  createdAt: Date
  lastTriedAt: Date
}

/** Jobs that will not be tried again by themselves. */
export async function findFailedJobs(tx: Tx, limit: number): Promise<FailedJob[]> {
  const { rows } = await sql<FailedJob>`
    select j.id::text, t.identifier as name, j.last_error as "lastError", j.attempts,
      j.max_attempts as "maxAttempts", j.created_at as "createdAt", j.updated_at as "lastTriedAt"
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts and j.locked_at is null
    order by j.updated_at desc limit ${limit}`.execute(tx)
  return rows
}

/** Whether a job of this name is running, or waits for its turn. */
export async function isUnderWay(tx: Tx, { name }: Job): Promise<boolean> {
  const { rows } = await sql`
    select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = ${name} and (j.attempts < j.max_attempts or j.locked_at is not null) limit 1`.execute(
    tx,
  )
  return rows.length > 0
}

/** Tries a failed job again now; false if it is not there any more. */
export async function retryJob(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    select id from graphile_worker.reschedule_jobs(array[${id}::bigint], now(), null, 0, ${MAX_ATTEMPTS})`.execute(
    tx,
  )
  return rows.length > 0
}
