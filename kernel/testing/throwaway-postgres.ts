import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { modules } from '../../server/modules.ts'
import { createPool, type PoolOptions } from '../db.ts'
import { preparePlace } from '../embedded-postgres/place.ts'
import { isAlive, stopPostmaster } from '../embedded-postgres/postmaster.ts'
import { startEmbeddedPostgres } from '../embedded-postgres.ts'
import { createLogger } from '../log.ts'
import { migrate } from '../migrations.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testDatabase: { host: string; user: string; template: string }
  }
}

const NAME = 'kizuna-test-'
const LEFTOVER = new RegExp(`^${NAME}(\\d+)-`)

/** One PostgreSQL for the whole run of tests, with a migrated database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const dataDir = await mkdtemp(join(tmpdir(), `${NAME}${process.pid}-`))
  const log = createLogger('error')
  const postgres = await startEmbeddedPostgres({ dataDir, log, throwaway: true })
  const { connection } = postgres
  await migrateTemplate(connection)
  project.provide('testDatabase', {
    host: connection.host,
    user: connection.user,
    template: connection.database,
  })
  return async () => {
    await postgres.stop()
    await removeDataDir(dataDir)
    await rm(connection.host, { recursive: true, force: true })
  }
}

async function migrateTemplate(connection: PoolOptions) {
  const pool = createPool({ ...connection, max: 4 }, () => {})
  try {
    await migrate(pool, modules)
  } finally {
    await pool.end()
  }
}

/** A run that was killed leaves its PostgreSQL running. */
async function removeLeftovers() {
  for (const name of await readdir(tmpdir())) {
    // Other folders of tests begin alike and may be in use by a run beside this one.
    const pid = LEFTOVER.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await removeDataDir(join(tmpdir(), name))
  }
}

async function removeDataDir(dataDir: string) {
  const place = await preparePlace(dataDir).catch(() => null)
  if (place) {
    await stopPostmaster(place)
    await rm(place.home, { recursive: true, force: true })
  }
  await rm(dataDir, { recursive: true, force: true })
}
