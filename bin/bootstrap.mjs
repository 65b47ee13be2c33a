// Makes a fresh clone ready to run. Only what Node itself brings: there may be no packages yet.
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInstalled, npmCommand, rememberInstall } from './bootstrap/install.mjs'
import { withLock } from './bootstrap/lock.mjs'
import { runQuietly } from './bootstrap/run.mjs'
import { isFresh, stampOf, stampPath } from './bootstrap/stamp.mjs'
import { say } from './bootstrap/wording.mjs'

const NEEDED = [20, 19]

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const BUILDS = {
  server: { tool: 'tsdown', args: ['--log-level', 'error', '--out-dir'], result: 'cli.mjs' },
  web: {
    tool: 'vite',
    args: ['build', '--logLevel', 'error', '--emptyOutDir', '--outDir'],
    result: 'index.html',
  },
}

export function pathOf(path) {
  return join(root, path)
}

/** The path of a program that a package brings. */
export function toolOf(name) {
  return pathOf(`node_modules/.bin/${name}`)
}

/**
 * Installs the packages and builds the named parts when that is due. Ends the process with the
 * exit code of what failed. Talks on stderr only: stdout belongs to the command.
 */
export async function bootstrap(parts = []) {
  refuseOldNode()
  // A published package comes built, without its lockfile and without the tools to build it.
  if (!existsSync(pathOf('package-lock.json')) || !existsSync(pathOf('tsdown.config.ts'))) return
  if (isInstalled(root) && parts.every((part) => isBuilt(part))) return
  mkdirSync(pathOf('.cache'), { recursive: true })
  await withLock(pathOf('.cache/bootstrap.lock'), async () => {
    if (!isInstalled(root)) await install()
    for (const part of parts) if (!isBuilt(part)) await build(part)
  })
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return
  say('oldNode', { needed: NEEDED.join('.'), found: process.versions.node })
  process.exit(1)
}

async function install() {
  if (isLink(pathOf('node_modules'))) {
    // npm would empty the folder that it leads to, whoever uses that.
    say('linked')
    process.exit(1)
  }
  say('installing')
  const [program, ...args] = npmCommand()
  // NODE_ENV=production would leave out what the build needs.
  const flags = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  await step('installFailed', program, [...args, ...flags])
  rememberInstall(root)
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function isBuilt(part) {
  return existsSync(pathOf(`dist/${part}/${BUILDS[part].result}`)) && isFresh(root, part)
}

async function build(part) {
  say(`building_${part}`)
  const { tool, args } = BUILDS[part]
  // Taken first: a source that changes during the build makes the next start build again.
  const stamp = stampOf(root, part)
  // Beside the old one, which a running server goes on to use and a failure leaves as it is.
  const [made, old] = [pathOf(`dist/${part}.new`), pathOf(`dist/${part}.old`)]
  await step('buildFailed', toolOf(tool), [...args, made])
  const path = pathOf(`dist/${part}`)
  rmSync(old, { recursive: true, force: true })
  if (existsSync(path)) renameSync(path, old)
  renameSync(made, path)
  rmSync(old, { recursive: true, force: true })
  writeFileSync(stampPath(root, part), stamp)
}

async function step(failure, program, args) {
  const { code, output } = await runQuietly(program, args, root)
  if (code === 0) return
  process.stderr.write(output)
  say(failure)
  process.exit(code)
}
