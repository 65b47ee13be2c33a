import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { to as copyTo } from 'pg-copy-streams'
import { type Pack, pack } from 'tar-stream'
import type { PoolClient } from '../../kernel/db.ts'
import { packageVersion } from '../../kernel/package-root.ts'
import type { Place } from '../place.ts'
import {
  findSequences,
  findTables,
  nameOf,
  quoted,
  type Sequence,
  schemasOf,
  type Table,
} from './tables.ts'

const PART = 8 * 1024 * 1024

/** The first entry of a backup: what it holds, and which parts of it are secret. */
export interface Manifest {
  format: 1
  kizuna: string
  madeAt: string
  migrations: string[]
  tables: (Table & { rows: number })[]
  sequences: Sequence[]
  files: number
  /** Entries that must be kept as carefully as a password. */
  secrets: string[]
}

/**
 * Writes the whole installation to one file (tar.gz): every table as of one moment, every file,
 * and the secret. Complete or absent: it is written aside and renamed.
 */
export async function backup(place: Place, path: string): Promise<Manifest & { bytes: number }> {
  const partial = `${path}.partial`
  const archive = pack()
  const writing = pipeline(
    archive,
    createGzip({ level: 3 }),
    createWriteStream(partial, { mode: 0o600 }),
  )
  // The place that cannot be written to is the reason to tell, not the archive that it closed.
  let failure: unknown
  writing.catch((error) => {
    failure = error
  })
  const client = await place.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const manifest = await describe(place, client)
    await addBuffer(archive, 'manifest.json', Buffer.from(JSON.stringify(manifest, null, 2)))
    await addBuffer(archive, 'secret', Buffer.from(place.host.secret.toString('hex')))
    for (const table of manifest.tables) await addTable(archive, client, table)
    for await (const key of place.host.storage.list()) {
      await addParts(archive, `files/${key}`, await place.host.storage.read(key))
    }
    await client.query('commit')
    archive.finalize()
    await writing
    await rename(partial, path)
    return { ...manifest, bytes: (await stat(path)).size }
  } catch (error) {
    const reason = failure ?? error
    archive.destroy()
    await rm(partial, { force: true })
    throw reason
  } finally {
    client.release()
  }
}

async function describe(place: Place, client: PoolClient): Promise<Manifest> {
  const schemas = schemasOf(place.host.modules)
  const tables = []
  for (const table of await findTables(client, schemas)) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*) as n from ${quoted(table).relation}`,
    )
    tables.push({ ...table, rows: rows[0]?.n ?? 0 })
  }
  const { rows: migrations } = await client.query<{ key: string }>(
    `select module || '/' || name as key from kernel.migrations order by 1`,
  )
  let files = 0
  for await (const _key of place.host.storage.list()) files++
  return {
    format: 1,
    kizuna: packageVersion,
    madeAt: new Date().toISOString(),
    migrations: migrations.map((row) => row.key),
    tables,
    sequences: await findSequences(client, schemas),
    files,
    secrets: [
      'secret',
      ...tables
        .map((table) => `tables/${nameOf(table)}`)
        .filter((name) => name.startsWith('tables/accounts.')),
    ],
  }
}

async function addTable(archive: Pack, client: PoolClient, table: Table) {
  const { relation, columns } = quoted(table)
  const rows = client.query(copyTo(`copy ${relation} (${columns}) to stdout`))
  await addParts(archive, `tables/${nameOf(table)}`, rows)
}

/** tar needs each entry's size beforehand, and a stream has none: so it goes in numbered parts. */
async function addParts(archive: Pack, name: string, stream: Readable) {
  let part = 0
  let held: Buffer[] = []
  let size = 0
  const flush = async () => {
    await addBuffer(archive, `${name}#${String(part++).padStart(6, '0')}`, Buffer.concat(held))
    held = []
    size = 0
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size >= PART) await flush()
  }
  if (size > 0 || part === 0) await flush()
}

function addBuffer(archive: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name, size: content.length }, content, (error) =>
      error ? reject(error) : resolve(),
    )
  })
}
