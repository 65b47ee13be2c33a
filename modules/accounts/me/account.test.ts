import { afterAll, beforeAll, expect, test } from 'vitest'
import { OWNER, openShop, type Shop } from '../testing.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test('one sees and ends one’s own sessions, and nobody else’s', async () => {
  const here = await shop.signedIn()
  const there = await shop.signedIn()
  const other = await shop.employ('staff')
  const { body } = await here.send('GET', '/api/v1/me/sessions')
  const current = body.items.filter((session: { current: boolean }) => session.current)
  expect(current).toHaveLength(1)
  const list = await there.send('GET', '/api/v1/me/sessions')
  const mine = list.body.items.find((session: { current: boolean }) => session.current).sessionId
  expect((await other.send('DELETE', `/api/v1/me/sessions/${mine}`)).status).toBe(404)
  expect((await here.send('DELETE', `/api/v1/me/sessions/${mine}`)).status).toBe(200)
  expect((await there.send('GET', '/api/v1/me')).status).toBe(401)
  expect((await here.send('DELETE', `/api/v1/me/sessions/${mine}`)).status).toBe(404)
  const elsewhere = await shop.signedIn()
  expect((await here.send('DELETE', '/api/v1/me/sessions')).body.ended).toBeGreaterThan(0)
  expect((await elsewhere.send('GET', '/api/v1/me')).status).toBe(401)
  expect((await here.send('DELETE', '/api/v1/me/sessions')).body.ended).toBe(0)
  expect((await other.send('GET', '/api/v1/me')).status).toBe(200)
})

test('a new password needs the present one, ends other sessions, and guessing is stopped', async () => {
  const member = await shop.employ('marketer')
  const sign = { email: member.email, password: OWNER.password }
  const elsewhere = await shop.signedIn(sign)
  const password = '北の倉庫に雪がふりつもる'
  const wrong = { current: 'ちがうことばです', password }
  expect((await member.send('PUT', '/api/v1/me/password', wrong)).status).toBe(403)
  const weak = { current: OWNER.password, password: member.email }
  expect((await member.send('PUT', '/api/v1/me/password', weak)).status).toBe(422)
  const right = { current: OWNER.password, password }
  expect((await member.send('PUT', '/api/v1/me/password', right)).status).toBe(200)
  expect((await elsewhere.send('GET', '/api/v1/me')).status).toBe(401)
  expect((await member.send('GET', '/api/v1/me')).status).toBe(200)
  await shop.signedIn({ ...sign, password })
  const again = []
  for (let i = 0; i < 7; i++)
    again.push((await member.send('PUT', '/api/v1/me/password', wrong)).status)
  expect(again.at(-1)).toBe(429)
})

test('language and theme are one’s own', async () => {
  const member = await shop.employ('reader')
  const change = { locale: 'en', theme: 'dark', name: 'Nao Kimura' }
  expect((await member.send('PATCH', '/api/v1/me', change)).status).toBe(200)
  expect((await member.send('PATCH', '/api/v1/me', change)).status).toBe(200)
  expect((await member.send('GET', '/api/v1/me')).body.staff).toMatchObject(change)
  const refused = await member.send('PATCH', '/api/v1/company', { name: 'x' })
  expect(refused.body.error.message).toMatch(/needs the permission/)
})
