import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { createClient, createPool, type Pool } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { defineJob, enqueue } from '../../kernel/jobs.ts'
import { diskStorage } from '../../kernel/storage.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { createApiKey, setUpCompany } from '../../modules/accounts/index.ts'
import { fileFor } from '../commands/backup.ts'
import { modules } from '../modules.ts'
import type { Place } from '../place.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'
import { findTables, nameOf, quoted, schemasOf } from './tables.ts'

let source: TestDatabase
let target: { pool: Pool; drop: () => Promise<void> }
let folder: string

beforeEach(async () => {
  source = await openTestDatabase()
  target = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'kizuna-backup-'))
})

afterEach(async () => {
  await target.drop()
  await source.close()
  await rm(folder, { recursive: true, force: true })
})

async function emptyDatabase() {
  const database = `empty_${newId().replaceAll('-', '')}`
  const admin = createClient({ ...source.connection, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${database}`)
  const pool = createPool({ ...source.connection, database }, () => {})
  const drop = async () => {
    await pool.end()
    await admin.query(`drop database ${database} with (force)`)
    await admin.end()
  }
  return { pool, drop }
}

const place = (): Place => ({
  host: source.host,
  db: source.db,
  pool: source.pool,
  connection: source.connection,
  operator: () => source.ctx({ actor: { kind: 'operator' } }),
  close: async () => {},
})

const empty = () => ({
  pool: target.pool,
  storage: diskStorage(join(folder, 'files')),
  config: { ...source.host.config, KIZUNA_DATA: folder },
})

/** Each table's rows, whatever their order, as one fingerprint. */
async function fingerprints(pool: Pool): Promise<Record<string, string>> {
  const client = await pool.connect()
  try {
    const found: Record<string, string> = {}
    for (const table of await findTables(client, schemasOf(modules))) {
      const { rows } = await client.query(
        `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${quoted(table).relation} t`,
      )
      if (nameOf(table) !== 'kernel.migrations') found[nameOf(table)] = rows[0].print
    }
    return found
  } finally {
    client.release()
  }
}

async function fill() {
  const ctx = source.ctx({ actor: { kind: 'operator' } })
  await setUpCompany(ctx, {
    email: 'owner@example.jp',
    password: 'あたたかい青汁をどうぞ',
    shopName: 'ひだまり堂',
    locale: 'ja',
  })
  await createApiKey(ctx, { kind: 'secret', name: '改行\n・タブ\t・「"」' })
  const job = defineJob({ name: 'test.later', payload: z.object({}), run: async () => {} })
  await enqueue(ctx, job, {})
  await source.host.storage.write(
    'imports/a/original',
    Readable.from([Buffer.alloc(20_000_000, 7)]),
  )
  await source.host.storage.write('imports/b/empty', Readable.from([]))
}

it('comes back whole in an empty place: every table, every file, the secret', async () => {
  await fill()
  const file = join(folder, 'shop.kizuna')
  const made = await backup(place(), file)
  expect(made.files).toBe(2)
  expect(made.secrets).toContain('secret')

  await restore(empty(), file)
  expect(await fingerprints(target.pool)).toEqual(await fingerprints(source.pool))
  expect((await readFile(join(folder, 'files/imports/a/original'))).length).toBe(20_000_000)
  expect((await readFile(join(folder, 'files/imports/b/empty'))).length).toBe(0)
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(
    `hex:${source.host.secret.toString('hex')}`,
  )
})

it('refuses a place that holds something, and a file that is no backup', async () => {
  await fill()
  const file = join(folder, 'shop.kizuna')
  await backup(place(), file)
  await restore(empty(), file)
  await target.pool.query(
    `insert into kernel.installation (secret_fingerprint, created_at) values ('x', now()) on conflict do nothing`,
  )
  await expect(restore(empty(), file)).rejects.toMatchObject({ code: 'conflict' })
  await writeFile(join(folder, 'no.kizuna'), 'not an archive')
  await target.pool.query('truncate kernel.installation')
  await expect(restore(empty(), join(folder, 'no.kizuna'))).rejects.toMatchObject({
    code: 'invalid',
  })
})

it('can be tried again after a backup that breaks off', async () => {
  await fill()
  const file = join(folder, 'shop.kizuna')
  await backup(place(), file)
  const whole = await readFile(file)
  await writeFile(join(folder, 'half.kizuna'), whole.subarray(0, whole.length / 2))
  await expect(restore(empty(), join(folder, 'half.kizuna'))).rejects.toThrow()
  await restore(empty(), file)
  expect(await fingerprints(target.pool)).toEqual(await fingerprints(source.pool))
})

it('does not wait for ever for a table that breaks off', async () => {
  await fill()
  await source.pool.query(
    `insert into kernel.rate_limits (key, points, expire)
      select md5(n::text) || md5('a' || n), 1, 1 from generate_series(1, 100000) n`,
  )
  const file = join(folder, 'shop.kizuna')
  await backup(place(), file)
  const whole = await readFile(file)
  await writeFile(join(folder, 'half.kizuna'), whole.subarray(0, whole.length / 2))
  await expect(restore(empty(), join(folder, 'half.kizuna'))).rejects.toMatchObject({
    code: 'invalid',
  })
})

it('says why it cannot be written', async () => {
  await expect(backup(place(), join(folder, 'nowhere', 'shop.kizuna'))).rejects.toMatchObject({
    code: 'ENOENT',
  })
})

it('gives a backup into a folder a name of its own', async () => {
  const now = new Date('2026-11-22T03:04:05Z')
  const file = fileFor(folder, now)
  expect(file).toBe(join(folder, 'kizuna-20261122T030405Z.tar.gz'))
  await backup(place(), file)
  expect((await readFile(file)).length).toBeGreaterThan(0)
  expect(fileFor(join(folder, 'shop.kizuna'), now)).toBe(join(folder, 'shop.kizuna'))
  expect(() => fileFor(join(folder, 'nowhere', 'shop.kizuna'), now)).toThrow('nowhere')
})
