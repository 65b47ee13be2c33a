import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { importFile } from './import-file.ts'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await openTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'kizuna-import-'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

test('the first rows that were not taken are told in words', async () => {
  const path = join(folder, 'broken.csv')
  writeFileSync(
    path,
    'お客様番号,注文番号,注文日,合計\nC1,N8,2026-01-02,100\nC1,N9,2026-13-02,1200\n',
  )
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  const { row, untaken } = await importFile(ctx, { path, kind: 'orders', dryRun: true })
  expect(row).toMatchObject({ state: 'checked', rowsTotal: 2, rowsUntaken: 1, rowsTaken: 0 })
  expect(untaken).toMatchObject([
    { line: 3, problems: [{ column: '注文日', words: '13月はありません。月は1から12までです。' }] },
  ])
})

test('a file that is there only packed is told to be so', async () => {
  const path = join(folder, 'packed.csv')
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  await expect(importFile(ctx, { path, kind: 'orders' })).rejects.toThrow('Check the place')
  writeFileSync(`${path}.gz`, '')
  await expect(importFile(ctx, { path, kind: 'orders' })).rejects.toThrow('gunzip -k')
})

test('an import that a server beside it has taken is waited for', async () => {
  const path = join(folder, 'orders.csv')
  writeFileSync(path, 'お客様番号,注文番号,注文日,合計\nC1,N1,2026-01-02,1200\n')
  // Another worker has it from the moment it is started.
  await database.pool.query(`create function taken() returns trigger language plpgsql as $$ begin
    if new.state = 'reading' and old.state = 'new' then
      new.worker := gen_random_uuid(); new.worked_at := clock_timestamp();
    end if; return new; end $$`)
  await database.pool.query(`create trigger taken before update on imports.imports
    for each row execute function taken()`)
  let hasReleased = false
  const done = importFile(database.ctx({ actor: { kind: 'operator' } }), {
    path,
    kind: 'orders',
    onProgress: async ({ state }) => {
      if (state !== 'reading' || hasReleased) return
      hasReleased = true
      await database.pool.query('update imports.imports set worker = null')
    },
  })
  expect((await done).row).toMatchObject({ state: 'done', rowsTaken: 1 })
  expect(hasReleased).toBe(true)
})
