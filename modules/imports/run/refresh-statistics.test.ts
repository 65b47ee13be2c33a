import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openTestDatabase } from '../../../kernel/testing.ts'
import { refreshStatistics } from './refresh-statistics.ts'

it('a large import leaves fresh statistics of the tables it filled, a small one does not wait', async () => {
  const database = await openTestDatabase()
  const analyzed = async () => {
    const { rows } = await sql<{ name: string }>`
      select schemaname || '.' || relname as name from pg_stat_user_tables
      where last_analyze is not null`.execute(database.db)
    return rows.map(({ name }) => name)
  }
  await refreshStatistics(database.ctx(), { rowsTaken: 49_999 })
  expect(await analyzed()).toEqual([])
  await refreshStatistics(database.ctx(), { rowsTaken: 50_000 })
  await expect
    .poll(analyzed)
    .toEqual(expect.arrayContaining(['people.persons', 'people.identities', 'orders.orders']))
  await database.close()
})
