import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createPool, type Pool, type PoolOptions } from './db.ts'
import { prepareNative } from './embedded-postgres/native.ts'
import { preparePlace } from './embedded-postgres/place.ts'
import { findPostmaster, isAlive, stopPostmaster } from './embedded-postgres/postmaster.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { createLogger } from './log.ts'

const log = createLogger('silent')
const isRoot = process.getuid?.() === 0
const undo: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kizuna-test-data-'))
  // PostgreSQL drops to another account under root, which must be able to come here.
  await chmod(dataDir, 0o755)
  undo.push(async () => {
    const place = await preparePlace(dataDir).catch(() => null)
    if (place) {
      await stopPostmaster(place)
      await rm(place.home, { recursive: true, force: true })
    }
    await rm(dataDir, { recursive: true, force: true })
  })
  return dataDir
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log })
  undo.push(async () => {
    await postgres.stop()
    await rm(postgres.connection.host, { recursive: true, force: true })
  })
  return postgres
}

function open(options: PoolOptions): Pool {
  const pool = createPool(options, () => {})
  undo.push(async () => pool.ended || (await pool.end()))
  return pool
}

async function postmasterOf(dataDir: string): Promise<number> {
  const found = await findPostmaster(await preparePlace(dataDir))
  if (!found) throw new Error('PostgreSQL does not run')
  return found.pid
}

async function gone(pid: number) {
  for (let tries = 0; tries < 500; tries++) {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    if (!isAlive(pid) || /\) Z /.test(state)) return
    await sleep(20)
  }
  throw new Error(`${pid} still runs`)
}

/** A second process that uses the database until it is told to leave, or killed. */
async function startElsewhere(dataDir: string): Promise<ChildProcess> {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))})
    const { createLogger } = await import(${JSON.stringify(join(import.meta.dirname, 'log.ts'))})
    const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: createLogger('silent') })
    process.stdout.write('ready')
    process.stdin.once('data', async () => { await postgres.stop(); process.exit(0) })`
  const args = ['--import', 'tsx', '--input-type=module', '-e', program]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  undo.push(async () => {
    child.kill('SIGKILL')
  })
  const first = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  expect(String(first[0])).toBe('ready')
  return child
}

async function leave(child: ChildProcess) {
  child.stdin?.write('leave')
  await once(child, 'exit')
}

test('what is written is there after a restart', async () => {
  const dataDir = await newDataDir()
  const first = await start(dataDir)
  expect(first.version).toMatch(/^18\./)
  const pool = open({ connectionString: first.url })
  await pool.query('create table kept as select 42 as answer')
  await pool.end()
  await first.stop()
  const second = await start(dataDir)
  const { rows } = await open(second.connection).query('select answer from kept')
  expect(rows).toEqual([{ answer: 42 }])
})

test('the application is the owner of its database but no superuser, and Japanese works', async () => {
  const { connection } = await start(await newDataDir())
  const pool = open(connection)
  const { rows } = await pool.query(
    `select rolsuper as super, upper('é') as upper, normalize('ｶﾌﾞ', nfkc) as kana from pg_roles where rolname = current_user`,
  )
  expect(rows).toEqual([{ super: false, upper: 'É', kana: 'カブ' }])
  await pool.query('create extension pg_trgm; create extension btree_gist; create schema people')
})

test('instances side by side do not meet', async () => {
  const [one, two] = await Promise.all([start(await newDataDir()), start(await newDataDir())])
  expect(one.connection.host).not.toBe(two.connection.host)
  await open(one.connection).query('create table only_here ()')
  await expect(open(two.connection).query('select from only_here')).rejects.toThrow(
    'does not exist',
  )
})

test('two processes that start at the same moment on an empty place share one PostgreSQL', async () => {
  const dataDir = await newDataDir()
  const [other] = await Promise.all([startElsewhere(dataDir), start(dataDir), start(dataDir)])
  const pid = await postmasterOf(dataDir)
  await leave(other)
  expect(await postmasterOf(dataDir)).toBe(pid)
})

test('who leaves first hurts nobody, and the last one stops PostgreSQL', async () => {
  const dataDir = await newDataDir()
  const starter = await startElsewhere(dataDir)
  const guest = await start(dataDir)
  const pid = await postmasterOf(dataDir)
  const pool = open(guest.connection)
  await leave(starter)
  expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }])
  await pool.end()
  await guest.stop()
  await gone(pid)
})

test('a killed process leaves PostgreSQL to the next, which stops it in the end', async () => {
  const dataDir = await newDataDir()
  const killed = await startElsewhere(dataDir)
  const pid = await postmasterOf(dataDir)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const next = await start(dataDir)
  expect(await postmasterOf(dataDir)).toBe(pid)
  await next.stop()
  await gone(pid)
})

test('when both were killed, nothing that was committed is lost', async () => {
  const dataDir = await newDataDir()
  const killed = await startElsewhere(dataDir)
  const guest = await start(dataDir)
  await open(guest.connection).query('create table kept as select 42 as answer')
  const pid = await postmasterOf(dataDir)
  const left = guest.stop()
  process.kill(pid, 'SIGKILL')
  killed.kill('SIGKILL')
  await Promise.all([left, once(killed, 'exit')])
  const next = await start(dataDir)
  const { rows } = await open(next.connection).query('select answer from kept')
  expect(rows).toEqual([{ answer: 42 }])
})

test('PostgreSQL that is killed under a busy pool comes back, with every committed row', async () => {
  const dataDir = await newDataDir()
  const { connection } = await start(dataDir)
  const pool = open(connection)
  await pool.query('create table rows_kept (n int primary key)')
  const committed: number[] = []
  const write = async (from: number) => {
    for (let n = from; n < from + 200; n++) {
      await pool.query('insert into rows_kept values ($1)', [n]).then(
        () => committed.push(n),
        () => sleep(20),
      )
    }
  }
  const writers = [0, 1000, 2000, 3000].map(write)
  await sleep(40)
  process.kill(await postmasterOf(dataDir), 'SIGKILL')
  await Promise.all(writers)
  await expect
    .poll(
      () =>
        pool.query('select 1').then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(true)
  const { rows } = await pool.query<{ n: number }>('select n from rows_kept')
  const found = new Set(rows.map((row) => row.n))
  expect(committed.filter((n) => !found.has(n))).toEqual([])
  expect(committed.length).toBeGreaterThan(0)
})

test('a long statement of a killed PostgreSQL does not keep the next one waiting', async () => {
  const dataDir = await newDataDir()
  const { connection } = await start(dataDir)
  const pool = open(connection)
  // Busy, so that it doesn't see its postmaster die.
  const long = pool.query('select count(*) from generate_series(1, 2000000000)').then(
    () => 'ended',
    () => 'broken',
  )
  await sleep(300)
  process.kill(await postmasterOf(dataDir), 'SIGKILL')
  await expect
    .poll(
      () =>
        pool
          .query('select 1')
          .then(() => true)
          .catch(() => false),
      { timeout: 10_000 },
    )
    .toBe(true)
  expect(await long).toBe('broken')
})

test('a lock file that names some other program is no hindrance', async () => {
  const dataDir = await newDataDir()
  const first = await start(dataDir)
  await first.stop()
  const { cluster } = await preparePlace(dataDir)
  const file = join(cluster, 'postmaster.pid')
  await writeFile(file, `${process.pid}\n${cluster}\n1\n5432\n/tmp/nowhere\n\n 1 1\nready   \n`, {
    mode: 0o644,
  })
  const again = await start(dataDir)
  expect((await open(again.connection).query('select 1 as n')).rows).toEqual([{ n: 1 }])
})

test('a copied data directory does not reach for the database that it was copied from', async () => {
  const dataDir = await newDataDir()
  const original = await start(dataDir)
  const copy = await newDataDir()
  await original.stop()
  await cp(join(dataDir, 'postgres'), join(copy, 'postgres'), { recursive: true })
  const [again, copied] = await Promise.all([start(dataDir), start(copy)])
  expect(copied.connection.host).not.toBe(again.connection.host)
})

test('a database of another PostgreSQL, a broken one and a bad place are refused in words', async () => {
  const dataDir = await newDataDir()
  await (await start(dataDir)).stop()
  const { cluster } = await preparePlace(dataDir)
  await writeFile(join(cluster, 'PG_VERSION'), '17\n')
  await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 17; this Kizuna uses 18/)
  await rm(join(cluster, 'PG_VERSION'))
  await expect(start(dataDir)).rejects.toThrow(/lacks files/)
  await writeFile(join(dataDir, 'a-file'), '')
  await expect(start(join(dataDir, 'a-file/below'))).rejects.toThrow(
    /cannot be written \(ENOTDIR\)/,
  )
})

test('binaries without links and rights, out of reach of the plain user, are copied and mended', async () => {
  const dataDir = await newDataDir()
  const place = await preparePlace(dataDir)
  const original = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  )
  const home = join(dataDir, 'private')
  await mkdir(home)
  await cp(join(dirname(dirname(original)), 'native'), join(home, 'native'), {
    recursive: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink(),
  })
  await chmod(join(home, 'native/bin/postgres'), 0o644)
  await chmod(home, 0o700)
  const native = await prepareNative(place, { native: join(home, 'native'), version: 'test' })
  expect(native).toBe(isRoot ? join(place.home, 'native-test') : join(home, 'native'))
  const child = spawn(join(native, 'bin/initdb'), ['--version'], {
    ...place.owner,
    cwd: place.home,
  })
  expect((await once(child, 'exit'))[0]).toBe(0)
})

test.runIf(isRoot)(
  'below a home that only root enters, the database lives elsewhere and a link shows where',
  async () => {
    const home = await newDataDir()
    await chmod(home, 0o700)
    const dataDir = join(home, 'data')
    const postgres = await start(dataDir)
    expect((await lstat(join(dataDir, 'postgres'))).isSymbolicLink()).toBe(true)
    const elsewhere = await realpath(join(dataDir, 'postgres'))
    undo.unshift(() => rm(elsewhere, { recursive: true, force: true }))
    expect((await open(postgres.connection).query('select 1 as n')).rows).toEqual([{ n: 1 }])
  },
)
