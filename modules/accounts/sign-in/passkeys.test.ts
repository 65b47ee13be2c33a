import { afterAll, beforeAll, expect, test } from 'vitest'
import { setupToken } from '../setup/setup-token.ts'
import { OWNER, openShop, type Shop, type Visitor } from '../testing.ts'
import { softAuthenticator } from './passkeys.testing.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

async function register(visitor: Visitor, key: ReturnType<typeof softAuthenticator>) {
  const { body } = await visitor.send('POST', '/api/v1/me/passkeys/options')
  const response = key.create(body.options)
  return visitor.send('POST', '/api/v1/me/passkeys', { ticket: body.ticket, response, name: 'Mac' })
}

async function enter(visitor: Visitor, key: ReturnType<typeof softAuthenticator>, count?: number) {
  const { body } = await visitor.send('POST', '/api/v1/session/passkey-options')
  const response = key.get(body.options, count)
  const request = { ticket: body.ticket, response }
  return { request, answer: await visitor.send('POST', '/api/v1/session/passkey', request) }
}

test('a passkey is added and signs in without any password', async () => {
  const owner = await shop.signedIn()
  const key = softAuthenticator()
  expect((await register(owner, key)).status).toBe(200)
  expect((await register(owner, key)).status).toBe(409)
  const visitor = shop.visitor()
  const { answer } = await enter(visitor, key)
  expect(answer.status).toBe(200)
  const me = await visitor.send('GET', '/api/v1/me')
  expect(me.body.staff.email).toBe(OWNER.email)
  const { body } = await visitor.send('GET', '/api/v1/me/passkeys')
  expect(body.items).toMatchObject([{ credentialId: key.id, name: 'Mac' }])
  expect(body.items[0].publicKey).toBeUndefined()
})

test('an answer cannot be sent twice, and a counter that runs back is refused', async () => {
  const owner = await shop.signedIn()
  const key = softAuthenticator()
  await register(owner, key)
  const { request, answer } = await enter(shop.visitor(), key, 5)
  expect(answer.status).toBe(200)
  expect((await shop.visitor().send('POST', '/api/v1/session/passkey', request)).status).toBe(403)
  const back = await enter(shop.visitor(), key, 4)
  expect(back.answer.status).toBe(403)
})

test('an unknown key, a foreign page and a broken answer are refused', async () => {
  const { answer } = await enter(shop.visitor(), softAuthenticator())
  expect([answer.status, answer.body.error.code]).toEqual([403, 'forbidden'])
  const foreign = softAuthenticator('https://evil.example')
  expect((await register(await shop.signedIn(), foreign)).status).toBe(403)
  const { body } = await shop.visitor().send('POST', '/api/v1/session/passkey-options')
  const broken = { ticket: body.ticket, response: { id: 7 } }
  expect((await shop.visitor().send('POST', '/api/v1/session/passkey', broken)).status).toBe(403)
})

test('a passkey needs a sign-in of the last quarter of an hour', async () => {
  const owner = await shop.signedIn()
  await shop.database.pool.query(
    "update accounts.sessions set created_at = now() - interval '16 minutes'",
  )
  const { status, body } = await owner.send('POST', '/api/v1/me/passkeys/options')
  expect([status, body.error.code]).toEqual([412, 'precondition_failed'])
})

test('the last way in stays', async () => {
  const owner = await shop.signedIn()
  const { body } = await owner.send('POST', '/api/v1/invitations', { name: '木村', role: 'staff' })
  const visitor = shop.visitor()
  const person = { token: body.token, name: '木村', email: 'kimura@hidamari.example' }
  const offer = await visitor.send('POST', '/api/v1/invitation/passkey-options', person)
  const key = softAuthenticator()
  const passkey = { ticket: offer.body.ticket, response: key.create(offer.body.options) }
  const joined = await visitor.send('POST', '/api/v1/invitation/acceptance', {
    ...person,
    locale: 'ja',
    passkey,
  })
  expect(joined.status).toBe(200)
  const gone = await visitor.send('DELETE', `/api/v1/me/passkeys/${key.id}`)
  expect(gone.status).toBe(412)
  await visitor.send('PUT', '/api/v1/me/password', { password: '倉庫のとびらはいつも青い' })
  expect((await visitor.send('DELETE', `/api/v1/me/passkeys/${key.id}`)).status).toBe(200)
  expect((await visitor.send('DELETE', `/api/v1/me/passkeys/${key.id}`)).status).toBe(404)
})

test('the owner can be set up with a passkey alone', async () => {
  const fresh = await openShop({ setUp: false })
  const token = (await setupToken(fresh.database.ctx({ actor: { kind: 'operator' } }))) ?? ''
  const visitor = fresh.visitor()
  const person = { token, name: '佐藤 由美', email: OWNER.email }
  const offer = await visitor.send('POST', '/api/v1/setup/passkey-options', person)
  const key = softAuthenticator()
  const passkey = { ticket: offer.body.ticket, response: key.create(offer.body.options) }
  const shopName = 'ひだまり堂'
  const wizard = { ...person, shopName, locale: 'ja', passkey }
  expect((await visitor.send('POST', '/api/v1/setup', wizard)).status).toBe(200)
  const { answer } = await enter(fresh.visitor(), key)
  expect(answer.status).toBe(200)
  const word = await fresh.visitor().send('POST', '/api/v1/session', OWNER)
  expect(word.status).toBe(403)
  await fresh.close()
})
