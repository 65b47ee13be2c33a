import { setImmediate } from 'node:timers/promises'
import pg from 'pg'
import type { Ctx } from './context.ts'
import { createDb, createPool, type Pool, type PoolOptions } from './db.ts'
import type { Host } from './host.ts'
import { newId } from './ids.ts'
import { listen } from './listen.ts'
import type { Logger } from './log.ts'
import { preparingPool } from './preparing-pool.ts'

/** Work that a worker keeps at, because a job for each piece of it would be too slow. */
export interface Lane {
  /** `module.noun`, in logs. */
  name: string
  /** NOTIFY channel that wakes it early. */
  wakenBy?: string
  /** Milliseconds between two looks when nothing wakes it. */
  idle: number
  /** One unless told. */
  connections?: number
  /**
   * Works off what is there, in transactions of its own: `ctx.tx` has so many connections. `more`: call
   * again at once; a Date: nothing before that moment (never later than `idle`); `rest`: wait.
   */
  turn: (ctx: Ctx) => Promise<'more' | 'rest' | Date>
}

const FIRST_PAUSE = 50
const LONGEST_PAUSE = 5000
/** So many conflicts in a row are no bad luck any more. */
const CONFLICTS = 20
/** Now and then a connection is made anew, and what was prepared on it for rules of old is gone. */
const LIFETIME_SECONDS = 3600

/** Runs every lane of the modules until it is stopped, whatever becomes of the database meanwhile. */
export async function startLanes(
  host: Host,
  connection: PoolOptions,
  log: Logger,
): Promise<{ stop: () => Promise<void> }> {
  const lanes = host.modules.flatMap((module) => module.lanes ?? [])
  if (lanes.length === 0) return { stop: async () => {} }
  const running: ReturnType<typeof runLane>[] = []
  const channels = [...new Set(lanes.flatMap(({ wakenBy }) => wakenBy ?? []))]
  const listener = await listen(channels, connection, (channel) => {
    for (const one of running) if (!channel || one.wakenBy === channel) one.wake()
  })
  running.push(...lanes.map((lane) => runLane(lane, host, connection, log)))
  return {
    async stop() {
      await Promise.all(running.map((one) => one.stop()))
      await listener.stop()
    },
  }
}

function runLane(lane: Lane, host: Host, connection: PoolOptions, log: Logger) {
  const laneLog = log.child({ lane: lane.name })
  const pool = lanePool({ ...connection, max: lane.connections ?? 1 }, (error) =>
    laneLog.warn({ err: error }, 'the connection of a lane broke; it makes a new one'),
  )
  const bell = makeBell()
  const db = createDb(preparingPool(pool))
  // One and the same as long as the lane runs: lanes keep by it what they have worked out.
  const own: Host = { ...host, log: laneLog }
  const ctxNow = (): Ctx => ({
    actor: { kind: 'job', name: lane.name },
    tx: db,
    now: new Date(),
    requestId: newId(),
    locale: host.config.LOCALE,
    from: null,
    host: own,
  })
  const stopped = new AbortController()
  const working = work(lane, ctxNow, bell, stopped.signal, laneLog)
  return {
    wakenBy: lane.wakenBy,
    wake: () => bell.ring(),
    async stop() {
      stopped.abort()
      bell.ring()
      await working
      await pool.end()
    },
  }
}

async function work(lane: Lane, ctxNow: () => Ctx, bell: Bell, over: AbortSignal, log: Logger) {
  let failures = 0
  let conflicts = 0
  while (!over.aborted) {
    // Before the turn looks, so that what comes while it works is looked for again.
    bell.hush()
    try {
      const next = await lane.turn(ctxNow())
      failures = 0
      conflicts = 0
      if (next === 'more') await setImmediate()
      else if (!over.aborted) await bell.wait(restOf(lane, next))
    } catch (error) {
      if (isConflict(error) && conflicts < CONFLICTS) {
        conflicts += 1
        continue
      }
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures)
      failures += 1
      log.error({ err: error, pause }, 'a turn of a lane failed')
      await pauseFor(pause, over)
    }
  }
}

function restOf({ idle }: Lane, next: 'rest' | Date): number {
  if (next === 'rest') return idle
  return Math.max(0, Math.min(idle, next.getTime() - Date.now()))
}

/** Two who were in each other's way (serialization failure, deadlock): nothing is wrong. */
function isConflict(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01')
}

/** After a failure nothing but the end shortens the pause. */
async function pauseFor(milliseconds: number, over: AbortSignal): Promise<void> {
  if (over.aborted) return
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      over.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    over.addEventListener('abort', done)
  })
}

interface Bell {
  ring: () => void
  /** Forgets that it rang. */
  hush: () => void
  /** Until it rings, or has rung since it was hushed, or the time is over. */
  wait: (milliseconds: number) => Promise<void>
}

function makeBell(): Bell {
  let hasRung = false
  let wakeUp: (() => void) | null = null
  return {
    ring() {
      hasRung = true
      wakeUp?.()
    },
    hush() {
      hasRung = false
    },
    async wait(milliseconds) {
      if (hasRung) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      wakeUp = null
    },
  }
}

/** Connections that keep what is prepared on them; plans are made once, not for every turn. */
function lanePool(connection: PoolOptions, onError: (error: Error) => void): Pool {
  const options = [connection.options, '-c plan_cache_mode=force_generic_plan']
  return createPool(
    {
      ...connection,
      idleTimeoutMillis: 0,
      maxLifetimeSeconds: LIFETIME_SECONDS,
      options: options.filter(Boolean).join(' '),
    },
    onError,
  )
}
