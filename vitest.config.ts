import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{kernel,modules,server,web,portal,seeds,checks,bin,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['kernel/testing/throwaway-postgres.ts'],
    setupFiles: ['kernel/testing/clean-screens.ts'],
    environment: 'node',
    pool: 'forks',
    // By default one less than there are cores, which on two leaves half the machine idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    env: { TZ: 'UTC' },
  },
})
