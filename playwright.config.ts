import { defineConfig } from '@playwright/test'
import { findChromium } from './browser-tests/chromium.ts'

export default defineConfig({
  testDir: 'browser-tests',
  globalSetup: './browser-tests/chromium.ts',
  outputDir: 'test-results',
  // A server with its own PostgreSQL and a Chromium per worker: more than two crowd small machines.
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  // On a crowded machine; bin/test.mjs says how many needed it.
  retries: process.env.CI ? 1 : 0,
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
