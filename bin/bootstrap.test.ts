import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kizuna-test-clone-'))
  await cp(import.meta.dirname, join(root, 'bin'), { recursive: true })
  await mkdir(join(root, 'server'))
  await Promise.all([
    writeFile(join(root, 'package.json'), '{"type":"module"}'),
    writeFile(
      join(root, 'package-lock.json'),
      '{"packages":{"":{},"node_modules/a":{"version":"1.0.0"}}}',
    ),
    writeFile(join(root, 'tsdown.config.ts'), ''),
    writeFile(join(root, 'server/cli.ts'), 'one'),
    writeFile(join(root, 'npm.js'), FAKE_NPM),
  ])
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Notes that it ran, and leaves tools that note it too. */
const FAKE_NPM = String.raw`
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
appendFileSync('done.txt', process.argv[2] + '\n')
await setTimeout(200)
if (process.env.FAIL_NPM) { console.error('no network'); process.exit(7) }
mkdirSync('node_modules/.bin', { recursive: true })
const tool = (name, file, text) => writeFileSync('node_modules/.bin/' + name, [
  '#!/bin/sh', 'echo ' + name + ' >> done.txt', '[ -z "$FAIL_BUILD" ] || exit 5',
  'for folder; do :; done', 'mkdir -p "$folder"', "echo '" + text + "' > \"$folder/" + file + '"',
].join('\n'), { mode: 0o755 })
tool('tsdown', 'cli.mjs', 'export const main = async (argv) => { console.log(JSON.stringify(argv)); return 3 }')
tool('vite', 'index.html', 'page')
`

type Ended = { code: number | null; stdout: string; stderr: string }

function kizuna(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['bin/kizuna.mjs', ...args], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        npm_execpath: join(root, 'npm.js'),
        LANG: 'en_GB.UTF-8',
        ...env,
      },
    })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (data) => {
      said.stdout += data
    })
    child.stderr.on('data', (data) => {
      said.stderr += data
    })
    child.on('close', (code) => resolve({ code, ...said }))
  })
}

const done = async () => (await readFile(join(root, 'done.txt'), 'utf8')).trim().split('\n')

test('a fresh clone is installed and built once, talks on stderr and passes the exit code on', async () => {
  const first = await kizuna(['start', '--json'])
  expect(first).toMatchObject({ code: 3, stdout: '["start","--json"]\n' })
  expect(first.stderr).toContain('Installing packages')
  expect(await done()).toEqual(['ci', 'tsdown', 'vite'])
  expect((await kizuna(['start'])).stderr).toBe('')
  expect(await done()).toEqual(['ci', 'tsdown', 'vite'])
})

test('two that start together prepare once', async () => {
  const both = await Promise.all([kizuna(['start']), kizuna(['start'])])
  expect(both.map((ended) => ended.code)).toEqual([3, 3])
  expect(await done()).toEqual(['ci', 'tsdown', 'vite'])
})

test('only what is stale is made anew', async () => {
  await kizuna(['start'])
  await writeFile(join(root, 'server/cli.ts'), 'two')
  await kizuna(['start'])
  await writeFile(join(root, 'server/cli.test.ts'), 'a test changes no build')
  await kizuna(['start'])
  await writeFile(
    join(root, 'package-lock.json'),
    '{"packages":{"":{},"node_modules/a":{"version":"2.0.0"}}}',
  )
  await kizuna(['report'])
  expect(await done()).toEqual(['ci', 'tsdown', 'vite', 'tsdown', 'ci', 'tsdown'])
})

test('packages that were installed by hand are not installed again', async () => {
  await kizuna(['report'])
  await rm(join(root, 'node_modules/.kizuna-lock'))
  await writeFile(
    join(root, 'node_modules/.package-lock.json'),
    '{"packages":{"node_modules/a":{"version":"1.0.0"}}}',
  )
  await kizuna(['report'])
  expect(await done()).toEqual(['ci', 'tsdown'])
})

test('what node_modules leads to is not emptied', async () => {
  const elsewhere = join(root, 'elsewhere')
  await mkdir(elsewhere)
  await symlink(elsewhere, join(root, 'node_modules'))
  const { code, stderr } = await kizuna(['start'])
  expect(code).toBe(1)
  expect(stderr).toContain('Remove the link')
  await expect(readFile(join(root, 'done.txt'))).rejects.toThrow()
})

test('a lock that a killed start left behind holds nobody up', async () => {
  await mkdir(join(root, '.cache'))
  await writeFile(join(root, '.cache/bootstrap.lock'), '2147483646')
  expect((await kizuna(['report'])).code).toBe(3)
})

test('when npm fails, what it said is shown and its exit code kept', async () => {
  const ended = await kizuna(['start'], { FAIL_NPM: '1', LANG: 'ja_JP.UTF-8' })
  expect(ended).toMatchObject({ code: 7, stdout: '' })
  expect(ended.stderr).toMatch(/no network[\s\S]*パッケージを入れられませんでした/)
})

test('a build that fails is told and leaves the earlier one as it was', async () => {
  await kizuna(['start'])
  await writeFile(join(root, 'server/cli.ts'), 'broken')
  const ended = await kizuna(['start'], { FAIL_BUILD: '1' })
  expect(ended).toMatchObject({ code: 5, stdout: '' })
  expect(ended.stderr).toContain('The build failed')
  expect(await readFile(join(root, 'dist/server/cli.mjs'), 'utf8')).toContain('main')
})

test('a published package is neither installed nor built', async () => {
  await kizuna(['report'])
  await rm(join(root, 'package-lock.json'))
  await rm(join(root, 'tsdown.config.ts'))
  await writeFile(join(root, 'server/cli.ts'), 'changed')
  expect((await kizuna(['report'])).code).toBe(3)
  expect(await done()).toEqual(['ci', 'tsdown'])
})
