import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { getPerson, resolvePeople, upsertPeople } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const ids = (kind: string, value: string, issuer = '') => [{ kind, value, issuer }]

test('makes people, finds them again, and fills only what is empty', async () => {
  const ctx = database.ctx()
  const people = [
    {
      identities: [
        ...ids('customer_number', '104-2288', 'shop'),
        { kind: 'email', value: 'Setsuko@nifty.com' },
      ],
      fullName: '田中 節子',
      fullKana: 'たなか　せつこ',
      birthday: '1952-02-29',
      address: {
        postalCode: '〒225-0002',
        prefecture: '神奈川県',
        city: '横浜市青葉区',
        street: '美しが丘1-2',
      },
    },
    { identities: [{ kind: 'phone', value: '０４５－９０１－２３４５' }], fullName: '髙﨑 健' },
  ]
  const first = await upsertPeople(ctx, people)
  expect(first.map((row) => row.outcome)).toEqual(['created', 'created'])
  const again = await upsertPeople(ctx, people)
  expect(again.map((row) => row.outcome)).toEqual(['matched', 'matched'])
  expect(again.map((row) => row.personId)).toEqual(first.map((row) => row.personId))

  const [filled] = await upsertPeople(ctx, [
    { identities: ids('email', 'setsuko@NIFTY.com'), fullName: '別 名', sex: 'female' },
  ])
  expect(filled).toMatchObject({ personId: first[0]?.personId, outcome: 'filled' })
  const person = await getPerson(ctx, { personId: first[0]?.personId ?? '' })
  expect(person).toMatchObject({
    familyName: '田中',
    givenName: '節子',
    familyKana: 'タナカ',
    givenKana: 'セツコ',
    birthday: '1952-02-29',
    sex: 'female',
    status: 'known',
  })
  expect(person.addresses).toMatchObject([{ postalCode: '2250002', city: '横浜市青葉区' }])
})

test('a batch of a thousand is a few statements and keeps its order', async () => {
  const ctx = database.ctx()
  const people = Array.from({ length: 1000 }, (_, n) => ({
    identities: ids('customer_number', `B${n % 900}`, 'big'),
    fullName: `山田 ${n % 900}子`,
  }))
  const rows = await upsertPeople(ctx, people)
  expect(rows.filter((row) => row.outcome === 'created')).toHaveLength(900)
  expect(rows[905]?.personId).toBe(rows[5]?.personId)
})

test('a visitor who turns out to be somebody brings their history; another person’s browser is left alone', async () => {
  const ctx = database.ctx()
  const [visitor] = await resolvePeople(ctx, [ids('anonymous', 'a-1')])
  const [hanako] = await upsertPeople(ctx, [
    { identities: ids('user_id', 'hanako'), fullName: '佐藤 花子' },
  ])
  const both = [...ids('anonymous', 'a-1'), ...ids('user_id', 'hanako')]
  expect(await resolvePeople(ctx, [both, ids('anonymous', 'a-1')])).toEqual([
    hanako?.personId,
    hanako?.personId,
  ])
  expect((await getPerson(ctx, { personId: visitor ?? '' })).personId).toBe(hanako?.personId)

  const [taro] = await resolvePeople(ctx, [[...ids('anonymous', 'a-1'), ...ids('user_id', 'taro')]])
  expect(taro).not.toBe(hanako?.personId)
  expect(await resolvePeople(ctx, [ids('anonymous', 'guest')])).toEqual([null])
})

test('two transactions that bring the same new person make one', async () => {
  const one = () =>
    upsertPeople(database.ctx(), [{ identities: ids('email', 'race@shop.jp'), fullName: '競 走' }])
  const rows = (await Promise.all([one(), one(), one(), one()])).flat()
  expect(new Set(rows.map((row) => row.personId)).size).toBe(1)
  const { rows: persons } =
    await sql`select 1 from people.persons where family_name = '競'`.execute(database.db)
  expect(persons).toHaveLength(1)
})
