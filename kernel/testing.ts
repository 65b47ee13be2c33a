import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { modules } from '../server/modules.ts'
import { readConfig } from './config.ts'
import type { Actor, Ctx, Permission, Tx } from './context.ts'
import { createClient, createDb, createPool, type Pool, type PoolOptions } from './db.ts'
import type { Host } from './host.ts'
import type { Locale } from './i18n.ts'
import { newId } from './ids.ts'
import { createLogger } from './log.ts'
import { allPermissions } from './module.ts'
import { diskStorage } from './storage.ts'

export interface TestCtxOptions {
  /** A role with the permissions that the modules give it; `owner` unless told. */
  role?: string
  /** Exactly these, whatever the role. */
  permissions?: readonly Permission[]
  /** Somebody other than a member of staff. */
  actor?: Actor
  now?: Date | string
  locale?: Locale
}

export interface TestDatabase {
  db: Tx
  pool: Pool
  /** For a second pool, or a server under test. */
  connection: PoolOptions
  host: Host
  ctx(options?: TestCtxOptions): Ctx
  close(): Promise<void>
}

/** A database of the test file's own, migrated and empty. Open it in `beforeAll`, close it in `afterAll`. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { host: socketFolder, user, template } = inject('testDatabase')
  const database = `test_${newId().replaceAll('-', '')}`
  await asAdmin(`create database ${database} template ${template}`)
  const connection: PoolOptions = { host: socketFolder, user, database, max: 8 }
  const pool = createPool(connection, () => {})
  const db = createDb(pool)
  const files = await mkdtemp(join(tmpdir(), 'kizuna-test-files-'))
  const host = testHost(files)
  return {
    db,
    pool,
    connection,
    host,
    ctx: (options = {}) => testCtx(host, db, options),
    async close() {
      await pool.end()
      await dropDatabase(database)
      await rm(files, { recursive: true, force: true })
    },
  }
}

const WITHOUT_RIGHT = '42501'

/** A vacuum that is at work in it belongs to the superuser, and is soon over. */
export async function dropDatabase(database: string, tries = 50): Promise<void> {
  try {
    await asAdmin(`drop database if exists ${database} with (force)`)
  } catch (error) {
    if ((error as { code?: string }).code !== WITHOUT_RIGHT || tries === 0) throw error
    await sleep(100)
    await dropDatabase(database, tries - 1)
  }
}

async function asAdmin(statement: string) {
  const { host, user } = inject('testDatabase')
  const client = createClient({ host, user, database: 'postgres' })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

function testHost(files: string): Host {
  return {
    config: readConfig({ KIZUNA_DATA: files, LOG_LEVEL: 'silent' }),
    log: createLogger('silent'),
    storage: diskStorage(join(files, 'files')),
    modules,
    secret: Buffer.alloc(32, 'kizuna'),
  }
}

function testCtx(host: Host, tx: Tx, options: TestCtxOptions): Ctx {
  const { now = new Date(), locale = 'ja', actor = testStaff(options) } = options
  return { actor, tx, now: new Date(now), requestId: newId(), locale, from: '127.0.0.1', host }
}

function testStaff({ role = 'owner', permissions }: TestCtxOptions): Actor {
  return {
    kind: 'staff',
    staffId: newId(),
    name: '試験 担当',
    role,
    sessionId: null,
    permissions: new Set(permissions ?? permissionsOf(role)),
  }
}

function permissionsOf(role: string): Permission[] {
  return [...allPermissions(modules)]
    .filter(([, roles]) => role === 'owner' || roles.includes(role))
    .map(([permission]) => permission)
}
