import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { setUpCompany } from '../setup/setup.ts'
import { readInvitation } from './accept-invitation.ts'
import { makeReturnLinkByEmail } from './return-link.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('the command line lets the only owner in again, by their address', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  const email = 'owner@example.jp'
  await setUpCompany(ctx, { email, password: 'あたたかい青汁をどうぞ', name: '佐藤', locale: 'ja' })
  const earlier = await makeReturnLinkByEmail(ctx, { email: 'Owner@Example.JP' })
  const { token, name } = await makeReturnLinkByEmail(ctx, { email })
  expect(name).toBe('佐藤')
  expect(await readInvitation(ctx, { token })).toMatchObject({ name: '佐藤' })
  await expect(readInvitation(ctx, { token: earlier.token })).rejects.toThrow()
  await expect(makeReturnLinkByEmail(ctx, { email: 'nobody@example.jp' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(
    makeReturnLinkByEmail(database.ctx({ role: 'lead' }), { email }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})
