import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { open, readdir, readFile, readlink, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { preconditionFailed } from '../errors.ts'
import { texts } from './embedded-postgres.texts.ts'
import type { Place } from './place.ts'
import type { Settings } from './settings.ts'

export interface Postmaster {
  pid: number
  socketFolder: string
  status: 'starting' | 'ready' | 'stopping'
}

const STOP_SECONDS = 60
const PATIENCE_MS = 10_000
/** Beyond every number that a system gives. */
const NOBODY_PID = 2_147_483_646

/** The PostgreSQL that runs on this database now, whoever started it; null if none does. */
export async function findPostmaster({ cluster }: Place): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  if (!Number.isInteger(pid) || !(await runsOn(pid, cluster))) return null
  const said = lines[7]?.trim()
  const status = said === 'ready' || said === 'stopping' ? said : 'starting'
  return { pid, socketFolder: lines[4] ?? '', status }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function runsOn(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === cluster
  }
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  return stdout.includes(cluster)
}

/**
 * Starts PostgreSQL and waits until it answers. It lives in a session of its own, so that Ctrl-C
 * in a terminal reaches us first and the pool can close before it.
 */
export async function startPostmaster(
  place: Place,
  native: string,
  settings: Settings,
): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const reason = await tryToStart(place, native, settings)
    if (reason === null || (await findPostmaster(place))) return
    const isPassing = /still in use|lock file .* already exists/.test(reason)
    if (!isPassing || Date.now() > until) throw failure(place, reason)
    await endOrphans(place)
    await sleep(200)
  }
}

async function tryToStart(
  place: Place,
  native: string,
  settings: Settings,
): Promise<string | null> {
  await disownLockFile(join(place.cluster, 'postmaster.pid'), place)
  await disownLockFile(join(settings.unix_socket_directories ?? '', '.s.PGSQL.5432.lock'), place)
  const began = Date.now()
  const log = await open(logFile(place), 'w', 0o600)
  const child = spawn(join(native, 'bin/postgres'), startArguments(place, settings), {
    ...place.owner,
    cwd: place.home,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  })
  const ended = endOf(child)
  child.unref()
  const reason = await Promise.race([ended, whenReady(place, child)])
  await log.close()
  if (reason === null) return null
  return `${await saidSince(place, began)}\n${reason}`
}

/**
 * Children of a killed postmaster notice by themselves when they are idle, but not in the middle of
 * a long statement; until the last is gone no other can start. Whatever such a statement did is
 * undone. Only Linux tells whose they are; elsewhere the statement has to end.
 */
async function endOrphans({ cluster }: Place): Promise<void> {
  if (process.platform !== 'linux') return
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 1)
  for (const pid of pids) {
    const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')
    if (!(await runsOn(pid, cluster)) || !(await read('cmdline')).startsWith('postgres: ')) continue
    const parent = Number(/^PPid:\s+(\d+)/m.exec(await read('status'))?.[1] ?? 1)
    if (!(await runsOn(parent, cluster))) process.kill(pid, 'SIGQUIT')
  }
}

/**
 * A lock file whose number has gone to another program, e.g. after a reboot, or to a process that
 * is dead but not yet buried, would keep PostgreSQL from starting. It then names nobody; the rest
 * stays, by which PostgreSQL finds out whether children of the dead one still write. Through one
 * handle, so that the file of a PostgreSQL that starts right now can't be meant.
 */
async function disownLockFile(path: string, { cluster }: Place) {
  const file = await open(path, 'r+').catch(() => null)
  if (!file) return
  try {
    const [pid, ...rest] = (await file.readFile('utf8')).split('\n')
    if (!isAlive(Number(pid)) || (await runsOn(Number(pid), cluster))) return
    await file.truncate(0)
    await file.write([NOBODY_PID, ...rest].join('\n'), 0)
  } finally {
    await file.close()
  }
}

function startArguments({ cluster }: Place, settings: Settings): string[] {
  return [
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(`exit ${code ?? signal}`))
  })
}

/** After a crash PostgreSQL first replays its journal, which may take minutes: no time limit. */
async function whenReady(place: Place, child: ChildProcess): Promise<null> {
  while (child.exitCode === null && child.signalCode === null) {
    const found = await findPostmaster(place)
    if (found?.pid === child.pid && found?.status === 'ready') return null
    await sleep(15)
  }
  return new Promise(() => {})
}

function logFile({ home }: Place): string {
  return join(home, 'start.log')
}

function failure(place: Place, output: string): Error {
  if (/No space left/i.test(output)) {
    return preconditionFailed(texts.diskFull, { folder: place.home })
  }
  const lines = output.trim().split('\n')
  const fatal = lines.filter((line) => /FATAL|PANIC|error while loading/.test(line)).at(-1)
  const reason = (fatal ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC): */, '')
  return preconditionFailed(texts.failed, { reason, log: logFile(place) })
}

/** What PostgreSQL said since `began`; past its first steps it speaks into a file of the weekday. */
async function saidSince(place: Place, began: number): Promise<string> {
  const folder = join(place.cluster, 'log')
  const names = await readdir(folder).catch(() => [])
  const files = [logFile(place), ...names.map((name) => join(folder, name))]
  const texts = files.map(async (file) => {
    const { mtimeMs } = await stat(file)
    return mtimeMs >= began ? (await readFile(file, 'utf8')).slice(-4000) : ''
  })
  return (await Promise.all(texts)).join('\n')
}

/** A quick shutdown: running statements end, what was committed stays. */
export async function stopPostmaster(place: Place): Promise<void> {
  const found = await findPostmaster(place)
  if (!found) return
  process.kill(found.pid, 'SIGINT')
  const until = Date.now() + STOP_SECONDS * 1000
  while (Date.now() < until && (await runsOn(found.pid, place.cluster))) await sleep(15)
}
