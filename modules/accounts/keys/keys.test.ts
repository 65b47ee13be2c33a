import { afterAll, beforeAll, expect, test } from 'vitest'
import { OWNER, openShop, type Shop, type Visitor } from '../testing.ts'
import { verifyWriteKey } from './authenticate-key.ts'

let shop: Shop
let owner: Visitor
beforeAll(async () => {
  shop = await openShop()
  owner = await shop.signedIn()
})
afterAll(() => shop.close())

const make = (who: Visitor, body: object) => who.send('POST', '/api/v1/api-keys', body)
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const with_ = (token: string, from = '192.0.2.30') => {
  const visitor = shop.visitor(from)
  return (url: string) => visitor.send('GET', url, undefined, bearer(token))
}

test('a secret key opens exactly what it was made for, and is not kept', async () => {
  const { body } = await make(owner, { kind: 'secret', name: '基幹', scopes: ['accounts.read'] })
  expect(body.token).toMatch(/^kz_s_[\w-]{43}$/)
  const get = with_(body.token)
  expect((await get('/api/v1/staff')).status).toBe(200)
  expect((await get('/api/v1/audit')).status).toBe(403)
  expect((await get('/api/v1/me')).status).toBe(403)
  const { rows } = await shop.database.pool.query('select * from accounts.api_keys')
  expect(JSON.stringify(rows)).not.toContain(body.token)
  const list = await owner.send('GET', '/api/v1/api-keys')
  expect(list.body.items[0]).toMatchObject({ name: '基幹', hint: body.token.slice(0, 9) })
  expect(list.body.items[0].lastUsedAt).not.toBeNull()
})

test('only who may makes keys, and nobody puts more into one than they have', async () => {
  const lead = await shop.employ('lead')
  const body = { kind: 'secret', name: 'x', scopes: ['accounts.read'] }
  expect((await make(lead, body)).status).toBe(403)
  await owner.send('PATCH', `/api/v1/staff/${lead.staffId}`, { granted: ['accounts.keys'] })
  expect((await make(lead, body)).status).toBe(200)
  expect((await make(lead, { ...body, scopes: ['accounts.manage'] })).status).toBe(403)
  expect((await make(lead, { ...body, scopes: ['no.such'] })).status).toBe(422)
  expect((await lead.send('DELETE', '/api/v1/api-keys/nothing')).status).toBe(400)
})

test('the answer with the token is never stored for a replay', async () => {
  const key = { 'idempotency-key': 'make-once' }
  const body = { kind: 'write', name: 'サイト' }
  const { body: first } = await owner.send('POST', '/api/v1/api-keys', body, key)
  const { rows } = await shop.database.pool.query('select * from kernel.idempotency_keys')
  expect(JSON.stringify(rows)).not.toContain(first.token)
})

test('a tracking key opens nothing but tracking', async () => {
  const { body } = await make(owner, { kind: 'write', name: '店', scopes: ['accounts.manage'] })
  expect(body.token).toMatch(/^kz_w_/)
  expect(body.key.scopes).toEqual(['activity.track'])
  expect((await with_(body.token)('/api/v1/staff')).status).toBe(401)
  const ctx = shop.database.ctx({ actor: { kind: 'nobody' } })
  expect(await verifyWriteKey(ctx, body.token)).toMatchObject({ kind: 'apiKey', name: '店' })
  expect(await verifyWriteKey(ctx, `${body.token}x`)).toBeNull()
})

test('an ended key is refused at once; ending it twice says so', async () => {
  const { body } = await make(owner, { kind: 'secret', name: 'y', scopes: ['accounts.read'] })
  const url = `/api/v1/api-keys/${body.key.keyId}`
  const reader = await shop.employ('reader')
  expect((await reader.send('DELETE', url)).status).toBe(403)
  expect((await owner.send('DELETE', url)).status).toBe(200)
  expect((await owner.send('DELETE', url)).status).toBe(404)
  expect((await with_(body.token)('/api/v1/staff')).status).toBe(401)
})

test('guessing keys is stopped, while a right key from there still works', async () => {
  const { body } = await make(owner, { kind: 'secret', name: 'z', scopes: ['accounts.read'] })
  const statuses = []
  for (let i = 0; i < 33; i++) {
    statuses.push((await with_(`kz_s_guess${i}`, '203.0.113.8')('/api/v1/staff')).status)
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(30)
  expect(statuses.filter((status) => status === 429)).toHaveLength(3)
  expect((await with_(body.token, '203.0.113.8')('/api/v1/staff')).status).toBe(200)
  const session = await shop.visitor('203.0.113.8').send('POST', '/api/v1/session', OWNER)
  expect(session.status).toBe(200)
})

test('a foreign page may not write with a cookie, but a server may with a key', async () => {
  const scopes = ['accounts.manage']
  const { body } = await make(owner, { kind: 'secret', name: 'w', scopes })
  const headers = { ...bearer(body.token), origin: 'https://shop.example' }
  const change = await shop.visitor().send('PATCH', '/api/v1/company', { name: '灯' }, headers)
  expect([change.status, change.body.name]).toEqual([200, '灯'])
})
