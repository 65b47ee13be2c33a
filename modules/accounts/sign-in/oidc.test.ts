import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../../kernel/config.ts'
import { OWNER, openShop, type Shop, type Visitor } from '../testing.ts'
import { startIssuer } from './issuer.testing.ts'

let shop: Shop
let issuer: Awaited<ReturnType<typeof startIssuer>>
beforeAll(async () => {
  issuer = await startIssuer()
  const config = readConfig({
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: 'kizuna',
    OIDC_CLIENT_SECRET: 'secret',
    LOG_LEVEL: 'silent',
  })
  shop = await openShop({ host: { config } })
})
afterAll(async () => {
  await shop.close()
  await issuer.stop()
})

const sato = { sub: 'u1', email: OWNER.email, email_verified: true }

async function comeBack(visitor: Visitor, claims: typeof sato) {
  const { body } = await visitor.send('POST', '/api/v1/session/oidc')
  const callback = issuer.agree(body.url, claims)
  const answer = await visitor.send('GET', callback)
  return { callback, location: answer.headers.location, status: answer.status }
}

test('a verified mail address ties the account, and from then on the name alone opens', async () => {
  expect((await shop.visitor().send('GET', '/api/v1/sign-in')).body.oidc).toBe(true)
  const visitor = shop.visitor()
  expect(await comeBack(visitor, sato)).toMatchObject({ status: 302, location: '/' })
  expect((await visitor.send('GET', '/api/v1/me')).body.staff.email).toBe(OWNER.email)
  const later = shop.visitor()
  await comeBack(later, { ...sato, email: 'new@elsewhere.example', email_verified: false })
  expect((await later.send('GET', '/api/v1/me')).body.staff.email).toBe(OWNER.email)
})

test('an unverified address, a stranger, and another account on the same address are refused', async () => {
  const member = await shop.employ('staff')
  const refused = [
    { sub: 'u2', email: member.email, email_verified: false },
    { sub: 'u3', email: 'nobody@x.example', email_verified: true },
    { sub: 'u4', email: OWNER.email, email_verified: true },
  ]
  for (const claims of refused) {
    const visitor = shop.visitor()
    expect((await comeBack(visitor, claims)).location).toBe('/sign-in?refused=company')
    expect((await visitor.send('GET', '/api/v1/me')).status).toBe(401)
  }
})

test('the return belongs to the browser that set out, and serves once', async () => {
  const setOut = shop.visitor()
  const { body } = await setOut.send('POST', '/api/v1/session/oidc')
  const callback = issuer.agree(body.url, sato)
  const other = shop.visitor()
  expect((await other.send('GET', callback)).headers.location).toContain('refused')
  expect((await setOut.send('GET', callback)).headers.location).toBe('/')
  expect((await setOut.send('GET', callback)).headers.location).toContain('refused')
})

test('a changed state or code is refused', async () => {
  for (const change of [/state=\w/, /code=\w/]) {
    const visitor = shop.visitor()
    const { body } = await visitor.send('POST', '/api/v1/session/oidc')
    const callback = issuer.agree(body.url, sato).replace(change, (part) => `${part}x`)
    expect((await visitor.send('GET', callback)).headers.location).toContain('refused')
  }
})

test('without an issuer the door is not there', async () => {
  const plain = await openShop()
  expect((await plain.visitor().send('GET', '/api/v1/sign-in')).body.oidc).toBe(false)
  expect((await plain.visitor().send('POST', '/api/v1/session/oidc')).status).toBe(404)
  await plain.close()
})
