import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { from as copyFrom } from 'pg-copy-streams'
import { extract } from 'tar-stream'
import type { Config } from '../../kernel/config.ts'
import type { Pool, PoolClient } from '../../kernel/db.ts'
import { conflict, invalid } from '../../kernel/errors.ts'
import { migrate } from '../../kernel/migrations.ts'
import type { Storage } from '../../kernel/storage.ts'
import { modules } from '../modules.ts'
import { texts } from '../server.texts.ts'
import type { Manifest } from './backup.ts'
import { findTables, nameOf, quoted, schemasOf } from './tables.ts'

export type Empty = { config: Config; pool: Pool; storage: Storage }

/**
 * Puts a backup into an empty place: the schema as it was when the backup was made, every row and
 * file, then the migrations that came since. Refuses a place that holds anything.
 */
export async function restore({ config, pool, storage }: Empty, path: string): Promise<Manifest> {
  await refuseFullPlace(pool)
  const entries = readEntries(path)
  const first = await entries.next()
  if (first.done || first.value.name !== 'manifest.json') throw invalid(texts.notABackup, { path })
  const manifest = JSON.parse(await text(first.value.stream)) as Manifest
  await migrate(pool, modules, new Set(manifest.migrations))
  await fill(pool, storage, config, manifest, entries)
  await migrate(pool, modules)
  return manifest
}

async function refuseFullPlace(pool: Pool) {
  const { rows } = await pool.query("select to_regclass('kernel.installation') as made")
  if (!rows[0]?.made) return
  const { rowCount } = await pool.query('select from kernel.installation')
  if (rowCount) throw conflict(texts.placeNotEmpty)
}

async function fill(
  pool: Pool,
  storage: Storage,
  config: Config,
  manifest: Manifest,
  entries: AsyncIterable<Entry>,
) {
  const client = await pool.connect()
  const sink = new PartsSink(client, storage, config, manifest)
  try {
    await client.query('begin')
    await emptyTables(client)
    for await (const entry of entries) await sink.take(entry)
    await sink.end()
    for (const { schema, name, value } of manifest.sequences) {
      await client.query('select setval($1::regclass, $2)', [`"${schema}"."${name}"`, value])
    }
    // Whoever ran these jobs is gone.
    await client.query(
      'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null',
    )
    await client.query('commit')
  } catch (error) {
    await sink.breakOff()
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** Migrations may have put first rows into tables; the backup brings its own. */
async function emptyTables(client: PoolClient) {
  const tables = await findTables(client, schemasOf(modules))
  await client.query(`truncate ${tables.map((table) => quoted(table).relation).join(', ')} cascade`)
}

/** Joins the numbered parts of one table or file and pours them where they belong. */
class PartsSink {
  readonly #client: PoolClient
  readonly #storage: Storage
  readonly #config: Config
  readonly #manifest: Manifest
  #open: { name: string; stream: PassThrough; done: Promise<unknown> } | null = null

  constructor(client: PoolClient, storage: Storage, config: Config, manifest: Manifest) {
    this.#client = client
    this.#storage = storage
    this.#config = config
    this.#manifest = manifest
  }

  async take(entry: Entry) {
    if (entry.name === 'secret') return this.#keepSecret(await text(entry.stream))
    const name = entry.name.slice(0, entry.name.lastIndexOf('#'))
    if (this.#open?.name !== name) {
      await this.end()
      this.#open = this.#begin(name)
    }
    await pour(entry.stream, this.#open.stream, this.#open.done)
  }

  async end() {
    this.#open?.stream.end()
    await this.#open?.done
    this.#open = null
  }

  /** PostgreSQL answers nothing on this connection while it waits for the rest of a table. */
  async breakOff() {
    this.#open?.stream.destroy(new Error('The backup breaks off'))
    await this.#open?.done.catch(() => {})
    this.#open = null
  }

  #begin(name: string) {
    const stream = new PassThrough()
    const done = name.startsWith('files/')
      ? this.#storage.write(name.slice('files/'.length), stream)
      : pipeline(
          stream,
          this.#client.query(copyFrom(this.#copyStatement(name.slice('tables/'.length)))),
        )
    // Awaited by end(); a failure before that must not count as unhandled.
    done.catch(() => {})
    return { name, stream, done }
  }

  #copyStatement(name: string) {
    const table = this.#manifest.tables.find((table) => nameOf(table) === name)
    if (!table) throw invalid(texts.notABackup, { path: name })
    const { relation, columns } = quoted(table)
    return `copy ${relation} (${columns}) from stdin`
  }

  async #keepSecret(secret: string) {
    if (this.#config.KIZUNA_SECRET) return
    await writeFile(join(this.#config.KIZUNA_DATA, 'secret'), `hex:${secret}`, { mode: 0o600 })
  }
}

type Entry = { name: string; stream: AsyncIterable<Buffer> }

async function* readEntries(path: string): AsyncGenerator<Entry> {
  const archive = extract()
  const reading = pipeline(createReadStream(path), createGunzip(), archive)
  reading.catch((error) => archive.destroy(error))
  try {
    for await (const entry of archive)
      yield { name: entry.header.name, stream: bytesOf(entry, path) }
  } catch (error) {
    throw notABackup(path, error)
  }
}

function notABackup(path: string, error: unknown): Error {
  return invalid(texts.notABackup, { path, reason: error instanceof Error ? error.message : '' })
}

/** Waits when the receiver is slower; a receiver that failed ends the wait with its own error. */
async function pour(from: AsyncIterable<Buffer>, into: PassThrough, done: Promise<unknown>) {
  for await (const chunk of from) {
    if (!into.write(chunk)) await Promise.race([once(into, 'drain'), done])
  }
}

// tar-stream hands out streamx readables, which iterate as Node's do; its types do not say so.
async function* bytesOf(entry: unknown, path: string): AsyncIterable<Buffer> {
  try {
    yield* entry as AsyncIterable<Buffer>
  } catch (error) {
    throw notABackup(path, error)
  }
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
