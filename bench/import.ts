/**
 * A file of 541,909 lines from the upload to finished reports, through the HTTP API of a server of
 * its own, against COPY of the same file into one bare table. `npm run bench -- import [FILE.csv]`;
 * without a file it unpacks the public one beside the checkout. RSS is that of the server process.
 */
import type { ChildProcess } from 'node:child_process'
import { createReadStream, createWriteStream, openAsBlob, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { from as copyFrom } from 'pg-copy-streams'
import { readConfig } from '../kernel/config.ts'
import type { Pool } from '../kernel/db.ts'
import { createLogger } from '../kernel/log.ts'
import { packageRoot } from '../kernel/package-root.ts'
import { createApiKey } from '../modules/accounts/index.ts'
import { openPlace } from '../server/place.ts'
import { startChildServer, stopChildServer } from './server/child.ts'

const PORT = 46498
const REPORTS = ['ltv', 'cohorts', 'repeat', 'retention']

const folder = await mkdtemp(join(tmpdir(), 'kizuna-bench-'))
const dataDir = join(folder, 'data')
const file = await fileToImport()
const config = readConfig({ ...process.env, KIZUNA_DATA: dataDir, DATABASE_URL: '' })
const place = await openPlace(config, createLogger('error'))
try {
  const { token } = await createApiKey(place.operator(), { kind: 'secret', name: 'bench' })
  const loadBefore = loadavg()[0]
  const copySeconds = await copyBare(place.pool)
  const server = await startChildServer(dataDir, PORT)
  const restRss = rssOf(server, 'VmRSS')
  const imported = await importThrough(token)
  const peakRss = rssOf(server, 'VmHWM')
  await stopChildServer(server)
  const ratio = Math.round((imported.seconds / copySeconds) * 10) / 10
  const answer = { loadBefore, copySeconds, ...imported, ratio, restRss, peakRss }
  console.log(JSON.stringify(answer, null, 2))
  console.log(
    `${imported.rows.toLocaleString('en')} lines were in, and their reports finished, after ${imported.seconds} s; COPY of the file into one bare table took ${copySeconds} s: ${ratio} times. The server held ${peakRss} MB at most.`,
  )
} finally {
  await place.close()
  await rm(folder, { recursive: true, force: true })
}

async function fileToImport(): Promise<string> {
  const [, , given] = process.argv
  if (given) return resolve(given)
  const data = resolve(packageRoot, process.env.KIZUNA_SHARED_DATA ?? '../shared/data')
  const path = join(folder, 'online_retail.csv')
  const packed = createReadStream(join(data, 'online-retail/online_retail.csv.gz'))
  await pipeline(packed, createGunzip(), createWriteStream(path))
  return path
}

/** What PostgreSQL itself needs for the same bytes. */
async function copyBare(pool: Pool): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query(`create table public.bare (invoice text, code text, description text,
      quantity int, at timestamp, price numeric, customer text, country text)`)
    const started = performance.now()
    const into = client.query(copyFrom('copy public.bare from stdin (format csv, header true)'))
    await pipeline(createReadStream(file), into)
    const seconds = secondsSince(started)
    await client.query('drop table public.bare')
    return seconds
  } finally {
    client.release()
  }
}

async function importThrough(token: string) {
  const call = caller(token)
  const body = new FormData()
  body.append('file', await openAsBlob(file), 'online_retail.csv')
  const started = performance.now()
  const { importId } = await call<{ importId: string }>('POST', '/api/v1/imports', body)
  const path = `/api/v1/imports/${importId}`
  const mapping = readFileSync(join(packageRoot, 'examples/mappings/online-retail.json'), 'utf8')
  await call('PUT', `${path}/mapping`, mapping)
  await call('POST', `${path}/run`)
  const uploaded = secondsSince(started)
  const row = await untilDone(() => call<Progress>('GET', path))
  const taken = secondsSince(started)
  for (const report of REPORTS) await call('GET', `/api/v1/reports/${report}`)
  return {
    seconds: secondsSince(started),
    uploadSeconds: uploaded,
    importSeconds: taken,
    rows: row.rows.total,
    taken: row.rows.taken,
    orders: row.result.ordersCreated,
    people: row.result.peopleCreated,
  }
}

interface Progress {
  state: string
  rows: { total: number; taken: number }
  result: { ordersCreated: number; peopleCreated: number }
  failure: string | null
}

async function untilDone(read: () => Promise<Progress>): Promise<Progress> {
  for (;;) {
    const row = await read()
    if (row.state === 'done') return row
    if (row.failure) throw new Error(row.failure)
    await sleep(250)
  }
}

function caller(token: string) {
  return async <T>(method: string, path: string, body?: FormData | string): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
      method,
      body,
      headers: {
        authorization: `Bearer ${token}`,
        ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      },
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return (await response.json()) as T
  }
}

/** Megabytes, as Linux counts them; VmHWM is the most there ever was. */
function rssOf(child: ChildProcess, what: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  const kilobytes = new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(status)?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 100) / 10
}
