import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Ctx, inTransaction } from '../../kernel/context.ts'
import { createClient } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { deleteTouched, readBulkTouched, TOUCHED, takeTouched, touch } from './index.ts'

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx()
})
afterAll(() => database.close())
beforeEach(() => sql`truncate people.touched`.execute(database.db))

const [one, other] = [newId(), newId()]
const later = () => new Date(Date.now() + 60_000)

test('what is touched is taken once, each pair once, the oldest first', async () => {
  const twice = { personId: one, name: 'tea.drunk' }
  await touch(ctx, [twice, twice, { personId: other, name: '#person' }])
  await touch(ctx, [{ personId: one, name: '*' }])
  const [first, ...more] = await takeTouched(database.db, 1)
  expect(more).toEqual([])
  expect(first).toMatchObject({ persons: [one, other], names: ['tea.drunk', '#person'] })
  expect(await takeTouched(database.db, 9)).toMatchObject([{ persons: [one], names: ['*'] }])
  expect(await takeTouched(database.db, 9)).toEqual([])
})

test('nothing is touched by nobody, nor by a change that did not come about', async () => {
  await touch(ctx, [])
  const broken = inTransaction(ctx, async (ctx) => {
    await touch(ctx, [{ personId: one, name: '*' }])
    throw new Error('no')
  })
  await expect(broken).rejects.toThrow('no')
  expect(await takeTouched(database.db, 9)).toEqual([])
})

test('two who take at once get different rows, and a failed one gives its own back', async () => {
  for (const personId of [one, other]) await touch(ctx, [{ personId, name: '*' }])
  const failed = inTransaction(ctx, async ({ tx }) => {
    expect(await takeTouched(tx, 1)).toMatchObject([{ persons: [one] }])
    expect(await takeTouched(database.db, 9)).toMatchObject([{ persons: [other] }])
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await takeTouched(database.db, 9)).toMatchObject([{ persons: [one] }])
})

test('very many people are several rows, so that nobody must take them all', async () => {
  const touched = Array.from({ length: 1201 }, () => ({ personId: newId(), name: '*' }))
  await touch(ctx, touched)
  const taken = await takeTouched(database.db, 9)
  expect(taken.map(({ persons }) => persons.length).sort()).toEqual([201, 500, 500])
})

test('history waits until its source is silent, source by source, until it is done', async () => {
  const bulk = 'import:a'
  await touch(ctx, [{ personId: one, name: 'order.placed' }], { bulk })
  await touch(ctx, [{ personId: other, name: '*', bulk: 'import:b' }], { bulk })
  await touch(ctx, [{ personId: other, name: 'order.placed' }], { bulk })
  expect(await takeTouched(database.db, 9)).toEqual([])
  const hourAgo = new Date(Date.now() - 3_600_000)
  expect(await readBulkTouched(database.db, { quietSince: hourAgo, limit: 9 })).toEqual([])

  const read = (limit: number) => readBulkTouched(database.db, { quietSince: later(), limit })
  expect(await read(1)).toMatchObject([{ persons: [one], bulk }])
  const rows = await read(9)
  expect(rows).toMatchObject([
    { persons: [one], bulk },
    { persons: [other], bulk },
  ])
  await deleteTouched(
    database.db,
    rows.map(({ touchedId }) => touchedId),
  )
  expect(await read(9)).toMatchObject([{ persons: [other], names: ['*'], bulk: 'import:b' }])
})

test('a source of which one row is young is not silent', async () => {
  const bulk = 'import:a'
  await touch(ctx, [{ personId: one, name: '*' }], { bulk })
  await sql`update people.touched set at = at - interval '1 hour'`.execute(database.db)
  const quietSince = new Date(Date.now() - 60_000)
  expect(await readBulkTouched(database.db, { quietSince, limit: 9 })).toHaveLength(1)
  await touch(ctx, [{ personId: other, name: '*' }], { bulk })
  expect(await readBulkTouched(database.db, { quietSince, limit: 9 })).toEqual([])
})

test('who waits is told of news, and not of history', async () => {
  const listener = createClient(database.connection)
  const heard: string[] = []
  listener.on('notification', ({ channel }) => heard.push(channel))
  await listener.connect()
  await listener.query(`listen ${TOUCHED}`)
  await touch(ctx, [{ personId: one, name: '*' }], { bulk: 'import:a' })
  await listener.query('select 1')
  expect(heard).toEqual([])
  await touch(ctx, [
    { personId: one, name: '*', bulk: 'import:a' },
    { personId: one, name: '*' },
  ])
  await listener.query('select 1')
  expect(heard).toEqual([TOUCHED])
  await listener.end()
})
