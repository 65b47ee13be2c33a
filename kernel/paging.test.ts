import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { fromCursor, pageFrom, placeInTime, placeMoment } from './paging.ts'
import { openTestDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const cursorOf = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')

test('a page leads to the next one, and the last page to none', () => {
  const rows = [new Date('2026-11-22T01:02:03.004Z'), new Date(0)].map((at) => ({
    at,
    id: '01900000-0000-7000-8000-000000000001',
  }))
  const { items, nextCursor } = pageFrom(rows, 1, ({ at, id }) => [at, id])
  expect(items).toHaveLength(1)
  expect(fromCursor(placeInTime, nextCursor ?? '')).toEqual([
    '2026-11-22T01:02:03.004Z',
    '01900000-0000-7000-8000-000000000001',
  ])
  expect(pageFrom(rows, 2, ({ at }) => [at]).nextCursor).toBeNull()
  expect(fromCursor(placeInTime, undefined)).toBeNull()
})

test('a cursor of somebody else is refused with a sentence', () => {
  for (const cursor of ['', 'x', 'null', cursorOf({}), cursorOf(['2026-11-22', 'x']), '😀'])
    expect(() => fromCursor(placeInTime, cursor)).toThrow('This cursor is not one of ours')
})

test('PostgreSQL can read every moment that passes', async () => {
  const { rows } = await sql<{ own: string }>`
    select unnest(array[now(), 'epoch', '0044-03-15 BC', '12026-02-28 12:00:00.000001+00', '2024-02-29'])::text as own`.execute(
    database.db,
  )
  const moments = z.tuple([placeMoment])
  for (const { own } of rows) expect(fromCursor(moments, cursorOf([own]))).toEqual([own])
  for (const day of ['0000-01-01', '2026-02-29', '2026-13-01', '2026-00-10', '999999-01-01'])
    expect(() => fromCursor(moments, cursorOf([`${day} 10:00:00+00`]))).toThrow('cursor')
  for (const time of ['24:00:00+00', '10:60:00+00', '10:00:00+99', '10:00', '10:00:00+00; x'])
    expect(() => fromCursor(moments, cursorOf([`2026-11-22 ${time}`]))).toThrow('cursor')
})
