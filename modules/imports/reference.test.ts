import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { packageRoot } from '../../kernel/package-root.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { importFile } from './import-file.ts'

const data = resolve(packageRoot, process.env.KIZUNA_SHARED_DATA ?? '../shared/data')
const has = (path: string) => existsSync(join(data, path))

async function unpacked(folder: string, path: string, name: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, await buffer(createReadStream(join(data, path)).pipe(createGunzip())))
  return file
}

/** A public data set, imported whole; skipped where it is not beside the checkout. */
function dataSet(title: string, path: string, test: (of: Opened) => void) {
  describe.skipIf(!has(path))(has(path) ? title : `${title} (no ${path} in ${data})`, () => {
    const of = {} as Opened
    beforeAll(async () => {
      of.database = await openTestDatabase()
      of.ctx = of.database.ctx({ actor: { kind: 'operator' } })
      of.folder = await mkdtemp(join(tmpdir(), 'kizuna-reference-'))
    })
    afterAll(async () => {
      await of.database.close()
      await rm(of.folder, { recursive: true, force: true })
    })
    test(of)
  })
}

interface Opened {
  database: TestDatabase
  ctx: Ctx
  folder: string
}

async function sums({ database }: Opened) {
  const { rows } = await sql<Record<string, number | string>>`
    select (select count(*) from orders.orders) as orders, (select count(*) from orders.lines) as lines,
      (select count(distinct person_id) from orders.orders) as customers,
      (select sum(goods)::bigint from orders.orders) as revenue,
      (select sum(quantity)::bigint from orders.lines) as pieces,
      (select coalesce(sum(amount), 0)::bigint from orders.returns) as returned,
      (select count(*) from orders.returns) as returns,
      (select min(placed_at)::text from orders.orders) as first`.execute(database.db)
  return rows[0]
}

dataSet('CDNOW, the full file', 'cdnow/CDNOW_master.txt.gz', (of) => {
  it('gives the published counts, dates of 1997 and all', async () => {
    const path = await unpacked(of.folder, 'cdnow/CDNOW_master.txt.gz', 'CDNOW_master.txt')
    const { row } = await importFile(of.ctx, { path, kind: 'orders', mapping: 'cdnow-master' })
    expect(row).toMatchObject({ rowsTotal: 69_659, rowsTaken: 69_659, rowsUntaken: 0 })
    expect(await sums(of)).toEqual({
      orders: 69_659,
      lines: 69_659,
      customers: 23_570,
      revenue: 250_031_563,
      pieces: 167_881,
      returned: 0,
      returns: 0,
      // Midnight of 1 January 1997 in New York.
      first: '1997-01-01 05:00:00+00',
    })
  }, 300_000)
})

dataSet('CDNOW, the sample', 'cdnow/cdnow_sample_elog.csv', (of) => {
  it('gives the published counts, and changes nothing the second time', async () => {
    const file = { path: join(data, 'cdnow/cdnow_sample_elog.csv'), mapping: 'cdnow-elog' }
    await importFile(of.ctx, { ...file, kind: 'orders' })
    const once = await sums(of)
    expect(once).toMatchObject({ orders: 6919, customers: 2357 })
    const again = await importFile(of.ctx, { ...file, kind: 'orders' })
    expect(again.row.result).toMatchObject({ ordersCreated: 0, ordersUnchanged: 6919 })
    expect(await sums(of)).toEqual(once)
  }, 120_000)
})

dataSet('Online Retail', 'online-retail/online_retail.csv.gz', (of) => {
  it('returns kept: orders as in the reference, returns as counted in the file', async () => {
    const source = 'online-retail/online_retail.csv.gz'
    const path = await unpacked(of.folder, source, 'online_retail.csv')
    const mapping = 'online-retail-with-returns'
    const { row } = await importFile(of.ctx, { path, kind: 'orders', mapping })
    expect(row).toMatchObject({ rowsTotal: 541_909, rowsTaken: 406_789, rowsUntaken: 0 })
    expect(row.result.adopted).toEqual({ currency: 'GBP', zone: 'Europe/London' })
    expect(await sums(of)).toMatchObject({
      orders: 18_532,
      lines: 397_884,
      customers: 4338,
      revenue: 891_140_790,
      // Lines with a customer and an invoice C…: 8,905 in 3,654 invoices, 611,342.09 pounds.
      returns: 3654,
      returned: 61_134_209,
    })
  }, 300_000)
})
