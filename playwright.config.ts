import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'browser-tests',
  outputDir: 'test-results',
  // A server with its own PostgreSQL and a Chromium per worker: more than two crowd small machines.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    browserName: 'chromium',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      // The sandbox of Chromium does not work for root, as which CI runs.
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
})

function findChromium(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const found = ['/usr/bin/chromium', ...names.map(onPath)].find((path) => path && existsSync(path))
  if (found) return found
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to one that is there.',
  )
}

function onPath(name: string): string {
  try {
    return execFileSync('which', [name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}
