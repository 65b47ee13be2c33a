import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../kernel/http.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson, erasePerson, exportPerson, giveConsent } from '../../people/index.ts'
import { changeChannel } from '../channels/change-channel.ts'
import { listChannels } from '../channels/list-channels.ts'
import { testChannel } from '../channels/test-channel.ts'
import { deliver } from '../deliveries/deliver.ts'
import { readMessage } from '../deliveries/read-messages.ts'
import { readSentMessage } from '../deliveries/read-outbox.ts'
import { sendMessage } from '../deliveries/send-message.ts'
import { MOST_BYTES, MOST_DEVICES } from '../push.rules.ts'
import { webServer } from '../testing/far-sides.ts'
import { wishToken } from '../wishes-page/wish-token.ts'

let database: TestDatabase
let app: FastifyInstance
let web: Awaited<ReturnType<typeof webServer>>
beforeAll(async () => {
  database = await openTestDatabase()
  Object.assign(database.host.config, { WEBHOOK_PRIVATE: true, PUBLIC_URL: 'https://k.example.jp' })
  app = await createApp(database.host, database.db)
  web = await webServer('')
})
beforeEach(async () => {
  web.asked.length = 0
  web.answers.length = 0
  await switchTo(true)
})
afterAll(async () => {
  await app.close()
  await web.close()
  await database.close()
})

const ctx = (now = '2026-11-18T03:00:00Z') => database.ctx({ now })
const switchTo = (on: boolean) =>
  changeChannel(ctx(), {
    channel: 'push',
    settings: { on, contact: 'tayori@hidamari.example' },
    secret: {},
  })

function browser() {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  const auth = Buffer.alloc(16, 7)
  return {
    pair,
    auth,
    subscription: {
      endpoint: `${web.url}/push/${newId()}`,
      p256dh: pair.getPublicKey('base64url'),
      auth: auth.toString('base64url'),
    },
  }
}
type Browser = ReturnType<typeof browser>

/** What the browser itself does with what comes (RFC 8291). */
function opened({ pair, auth }: Browser, body: Buffer): Record<string, string> {
  const salt = body.subarray(0, 16)
  const sender = body.subarray(21, 21 + body.readUInt8(20))
  const sealed = body.subarray(21 + sender.length)
  const derive = (secret: Buffer, with_: Buffer, info: Buffer, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, with_, info, length))
  const both = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender])
  const shared = derive(pair.computeSecret(sender), auth, both, 32)
  const key = derive(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  expect(plain.at(-1)).toBe(2)
  return JSON.parse(plain.subarray(0, -1).toString('utf8'))
}

async function person() {
  const identities = [{ kind: 'email', value: `${newId()}@nifty.com` }]
  const { personId } = await createPerson(ctx(), { familyName: '佐々木', identities })
  return { personId, token: wishToken(ctx(new Date().toISOString()), personId) }
}

const post = (url: string, fields: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36',
    },
    payload: new URLSearchParams(fields).toString(),
  })

async function subscribed() {
  const who = await person()
  const theirs = browser()
  const answer = await post(`/w/${who.token}/devices`, theirs.subscription)
  expect(answer.statusCode).toBe(200)
  return { ...who, theirs }
}

async function sent(personId: string, more: { text: string; purpose?: string; now?: string }) {
  const at = ctx(more.now)
  const { messageId } = await sendMessage(at, {
    personId,
    channel: 'push',
    kind: 'campaign',
    purpose: more.purpose ?? 'news',
    key: newId(),
    subject: '新茶が届きました',
    text: more.text,
  })
  await deliver(at, messageId)
  return messageId
}

it('calls a browser that a person added on their page, with who sends it and a counted link', async () => {
  const { personId, token, theirs } = await subscribed()
  const messageId = await sent(personId, {
    text: '今年の一番茶です。\nhttps://shop.example/tea\nどうぞ。',
  })
  const row = await readMessage(ctx(), { messageId })
  expect(row).toMatchObject({ state: 'sent', farAnswer: { devices: 1, taken: 1 } })
  const [asked] = web.asked
  expect(asked?.headers).toMatchObject({ ttl: '86400', 'content-encoding': 'aes128gcm' })
  const notice = opened(theirs, asked?.bytes ?? Buffer.alloc(0))
  expect(notice).toMatchObject({ title: '新茶が届きました', tag: messageId })
  expect(notice.body).toBe('今年の一番茶です。\n\nどうぞ。')
  expect(notice.url).toBe(`https://k.example.jp/c/${row.token}/1`)
  expect((await app.inject(`/c/${row.token}/1`)).headers.location).toBe('https://shop.example/tea')

  const { push } = await listChannels(ctx())
  const [, jwt = '', key] = /^vapid t=(.+), k=(.+)$/.exec(asked?.headers.authorization ?? '') ?? []
  expect(key).toBe(push.publicKey)
  const [head, said = '', signature = ''] = jwt.split('.')
  const point = Buffer.from(push.publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString('base64url'),
  )
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } })
  const signed = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  const bytes = Buffer.from(signature, 'base64url')
  expect(verify('sha256', Buffer.from(`${head}.${said}`), signed, bytes)).toBe(true)
  const claims = JSON.parse(Buffer.from(said, 'base64url').toString())
  expect(claims).toMatchObject({ aud: web.url, sub: 'mailto:tayori@hidamari.example' })

  const seen = await readSentMessage(ctx(), { messageId })
  expect(seen.text.split('\n').at(-1)).toBe('https://shop.example/tea')
  const page = await app.inject(`/w/${token}`)
  expect(page.body).toContain('Android Chrome')
  expect(page.headers['content-security-policy']).toContain("script-src 'self'")
  expect((await app.inject('/push/worker.js')).headers['content-type']).toContain('javascript')
})

it('asks the gate: a yes to each purpose, the night, and a device at all', async () => {
  const { personId } = await subscribed()
  const stateOf = async (messageId: string) => {
    const { state, because } = await readMessage(ctx(), { messageId })
    return [state, because]
  }
  expect(await stateOf(await sent(personId, { text: 'あ', purpose: 'offers' }))).toEqual([
    'refused',
    'consent',
  ])
  const night = await sent(personId, { text: 'あ', now: '2026-11-18T14:00:00Z' })
  expect(await stateOf(night)).toEqual(['held', 'quiet_hours'])
  const { personId: nobody } = await person()
  await giveConsent(ctx(), {
    personId: nobody,
    channel: 'push',
    purpose: 'news',
    granted: true,
    wording: 'はい',
    source: 'phone',
  })
  expect(await stateOf(await sent(nobody, { text: 'あ' }))).toEqual(['refused', 'no_address'])
  expect(web.asked).toHaveLength(0)
})

it('forgets a browser that is gone, and tries again what is only busy', async () => {
  const { personId, token, theirs } = await subscribed()
  web.answers.push(429)
  const later = await sent(personId, { text: 'あ' })
  expect(await readMessage(ctx(), { messageId: later })).toMatchObject({
    state: 'queued',
    because: 'far_later',
  })
  web.answers.push(410)
  const gone = await sent(personId, { text: 'い' })
  expect(await readMessage(ctx(), { messageId: gone })).toMatchObject({
    state: 'failed',
    because: 'far_never',
  })
  const { rows } = await sql`select ended_because, endpoint from messaging.push_devices
    where person_id = ${personId}`.execute(database.db)
  expect(rows).toEqual([{ ended_because: 'gone', endpoint: null }])
  // The address is dead: a browser that comes back brings another.
  expect((await post(`/w/${token}/devices`, theirs.subscription)).statusCode).toBe(422)
  expect((await post(`/w/${token}/devices`, browser().subscription)).statusCode).toBe(200)
})

it('takes no address within the house, no keys that are none, and nothing while it is off', async () => {
  const { token } = await person()
  const good = browser().subscription
  const refused = async (fields: Record<string, string>) =>
    (await post(`/w/${token}/devices`, { ...good, ...fields })).statusCode
  expect(await refused({ p256dh: Buffer.alloc(65, 4).toString('base64url') })).toBe(422)
  expect(await refused({ auth: 'AAAA' })).toBe(422)
  Object.assign(database.host.config, { WEBHOOK_PRIVATE: false })
  expect(await refused({ endpoint: 'https://127.0.0.1/x' })).toBe(422)
  expect(await refused({ endpoint: 'https://printer/x' })).toBe(422)
  expect(await refused({ endpoint: 'https://db.internal/x' })).toBe(422)
  expect(await refused({ endpoint: 'http://push.example/x' })).toBe(422)
  Object.assign(database.host.config, { WEBHOOK_PRIVATE: true })
  const before = (await listChannels(ctx())).push.publicKey
  await switchTo(false)
  expect(await refused({})).toBe(412)
  expect((await app.inject(`/w/${token}`)).body).not.toContain('data-push')
  await switchTo(true)
  expect((await listChannels(ctx())).push.publicKey).toBe(before)
})

it('takes no more browsers than one person has, also of many that come at once', async () => {
  const { token } = await person()
  const many = Array.from({ length: MOST_DEVICES + 3 }, () =>
    post(`/w/${token}/devices`, browser().subscription),
  )
  const codes = (await Promise.all(many)).map(({ statusCode }) => statusCode)
  expect(codes.filter((code) => code === 200)).toHaveLength(MOST_DEVICES)
})

it('is ended by its owner alone, and is part of their data', async () => {
  const { personId, token } = await subscribed()
  const stranger = await person()
  const { rows } = await sql<{ id: string }>`select device_id as id from messaging.push_devices
    where person_id = ${personId}`.execute(database.db)
  const end = (of: string) => post(`/w/${of}/devices/${rows[0]?.id}/end`)
  expect((await end(stranger.token)).statusCode).toBe(404)
  expect((await end(token)).statusCode).toBe(200)
  const exported = await exportPerson(ctx(), { personId })
  expect(JSON.stringify(exported)).toContain('Android Chrome')
  await erasePerson(ctx(), { personId })
  const left =
    await sql`select 1 from messaging.push_devices where person_id = ${personId}`.execute(
      database.db,
    )
  expect(left.rows).toHaveLength(0)
})

it('sends a test to the very browser of who asks, at most 3 KB', async () => {
  const own = browser()
  const to = JSON.stringify(own.subscription)
  expect(await testChannel(ctx(), { channel: 'push', to })).toMatchObject({ taken: true })
  expect(opened(own, web.asked[0]?.bytes ?? Buffer.alloc(0)).title).not.toBe('')
  const { personId } = await subscribed()
  await sent(personId, { text: '茶'.repeat(5000) })
  expect(web.asked[1]?.bytes.length).toBeLessThan(MOST_BYTES)
})
