import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../../kernel/config.ts'
import { OWNER, openShop, type Shop } from '../testing.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test('mail address and password open a session; the table holds only its hash', async () => {
  const visitor = shop.visitor()
  const { status, body, headers } = await visitor.send('POST', '/api/v1/session', {
    email: ' Sato@Hidamari.Example ',
    password: OWNER.password,
  })
  expect([status, body]).toEqual([200, { state: 'signedIn' }])
  expect(String(headers['set-cookie'])).toMatch(
    /^kizuna=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  expect((await visitor.send('GET', '/api/v1/me')).status).toBe(200)
  const { rows } = await shop.database.pool.query('select * from accounts.sessions')
  expect(JSON.stringify(rows)).not.toContain(visitor.cookies.get('kizuna'))
})

test('unknown, wrong and left are refused with the same words', async () => {
  const left = await shop.employ('reader', 'left@hidamari.example')
  const owner = await shop.signedIn()
  await owner.send('DELETE', `/api/v1/staff/${left.staffId}/activation`)
  const tries = [
    { email: 'nobody@hidamari.example', password: OWNER.password },
    { email: OWNER.email, password: 'ちがうことばをいれました' },
    { email: left.email, password: OWNER.password },
  ]
  const answers = []
  for (const body of tries)
    answers.push(await shop.visitor('192.0.2.9').send('POST', '/api/v1/session', body))
  const [first] = answers
  for (const { status, body } of answers) {
    expect(status).toBe(403)
    expect(body.error.message).toBe(first?.body.error.message)
  }
})

test('guessing one account from one address is stopped, and the right password then too', async () => {
  const visitor = shop.visitor('192.0.2.77')
  const guess = (password: string) =>
    visitor.send('POST', '/api/v1/session', { email: OWNER.email, password })
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => guess(`ちがうことば ${i} 番`)),
  )
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 403)).toHaveLength(8)
  expect(statuses.filter((status) => status === 429)).toHaveLength(4)
  const late = await guess(OWNER.password)
  expect(late.status).toBe(429)
  expect(late.headers['retry-after']).toBeDefined()
  const elsewhere = await shop.visitor('192.0.2.78').send('POST', '/api/v1/session', OWNER)
  expect(elsewhere.status).toBe(200)
})

test('guessing many accounts from one address is stopped', async () => {
  const visitor = shop.visitor('198.51.100.5')
  let refused = 0
  for (let i = 0; i < 62; i++) {
    const body = { email: `somebody${i}@x.example`, password: 'x' }
    if ((await visitor.send('POST', '/api/v1/session', body)).status === 429) refused += 1
  }
  expect(refused).toBe(2)
})

test('signing out ends the session on the server too', async () => {
  const visitor = await shop.signedIn()
  const cookie = visitor.cookies.get('kizuna') ?? ''
  expect((await visitor.send('DELETE', '/api/v1/session')).status).toBe(200)
  expect(visitor.cookies.size).toBe(0)
  visitor.cookies.set('kizuna', cookie)
  expect((await visitor.send('GET', '/api/v1/me')).status).toBe(401)
  expect((await visitor.send('DELETE', '/api/v1/session')).status).toBe(200)
})

test('a session ends two weeks after its last use and ninety days after its beginning', async () => {
  const visitor = await shop.signedIn()
  const shift = (column: string, days: number) =>
    shop.database.pool.query(
      `update accounts.sessions set ${column} = now() - interval '${days} days'`,
    )
  await shift('last_seen_at', 13)
  expect((await visitor.send('GET', '/api/v1/me')).status).toBe(200)
  const { rows } = await shop.database.pool.query(
    "select from accounts.sessions where last_seen_at > now() - interval '1 minute'",
  )
  expect(rows).toHaveLength(1)
  await shift('last_seen_at', 15)
  expect((await visitor.send('GET', '/api/v1/me')).status).toBe(401)
  const other = await shop.signedIn()
  await shift('created_at', 91)
  expect((await other.send('GET', '/api/v1/me')).status).toBe(401)
})

test('a foreign page cannot write with the cookie', async () => {
  const visitor = await shop.signedIn()
  const foreign = { origin: 'https://evil.example' }
  for (const [method, url] of [
    ['PATCH', '/api/v1/company'],
    ['DELETE', '/api/v1/session'],
    ['POST', '/api/v1/api-keys'],
  ] as const) {
    const { status, body } = await visitor.send(method, url, {}, foreign)
    expect([status, body.error.code]).toEqual([403, 'forbidden'])
  }
  expect((await visitor.send('GET', '/api/v1/me')).status).toBe(200)
})

test('over https the cookie carries __Host- and Secure; over plain http to another machine there is none', async () => {
  const config = { ...shop.database.host.config, ...pick('https://kizuna.hidamari.example') }
  const secure = await openShop({ host: { config } })
  const { headers } = await secure.visitor().send('POST', '/api/v1/session', OWNER)
  expect(String(headers['set-cookie'])).toMatch(
    /^__Host-kizuna=.*Path=\/; HttpOnly; Secure; SameSite=Lax/,
  )
  const tossed = secure.visitor()
  tossed.cookies.set('kizuna', 'x')
  expect((await tossed.send('GET', '/api/v1/me')).status).toBe(401)
  await secure.close()

  const far = await shop.visitor().send('POST', '/api/v1/session', OWNER, {
    host: 'kizuna.lan:4649',
    origin: 'http://kizuna.lan:4649',
  })
  expect([far.status, far.body.error.code]).toEqual([412, 'precondition_failed'])
})

function pick(url: string) {
  return { PUBLIC_URL: readConfig({ PUBLIC_URL: url }).PUBLIC_URL }
}
