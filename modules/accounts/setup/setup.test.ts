import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { readCompany } from '../company/company.ts'
import { setUpCompany } from './setup.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await openTestDatabase()
})
afterEach(() => database.close())

const founder = {
  email: 'Sato@Hidamari.example',
  password: 'あたたかい青汁をどうぞ',
  locale: 'ja',
} as const

test('the operator sets the shop up once', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  await setUpCompany(ctx, { ...founder, shopName: 'ひだまり堂' })
  expect(await readCompany(ctx)).toMatchObject({
    name: 'ひだまり堂',
    currency: 'JPY',
    sample: false,
  })
  await expect(setUpCompany(ctx, founder)).rejects.toMatchObject({ code: 'conflict' })
})
