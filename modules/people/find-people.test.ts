import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { findPeople, lookUpPeople, personCards, upsertPeople } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await upsertPeople(database.ctx(), [
    {
      identities: [
        { kind: 'customer_number', value: '104-2288', issuer: 'shop' },
        { kind: 'email', value: 'setsuko.tanaka@nifty.com' },
        { kind: 'phone', value: '045-901-2345' },
      ],
      fullName: '田中 節子',
      fullKana: 'タナカ セツコ',
      address: {
        postalCode: '225-0002',
        prefecture: '神奈川県',
        city: '横浜市青葉区',
        street: '美しが丘',
      },
      memberSince: new Date('2015-08-01'),
    },
    {
      identities: [{ kind: 'customer_number', value: '7', issuer: 'shop' }],
      fullName: '髙﨑 健',
      fullKana: 'ﾀｶｻｷ ｹﾝ',
    },
    {
      identities: [{ kind: 'customer_number', value: '8', issuer: 'shop' }],
      fullName: '林 誠',
      fullKana: 'ハヤシ マコト',
    },
    {
      identities: [{ kind: 'customer_number', value: '9', issuer: 'mall' }],
      companyName: '株式会社 みどり商店',
    },
  ])
})
afterAll(() => database.close())

const cursorOf = (key: string) =>
  Buffer.from(JSON.stringify([key, randomUUID()])).toString('base64url')

const names = async (q: string) =>
  (await findPeople(database.ctx(), { q })).items.map((person) => person.name)

test.each([
  ['節子', '田中 節子'],
  ['田中節子', '田中 節子'],
  ['せつこ', '田中 節子'],
  ['ﾅｶ', '田中 節子'],
  ['節子　田中', '田中 節子'],
  ['0459012345', '田中 節子'],
  ['045-901-2345', '田中 節子'],
  ['０４５ー９０１ー２３４５', '田中 節子'],
  ['+81 45 901 2345', '田中 節子'],
  ['901-2345', '田中 節子'],
  ['104-2288', '田中 節子'],
  ['1042288', '田中 節子'],
  ['〒225-0002', '田中 節子'],
  ['Tanaka@NIFTY', '田中 節子'],
  ['Setsuko.Tanaka@nifty.com', '田中 節子'],
  ['59012345', '田中 節子'],
  ['青葉', '田中 節子'],
  ['高崎', '髙﨑 健'],
  ['林', '林 誠'],
  ['7', '髙﨑 健'],
  ['どり', '株式会社 みどり商店'],
])('finds by %s', async (q, name) => {
  expect(await names(q)).toContain(name)
})

test('what is no match, and what tries to be SQL, finds nobody', async () => {
  for (const q of ['鈴木', "' or 1=1 --", '%%%', '___', '\\', 'zzz'])
    expect(await names(q)).toEqual([])
})

test('lists by reading with keyset pages that neither repeat nor skip, and filters', async () => {
  const ctx = database.ctx()
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await findPeople(ctx, { limit: 1, cursor })
    seen.push(...page.items.map((person) => person.name))
    if (!cursor) expect(page).toMatchObject({ total: 4, totalIsExact: true })
    if (!page.nextCursor) break
    cursor = page.nextCursor
  }
  expect(seen).toEqual(['髙﨑 健', '田中 節子', '林 誠', '株式会社 みどり商店'])
  const of = async (filter: object) => (await findPeople(ctx, { filter })).total
  expect(await of({ member: 'yes' })).toBe(1)
  expect(await of({ source: 'mall' })).toBe(1)
  expect(await of({ dial: 'quiet' })).toBe(0)
  expect(await of({ consent: { channel: 'mail', purpose: 'news', state: 'unasked' } })).toBe(4)
  for (const cursor of ['no cursor', cursorOf('鈴木'), cursorOf('2026-02-31 10:00:00+00')])
    await expect(findPeople(ctx, { sort: 'newest', cursor })).rejects.toThrow('cursor')
  await expect(findPeople(ctx, { cursor: cursorOf('\0') })).rejects.toThrow('cursor')
})

test('who is typing sees the whole number first; cards come in the order asked for', async () => {
  const ctx = database.ctx({ locale: 'en' })
  const [first] = await lookUpPeople(ctx, { q: '045-9012345' })
  expect(first).toMatchObject({ name: 'Setsuko Tanaka', kana: '田中 節子', number: '104-2288' })
  const { items } = await findPeople(ctx, {})
  const ids = items.map((person) => person.personId).reverse()
  expect((await personCards(ctx, ids)).map((person) => person.personId)).toEqual(ids)
})

test('among many the search uses its indexes', async () => {
  await sql`insert into people.persons (person_id, status, created_at, updated_at, search, grams)
    select gen_random_uuid(), 'known', now(), now(), md5(n::text),
      array[chr(12450 + n % 80) || chr(12450 + n % 77)]
    from generate_series(1, 20000) n`.execute(database.db)
  await sql`vacuum analyze people.persons`.execute(database.db)
  const explain = async (where: string) => {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select person_id
      from people.persons p where merged_into is null and status = 'known'
      and ${sql.raw(where)}`.execute(database.db)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  expect(await explain(`p.search like '%1234%'`)).toContain('persons_search')
  expect(await explain(`p.grams @> '{タナ}'`)).toContain('persons_grams')
})
