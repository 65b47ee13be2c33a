import { mkdir } from 'node:fs/promises'
import type { Config } from '../kernel/config.ts'
import type { Ctx, Tx } from '../kernel/context.ts'
import { createDb, createPool, type Pool, type PoolOptions } from '../kernel/db.ts'
import { startEmbeddedPostgres } from '../kernel/embedded-postgres.ts'
import type { Host } from '../kernel/host.ts'
import { newId } from '../kernel/ids.ts'
import type { Logger } from '../kernel/log.ts'
import { migrate } from '../kernel/migrations.ts'
import { matchSecret, readSecret } from '../kernel/secret.ts'
import { createStorage } from '../kernel/storage.ts'
import { modules } from './modules.ts'

/** An opened installation: its database, migrated, and what verbs need. */
export interface Place {
  host: Host
  db: Tx
  pool: Pool
  connection: PoolOptions
  /** A context for the operator at the command line. */
  operator: () => Ctx
  close: () => Promise<void>
}

/** Opens the installation that the configuration names; starts the embedded PostgreSQL if needed. */
export async function openPlace(config: Config, log: Logger): Promise<Place> {
  const { pool, connection, close } = await openDatabase(config, log)
  try {
    const db = createDb(pool)
    await migrate(pool, modules)
    const secret = readSecret(config)
    await matchSecret(db, secret)
    const host: Host = { config, log, storage: await createStorage(config), secret, modules }
    const operator = (): Ctx => ({
      actor: { kind: 'operator' },
      tx: db,
      now: new Date(),
      requestId: newId(),
      locale: config.LOCALE,
      from: null,
      host,
    })
    return { host, db, pool, connection, operator, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The database alone, whatever state it is in; `restore` fills an empty one. */
export async function openDatabase(config: Config, log: Logger) {
  await mkdir(config.KIZUNA_DATA, { recursive: true })
  const postgres = config.DATABASE_URL
    ? null
    : await startEmbeddedPostgres({ dataDir: config.KIZUNA_DATA, log })
  const connection: PoolOptions = postgres?.connection ?? { connectionString: config.DATABASE_URL }
  const pool = createPool({ ...connection, max: config.DATABASE_POOL }, (error) =>
    log.warn({ err: error }, 'a database connection broke; the pool makes a new one'),
  )
  const close = async () => {
    await pool.end().catch(() => {})
    await postgres?.stop()
  }
  try {
    await refuseOldServer(pool)
    return { pool, connection, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function refuseOldServer(pool: Pool) {
  const { rows } = await pool.query<{ v: string }>(
    "select current_setting('server_version_num') as v",
  )
  if (Number(rows[0]?.v) < 150000) {
    throw new Error('Kizuna needs PostgreSQL 15 or later. Point DATABASE_URL at a newer server.')
  }
}
