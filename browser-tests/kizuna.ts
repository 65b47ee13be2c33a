import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as base } from '@playwright/test'

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
  stop(): Promise<void>
}

type Before = (command: Kizuna['command']) => Promise<unknown>

/** Starts a server; `before` prepares its place with commands, e.g. the set-up. */
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
  await before?.(command)
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
    async stop() {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** For tests of a shop that is set up: `sample` adds the sample shop. One server per worker and file. */
export const test = base.extend<object, { sample: boolean; kizuna: Kizuna }>({
  sample: [false, { scope: 'worker', option: true }],
  kizuna: [
    async ({ sample }, use) => {
      const words = ['--email', OWNER.email, '--password', OWNER.password, '--locale', 'ja']
      const kizuna = await startKizuna((command) =>
        command('setup', ...words, ...(sample ? ['--sample'] : [])),
      )
      await use(kizuna)
      await kizuna.stop()
    },
    { scope: 'worker', timeout: 120_000 },
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
