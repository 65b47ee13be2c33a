import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from './testing.ts'

let own: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  own = await openTestDatabase()
  other = await openTestDatabase()
})
afterAll(async () => {
  await own.close()
  await other.close()
})

test('a test database is migrated, and another does not see what is written to it', async () => {
  await sql`create table kernel.scratch as select 1 as n`.execute(own.db)
  const { rows } = await sql<{
    name: string | null
  }>`select to_regclass('kernel.scratch') as name`.execute(other.db)
  expect(rows).toEqual([{ name: null }])
  const migrated = await sql`select 1 from kernel.migrations`.execute(own.db)
  expect(migrated.rows.length).toBeGreaterThan(0)
})

test('ctx() acts as an owner at the given moment, or as whoever is named', () => {
  const ctx = own.ctx({ now: '2026-02-28T15:00:00Z', locale: 'en' })
  expect(ctx.actor).toMatchObject({ kind: 'staff', role: 'owner' })
  expect(ctx.now.toISOString()).toBe('2026-02-28T15:00:00.000Z')
  expect(own.ctx({ permissions: [] }).actor).toMatchObject({ permissions: new Set() })
  expect(own.ctx({ actor: { kind: 'nobody' } }).actor).toEqual({ kind: 'nobody' })
})
