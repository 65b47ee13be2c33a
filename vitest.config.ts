import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{kernel,modules,server,web,portal,seeds,checks,bin,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['kernel/testing/throwaway-postgres.ts'],
    setupFiles: ['kernel/testing/clean-screens.ts'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    env: { TZ: 'UTC' },
  },
})
