import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { defineJob } from '../../../kernel/jobs.ts'
import { defineModule } from '../../../kernel/module.ts'
import { modules } from '../../../server/modules.ts'
import { readCompany } from '../company/company.ts'
import { OWNER, openShop, type Shop } from '../testing.ts'
import { setUpCompany } from './setup.ts'
import { setupToken, setupUrl } from './setup-token.ts'

/** Without the module that brings the sample shop. */
const bare = modules.filter(({ contributes }) => !contributes?.sample)

let shop: Shop
afterEach(() => shop.close())

const operator = () => shop.database.ctx({ actor: { kind: 'operator' } })
const wizard = (token: string, more: object = {}) => ({
  token,
  shopName: 'ひだまり堂',
  locale: 'ja',
  name: '佐藤 由美',
  ...OWNER,
  ...more,
})

test('the operator sets the shop up once; nobody else may', async () => {
  shop = await openShop({ setUp: false })
  const founder = { ...OWNER, locale: 'ja' } as const
  await expect(setUpCompany(shop.database.ctx({ role: 'lead' }), founder)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await setUpCompany(operator(), { ...founder, shopName: 'ひだまり堂' })
  expect(await readCompany(operator())).toMatchObject({ name: 'ひだまり堂', currency: 'JPY' })
  await expect(setUpCompany(operator(), founder)).rejects.toMatchObject({ code: 'conflict' })
})

test('of two who set up at once, one does', async () => {
  shop = await openShop({ setUp: false })
  const token = (await setupToken(operator())) ?? ''
  const answers = await Promise.all(
    ['a@x.example', 'b@x.example'].map((email) =>
      shop.visitor().send('POST', '/api/v1/setup', wizard(token, { email })),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('the wizard takes the one-time token and signs the owner in', async () => {
  shop = await openShop({ setUp: false, host: { modules: bare } })
  const url = (await setupUrl(operator(), 'http://localhost:4649/')) ?? ''
  expect(url).toMatch(/^http:\/\/localhost:4649\/setup#token=[\w-]{43}$/)
  const visitor = shop.visitor()
  const before = await visitor.send('GET', '/api/v1/setup')
  expect(before.body).toEqual({ done: false, sampleOffered: false, locale: 'ja' })

  const token = url.split('token=')[1] ?? ''
  const done = await visitor.send('POST', '/api/v1/setup', wizard(token))
  expect(done.status).toBe(200)
  const me = await visitor.send('GET', '/api/v1/me')
  expect(me.body).toMatchObject({
    staff: { name: '佐藤 由美', role: 'owner', locale: 'ja', department: null },
    company: { name: 'ひだまり堂', currency: 'JPY', zone: 'Asia/Tokyo', sample: false },
  })
  expect(me.body.permissions).toContain('accounts.manage')

  expect((await visitor.send('POST', '/api/v1/setup', wizard(token))).status).toBe(409)
  expect(await setupToken(operator())).toBeNull()
})

test('a newer token replaces the earlier one, and nothing is stored in the plain', async () => {
  shop = await openShop({ setUp: false })
  const first = (await setupToken(operator())) ?? ''
  const second = (await setupToken(operator())) ?? ''
  const refused = await shop.visitor().send('POST', '/api/v1/setup', wizard(first))
  expect(refused.status).toBe(403)
  expect(refused.body.error.message).toContain('設定用のリンク')
  const { rows } = await shop.database.pool.query('select * from accounts.tickets')
  expect(JSON.stringify(rows)).not.toContain(second)
})

test('guessing at the token is stopped, with the time to wait', async () => {
  shop = await openShop({ setUp: false })
  const visitor = shop.visitor()
  for (let i = 0; i < 10; i++) {
    expect((await visitor.send('POST', '/api/v1/setup', wizard(`guess ${i}`))).status).toBe(403)
  }
  const stopped = await visitor.send('POST', '/api/v1/setup', wizard('guess'))
  expect(stopped.status).toBe(429)
  expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(800)
  expect(stopped.body.error.message).toMatch(/あと15分/)
})

test('a retry key does not let guesses go uncounted', async () => {
  shop = await openShop({ setUp: false })
  const visitor = shop.visitor()
  const statuses: number[] = []
  for (let i = 0; i < 12; i++) {
    const key = { 'idempotency-key': `k${i}` }
    statuses.push((await visitor.send('POST', '/api/v1/setup', wizard('no'), key)).status)
  }
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
})

test('a weak password and a bad currency are refused in words', async () => {
  shop = await openShop({ setUp: false })
  const token = (await setupToken(operator())) ?? ''
  const visitor = shop.visitor()
  for (const password of ['short', '1234567890', 'aaaaaaaaaaaa', 'sato@hidamari.example']) {
    const { status, body } = await visitor.send(
      'POST',
      '/api/v1/setup',
      wizard(token, { password }),
    )
    expect([status, body.error.code]).toEqual([422, 'invalid'])
  }
  const { status } = await visitor.send('POST', '/api/v1/setup', wizard(token, { currency: 'XQZ' }))
  expect(status).toBe(422)
})

test('the sample shop is asked for only where a module brings one', async () => {
  const payload = z.object({})
  const load = defineJob({ name: 'seeds.load', payload, run: async () => {} })
  const remove = defineJob({ name: 'seeds.remove', payload, run: async () => {} })
  const seeds = defineModule({
    name: 'seeds',
    dependsOn: [],
    permissions: {},
    tables: {},
    jobs: [load, remove],
    contributes: { sample: { load, remove } },
  })
  shop = await openShop({ setUp: false, host: { modules: [...bare, seeds] } })
  const token = (await setupToken(operator())) ?? ''
  const visitor = shop.visitor()
  expect((await visitor.send('GET', '/api/v1/setup')).body.sampleOffered).toBe(true)
  await visitor.send('POST', '/api/v1/setup', wizard(token, { sample: true }))
  const { rows } = await shop.database.pool.query(
    'select task_identifier from graphile_worker.jobs',
  )
  expect(rows).toEqual([{ task_identifier: 'seeds.load' }])
})
