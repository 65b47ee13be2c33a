import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop, type Visitor } from '../testing.ts'

let shop: Shop
let owner: Visitor
beforeAll(async () => {
  shop = await openShop()
  owner = await shop.signedIn()
})
afterAll(() => shop.close())

async function failedJob(): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id::text from graphile_worker.add_job('accounts.sweep', '{}', max_attempts => 1)`.execute(
    shop.database.db,
  )
  await sql`update graphile_worker._private_jobs
    set attempts = 1, last_error = 'disk full' where id = ${rows[0]?.id}`.execute(shop.database.db)
  return rows[0]?.id ?? ''
}

test('a failed job stands there with its reason, and a retry takes it off', async () => {
  const id = await failedJob()
  const { body } = await owner.send('GET', '/api/v1/failed-jobs')
  expect(body.items).toMatchObject([{ id, name: 'accounts.sweep', lastError: 'disk full' }])
  const url = `/api/v1/failed-jobs/${id}/retries`
  const reader = await shop.employ('reader')
  expect((await reader.send('GET', '/api/v1/failed-jobs')).status).toBe(403)
  expect((await reader.send('POST', url)).status).toBe(403)
  expect((await owner.send('POST', url)).status).toBe(200)
  expect((await owner.send('GET', '/api/v1/failed-jobs')).body.items).toEqual([])
  expect((await owner.send('POST', url)).status).toBe(200)
  expect((await owner.send('POST', '/api/v1/failed-jobs/999999/retries')).status).toBe(404)
})
