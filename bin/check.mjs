// npm run check: format, lint, types and the rules of the house. One line a check.
import { existsSync, readdirSync } from 'node:fs'
import { runQuietly } from './bootstrap/run.mjs'
import { bootstrap, pathOf, toolOf } from './bootstrap.mjs'

const AT_ONCE = 2

/** Runs every check; answers how many held and how many did not. */
export async function runChecks() {
  const waiting = allChecks()
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const isRight = await runCheck(check)
      counts[isRight ? 'passed' : 'failed']++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return counts
}

function allChecks() {
  const own = existsSync(pathOf('checks')) ? readdirSync(pathOf('checks')).sort() : []
  return [
    ['types of the server', 'tsc', '-p', 'tsconfig.json'],
    ['types of the browser', 'tsc', '-p', 'tsconfig.browser.json'],
    ['format and lint', 'biome', 'check', '--error-on-warnings'],
    ...own
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => [file.slice(0, -'.ts'.length).replaceAll('-', ' '), 'tsx', `checks/${file}`]),
    ...(existsSync(pathOf('knip.json')) ? [['dead code', 'knip', '--no-progress']] : []),
  ]
}

async function runCheck([name, tool, ...args]) {
  const started = Date.now()
  const { code, output } = await runQuietly(toolOf(tool), args, pathOf('.'))
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`)
  if (code !== 0) process.stdout.write(output)
  return code === 0
}

if (process.argv[1] === pathOf('bin/check.mjs')) {
  await bootstrap()
  const { failed } = await runChecks()
  process.exitCode = failed > 0 ? 1 : 0
}
