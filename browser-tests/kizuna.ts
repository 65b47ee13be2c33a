import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as base, expect, request } from '@playwright/test'
import { withLock } from '../bin/bootstrap/lock.mjs'

const root = join(import.meta.dirname, '..')
const program = join(root, 'bin/kizuna.mjs')

export const OWNER = { email: 'owner@example.jp', password: 'kizuna for twenty years' }

/** A server of the product as people start it, with a data directory of its own. */
export interface Kizuna {
  url: string
  /** The address with the one-time token, as long as nobody has set the shop up. */
  setupUrl: string | null
  /** A command beside the running server, e.g. `command('import', 'orders', file)`; answers its JSON. */
  command(...words: string[]): Promise<unknown>
  /** `last` sees the data of the server that has ended, before they go. */
  stop(last?: () => Promise<void>): Promise<void>
}

type Before = (command: Kizuna['command'], dataDir: string) => Promise<unknown>

/** Starts a server; `before` prepares its place, e.g. by the command of the set-up. */
export async function startKizuna(before?: Before): Promise<Kizuna> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kizuna-browser-'))
  const env = {
    ...process.env,
    KIZUNA_DATA: dataDir,
    PORT: '0',
    DATABASE_URL: '',
    LOG_LEVEL: 'warn',
  }
  const command = async (...words: string[]): Promise<unknown> => {
    const args = [program, ...words, '--json']
    const { stdout } = await promisify(execFile)(process.execPath, args, { env, cwd: root })
    return JSON.parse(stdout)
  }
  await before?.(command, dataDir)
  const server = spawn(process.execPath, [program, 'start'], {
    env,
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await firstWords(server)
  return {
    url: /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '',
    setupUrl: /http:\S+token\S*/.exec(said)?.[0] ?? null,
    command,
    async stop(last) {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      await last?.()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const SET_UP = ['--email', OWNER.email, '--password', OWNER.password, '--locale', 'ja']

/** Data of a server with the sample shop, loaded once for the whole run and then copied. */
async function sampleShop(): Promise<string> {
  const folder = process.env.KIZUNA_BROWSER_SAMPLE ?? ''
  const data = join(folder, 'data')
  await withLock(join(folder, 'lock'), async () => {
    if (existsSync(data)) return
    let place = ''
    const kizuna = await startKizuna((command, dataDir) => {
      place = dataDir
      return command('setup', ...SET_UP, '--sample')
    })
    await atRest(kizuna.url)
    await kizuna.stop(() => copy(place, data))
  })
  return data
}

/** With owners and rights, for the database belongs to a user of its own where root runs the tests. */
async function copy(from: string, to: string) {
  await promisify(execFile)('cp', ['-a', `${from}/.`, to])
}

/** Waits for what the sample shop's jobs bring last: a prediction, cards that are read, what became better, and its goals. */
async function atRest(baseURL: string) {
  const api = await request.newContext({ baseURL })
  await api.post('/api/v1/session', { data: OWNER })
  const items = async (path: string) => (await (await api.get(path)).json()).items
  await expect(async () => {
    const runs: { state: string }[] = await items('/api/v1/predictions')
    expect(runs.map(({ state }) => state)).toContain('done')
    type Batch = { state: string; cards: number; counts: { filed: number; reading: number } }
    const batches: Batch[] = await items('/api/v1/post-batches?limit=100')
    const sum = (of: (batch: Batch) => number) => batches.reduce((n, batch) => n + of(batch), 0)
    expect(sum(({ cards }) => cards)).toBeGreaterThanOrEqual(300)
    expect(sum(({ counts }) => counts.reading)).toBe(0)
    const improvements: { number: number | null }[] = await items('/api/v1/improvements')
    expect(improvements.filter(({ number }) => number !== null)).toHaveLength(12)
    expect(await items('/api/v1/goals')).toHaveLength(4)
  }).toPass({ timeout: 240_000, intervals: [1000] })
  await api.dispose()
}

/** For tests of a shop that is set up: `sample` adds the sample shop. One server per worker and file. */
export const test = base.extend<object, { sample: boolean; kizuna: Kizuna }>({
  sample: [false, { scope: 'worker', option: true }],
  kizuna: [
    async ({ sample }, use) => {
      const kizuna = await startKizuna(async (command, dataDir) => {
        if (sample) await copy(await sampleShop(), dataDir)
        else await command('setup', ...SET_UP)
      })
      await use(kizuna)
      await kizuna.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ kizuna }, use) => use(kizuna.url),
})

function firstWords(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (data) => {
      said += data
      if (/http:\/\/localhost:\d+[\s\S]*\n\n$/.test(said)) resolve(said)
    })
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}. ${said}`)))
  })
}
