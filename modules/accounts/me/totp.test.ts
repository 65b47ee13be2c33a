import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OWNER, openShop, type Shop, type Visitor } from '../testing.ts'

let shop: Shop
// The clock stands in the middle of a step of thirty seconds: no code runs out on a slow machine.
beforeEach(async () => {
  const step = Math.floor(Date.now() / 30_000) * 30_000
  vi.useFakeTimers({ toFake: ['Date'], now: step + 15_000 })
  shop = await openShop()
})
afterEach(async () => {
  vi.useRealTimers()
  await shop.close()
})

const codeAt = (secret: string, shift = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + shift * 30_000,
  })

/** Turns the second step on with the code of the step before, so that this step's is still unused. */
async function enrol(visitor: Visitor) {
  const start = await visitor.send('POST', '/api/v1/me/totp/options')
  const { ticket, secret, uri } = start.body
  const code = codeAt(secret, -1)
  const { status, body } = await visitor.send('PUT', '/api/v1/me/totp', { ticket, code })
  return { status, secret, uri, recoveryCodes: body.recoveryCodes as string[] }
}

async function ticketOf(visitor: Visitor) {
  const { body } = await visitor.send('POST', '/api/v1/session', OWNER)
  expect(body.state).toBe('codeWanted')
  return body.ticket as string
}

test('after the password a code is wanted, and each code serves once', async () => {
  const owner = await shop.signedIn()
  const { status, secret, uri, recoveryCodes } = await enrol(owner)
  expect(status).toBe(200)
  expect(uri).toContain('otpauth://totp/')
  expect(recoveryCodes).toHaveLength(10)
  const { rows } = await shop.database.pool.query('select totp_secret from accounts.staff')
  expect(rows[0].totp_secret.toString('utf8')).not.toContain(secret)

  const visitor = shop.visitor()
  const ticket = await ticketOf(visitor)
  expect((await visitor.send('GET', '/api/v1/me')).status).toBe(401)
  const code = codeAt(secret)
  expect((await visitor.send('POST', '/api/v1/session/code', { ticket, code })).status).toBe(200)
  expect((await visitor.send('GET', '/api/v1/me')).status).toBe(200)
  const again = { ticket: await ticketOf(shop.visitor()), code }
  expect((await shop.visitor().send('POST', '/api/v1/session/code', again)).status).toBe(403)
  const spent = await shop.visitor().send('POST', '/api/v1/session/code', { ticket, code: '1' })
  expect(spent.status).toBe(403)
})

test('a recovery code opens once, however it is typed', async () => {
  const { recoveryCodes } = await enrol(await shop.signedIn())
  const code = ` ${recoveryCodes[0]?.toUpperCase().replace('-', ' ')} `
  const visitor = shop.visitor()
  const first = { ticket: await ticketOf(visitor), code }
  expect((await visitor.send('POST', '/api/v1/session/code', first)).status).toBe(200)
  const left = await visitor.send('GET', '/api/v1/me/security')
  expect(left.body).toEqual({ password: true, totp: true, recoveryCodes: 9 })
  const second = { ticket: await ticketOf(shop.visitor()), code }
  expect((await shop.visitor().send('POST', '/api/v1/session/code', second)).status).toBe(403)
})

test('guessing codes is stopped, over many tickets and addresses', async () => {
  const { secret } = await enrol(await shop.signedIn())
  const statuses: number[] = []
  for (let i = 0; i < 8; i++) {
    const visitor = shop.visitor(`192.0.2.${100 + i}`)
    const guess = { ticket: await ticketOf(visitor), code: '000000' }
    statuses.push((await visitor.send('POST', '/api/v1/session/code', guess)).status)
  }
  expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 429, 429])
  const right = { ticket: await ticketOf(shop.visitor()), code: codeAt(secret) }
  expect((await shop.visitor().send('POST', '/api/v1/session/code', right)).status).toBe(429)
})

test('it is turned off with a code only; a wrong code and an API key cannot', async () => {
  const owner = await shop.signedIn()
  const { secret } = await enrol(owner)
  expect((await owner.send('DELETE', '/api/v1/me/totp', { code: '000000' })).status).toBe(403)
  expect((await owner.send('DELETE', '/api/v1/me/totp', { code: codeAt(secret) })).status).toBe(200)
  expect((await owner.send('DELETE', '/api/v1/me/totp', { code: codeAt(secret) })).status).toBe(403)
  const again = await shop.signedIn()
  expect((await again.send('GET', '/api/v1/me/security')).body.totp).toBe(false)
})

test('new recovery codes replace the earlier ones', async () => {
  const owner = await shop.signedIn()
  const { secret, recoveryCodes } = await enrol(owner)
  const renewed = await owner.send('POST', '/api/v1/me/recovery-codes', { code: codeAt(secret) })
  expect(renewed.body.recoveryCodes).toHaveLength(10)
  const old = { ticket: await ticketOf(shop.visitor()), code: recoveryCodes[3] }
  expect((await shop.visitor().send('POST', '/api/v1/session/code', old)).status).toBe(403)
})
