// npm test: every check and every test, browser included. Arguments narrow: npm test -- modules/people
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runOpenly } from './bootstrap/run.mjs'
import { bootstrap, pathOf, toolOf } from './bootstrap.mjs'
import { runChecks } from './check.mjs'

const NONE = { passed: 0, failed: 0, skipped: 0 }

const filters = process.argv.slice(2)
const browserFilters = filters.filter((filter) => filter.startsWith('browser-tests'))
const otherFilters = filters.filter((filter) => !filter.startsWith('browser-tests'))
const isWhole = filters.length === 0
const withBrowser = isWhole || browserFilters.length > 0

await bootstrap(withBrowser ? ['server', 'web'] : [])
mkdirSync(pathOf('.cache'), { recursive: true })
const suites = [
  isWhole ? await runChecks() : NONE,
  isWhole || otherFilters.length > 0 ? await runVitest(otherFilters) : NONE,
  withBrowser ? await runPlaywright(browserFilters) : NONE,
]
const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0)
process.stdout.write(
  `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`,
)
process.exitCode = sum('failed') > 0 ? 1 : 0

async function runVitest(names) {
  const file = pathOf('.cache/vitest.json')
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runOpenly(toolOf('vitest'), ['run', ...reporters, ...names], pathOf('.'))
  const report = readReport(file)
  if (!report) return { ...NONE, failed: 1 }
  // A file that can't be loaded has no tests that could fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length
  return atLeastOneFailed(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

async function runPlaywright(names) {
  const file = pathOf('.cache/playwright.json')
  rmSync(file, { force: true })
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const args = ['test', '--reporter=list,json', '--pass-with-no-tests', ...names]
  const code = await runOpenly(toolOf('playwright'), args, pathOf('.'), env)
  const report = readReport(file)
  if (!report) return atLeastOneFailed(code, NONE)
  const { expected, flaky, unexpected, skipped } = report.stats
  if (flaky > 0)
    process.stdout.write(
      `${flaky} of the browser tests passed at the second try only: see above.\n`,
    )
  return atLeastOneFailed(code, { passed: expected + flaky, failed: unexpected, skipped })
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** A suite that ended badly counts, even where none of its tests says so. */
function atLeastOneFailed(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
