import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool, PoolClient } from './db.ts'
import { migrateJobs } from './jobs.ts'
import type { Module } from './module.ts'
import { packageRoot } from './package-root.ts'

const LOCK = 46490001

type Migration = { module: string; name: string; text: string; checksum: string }

/**
 * Brings the database up to this program, module by module from the ground up. Two servers that
 * start at once take turns. Refuses a database that a newer program has already changed. With
 * `only` it stops at the state that a backup was made in.
 */
export async function migrate(
  pool: Pool,
  modules: readonly Module[],
  only?: ReadonlySet<string>,
): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query('create schema if not exists kernel')
    await client.query(`create table if not exists kernel.migrations (
      module text not null, name text not null, checksum text not null,
      applied_at timestamptz not null default now(), primary key (module, name))`)
    const wanted = ['kernel', ...modules.map((module) => module.name)].flatMap(migrationsOf)
    const applied = await appliedMigrations(client)
    refuseNewerDatabase([...applied, ...(only ?? [])], wanted)
    const missing = wanted.filter(
      (migration) => !applied.has(keyOf(migration)) && (only?.has(keyOf(migration)) ?? true),
    )
    for (const migration of missing) await apply(client, migration)
    await migrateJobs(pool)
    return missing.length
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
    client.release()
  }
}

function migrationsOf(module: string): Migration[] {
  const folder =
    module === 'kernel'
      ? join(packageRoot, 'kernel/migrations')
      : join(packageRoot, 'modules', module, 'migrations')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const checksum = createHash('sha256').update(text).digest('hex')
      return { module, name: file.slice(0, -'.sql'.length), text, checksum }
    })
}

async function appliedMigrations(client: PoolClient): Promise<Set<string>> {
  const { rows } = await client.query<{ module: string; name: string }>(
    'select module, name from kernel.migrations',
  )
  return new Set(rows.map(keyOf))
}

function refuseNewerDatabase(applied: string[], wanted: Migration[]) {
  const known = new Set(wanted.map(keyOf))
  const unknown = applied.filter((key) => !known.has(key))
  if (unknown.length > 0) {
    throw new Error(
      `This database was changed by a newer Kizuna (${unknown[0]}). Start that version, or restore a backup made by this one.`,
    )
  }
}

async function apply(client: PoolClient, { module, name, text, checksum }: Migration) {
  await client.query('begin')
  try {
    await client.query("set local lock_timeout = '5s'")
    await client.query(`create schema if not exists ${module}`)
    await client.query(text)
    await client.query(
      'insert into kernel.migrations (module, name, checksum) values ($1, $2, $3)',
      [module, name, checksum],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Migration ${module}/${name} failed and was rolled back: ${reason}`, {
      cause: error,
    })
  }
}

function keyOf({ module, name }: { module: string; name: string }): string {
  return `${module}/${name}`
}
