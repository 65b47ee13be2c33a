import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { exportPersonFile } from './export-person-file.ts'
import {
  createPerson,
  erasePerson,
  exportPerson,
  findPeople,
  getPerson,
  mergePeople,
  removeImportedPeople,
  updatePerson,
  upsertPeople,
} from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const input = (value: string, more: object = {}) => ({
  identities: [
    { kind: 'customer_number', value, issuer: 'shop' },
    { kind: 'email', value: `${value}@nifty.com` },
    { kind: 'phone', value: '045-901-2345' },
  ],
  fullName: `消田 ${value}`,
  birthday: '1950-01-02',
  address: {
    postalCode: '1000001',
    prefecture: '東京都',
    city: '千代田区',
    street: '<b>秘密の場所</b>',
  },
  ...more,
})
async function make(value: string) {
  const [row] = await upsertPeople(database.ctx(), [input(value)])
  return row?.personId ?? ''
}

test('an export holds everything, and only who may export gets it', async () => {
  const personId = await make('E1')
  const ctx = database.ctx()
  const { parts } = await exportPerson(ctx, { personId })
  const text = JSON.stringify(parts.people)
  for (const word of [
    '消田',
    'E1@nifty.com'.toLowerCase(),
    '045-901-2345',
    '秘密の場所',
    '1950-01-02',
  ]) {
    expect(text).toContain(word)
  }
  for (const [locale, word] of [
    ['ja', 'お誕生日'],
    ['en', 'Birthday'],
  ] as const) {
    const file = await exportPersonFile(ctx, { personId, format: 'html', locale })
    let page = ''
    for await (const part of file.content) page += String(part)
    expect(page).toContain(word)
    expect(page).toContain('秘密の場所')
    expect(page).not.toContain('<b>')
  }
  await expect(exportPerson(database.ctx({ role: 'staff' }), { personId })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('an erased person is nowhere in the database, under no id, and a file cannot bring them back silently', async () => {
  const ctx = database.ctx()
  const [kept, merged] = [await make('X1'), await make('X2')]
  await updatePerson(ctx, { personId: kept, note: '消したい覚え書き' })
  await mergePeople(ctx, { survivorId: kept, mergedId: merged })
  await expect(
    erasePerson(database.ctx({ role: 'staff' }), { personId: kept }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await erasePerson(ctx, { personId: merged })
  await expect(erasePerson(ctx, { personId: kept })).rejects.toMatchObject({ code: 'conflict' })

  expect(await getPerson(ctx, { personId: merged })).toMatchObject({
    status: 'erased',
    familyName: null,
    identities: [],
  })
  expect((await findPeople(ctx, { q: 'X1@nifty' })).items).toEqual([])
  for (const table of [
    'persons',
    'identities',
    'contact_points',
    'addresses',
    'traits',
    'changes',
    'consents',
    'suppressions',
  ]) {
    const { rows } = await sql<{
      text: string
    }>`select t::text as text from ${sql.raw(`people.${table}`)} t
      where person_id in (${kept}, ${merged})`.execute(database.db)
    // An id may hold any digits by chance.
    const told = rows.map((row) => row.text.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '')).join()
    expect(told).not.toMatch(/消|X1|X2|x1@|901|秘密|1950/)
  }

  const [again] = await upsertPeople(ctx, [input('X1')])
  expect(again).toMatchObject({ personId: kept, outcome: 'erased' })
  expect(again?.remarks.at(-1)).toEqual({ code: 'erased' })
  expect((await getPerson(ctx, { personId: kept })).identities).toEqual([])

  await expect(createPerson(ctx, input('X1'))).rejects.toMatchObject({ code: 'conflict' })
  const back = await createPerson(ctx, { ...input('X1'), returning: true })
  expect(back.personId).not.toBe(kept)
})

test('undoing an import empties what it filled and removes whom it made, but for those in use', async () => {
  const ctx = database.ctx()
  const importId = newId()
  const before = await make('U1')
  const rows = await upsertPeople(ctx, [
    { ...input('U1'), sex: 'female' as const, importId },
    { ...input('U2'), importId },
    { ...input('U3'), importId },
  ])
  const [, made = '', used = ''] = rows.map((row) => row.personId)
  await updatePerson(ctx, { personId: used, note: '手で書いたこと' })
  expect(await removeImportedPeople(ctx, { importId })).toEqual({
    removed: 1,
    kept: 1,
    unfilled: 1,
  })
  expect(await getPerson(ctx, { personId: before })).toMatchObject({
    sex: null,
    familyName: '消田',
  })
  await expect(getPerson(ctx, { personId: made })).rejects.toMatchObject({ code: 'not_found' })
  expect((await getPerson(ctx, { personId: used })).identities).not.toHaveLength(0)
  expect(await removeImportedPeople(ctx, { importId })).toEqual({
    removed: 0,
    kept: 1,
    unfilled: 0,
  })
})

test('an undo of many people goes in steps; what a broken-off step left goes with the next call', async () => {
  const ctx = database.ctx()
  const importId = newId()
  const before = [await make('V1'), await make('V2')]
  await upsertPeople(
    ctx,
    ['V1', 'V2', 'V3', 'V4', 'V5'].map((value) => ({
      ...input(value),
      sex: 'female' as const,
      importId,
      identities: [...input(value).identities, { kind: 'card', value: `card ${value}` }],
    })),
  )
  const left = async () => {
    const { rows } = await sql<{ people: number; cards: number; women: number }>`
      select (select count(*) from people.persons where import_id = ${importId}) as people,
        (select count(*) from people.identities where import_id = ${importId} and kind = 'card') as cards,
        (select count(*) from people.persons where person_id = any(${before}::uuid[])
          and sex is not null) as women`.execute(database.db)
    return rows[0]
  }
  expect(await left()).toEqual({ people: 3, cards: 5, women: 2 })
  const all = { removed: 0, unfilled: 0 }
  for (const steps of [3, 2, Number.POSITIVE_INFINITY]) {
    let taken = 0
    const broken = removeImportedPeople(ctx, {
      importId,
      atOnce: 1,
      onStep: async (_, step) => {
        if (taken++ >= steps) throw new Error('the database went away')
        all.removed += step.removed
        all.unfilled += step.unfilled
      },
    })
    if (steps < 10) await expect(broken).rejects.toThrow('went away')
    else await broken
    if (steps === 3) expect(await left()).toEqual({ people: 2, cards: 4, women: 0 })
  }
  expect(await left()).toEqual({ people: 0, cards: 0, women: 0 })
  expect(all).toEqual({ removed: 3, unfilled: 2 })
})

test('an erasure forgets what was answered to idempotency keys, which may name the person', async () => {
  const personId = await make('E9')
  const { pool } = database
  await pool.query(`insert into kernel.idempotency_keys
    (scope, key, request_hash, status, response, created_at)
    values ('staff:1', 'k', '\\x00', 200, '\\x01', now())`)
  await erasePerson(database.ctx(), { personId })
  const { rows } = await pool.query('select key, response from kernel.idempotency_keys')
  expect(rows).toEqual([{ key: 'k', response: null }])
})
