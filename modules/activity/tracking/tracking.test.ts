import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { openTrackingPlace, type TrackingPlace } from '../testing/tracking-place.ts'

let place: TrackingPlace
let url: string
let writeKey: string
let factsOf: TrackingPlace['factsOf']

beforeAll(async () => {
  place = await openTrackingPlace()
  ;({ url, writeKey, factsOf } = place)
})
afterAll(() => place.close())

type Post = { headers?: Record<string, string>; body: string | Uint8Array<ArrayBuffer> }

type Answer = { success: boolean; code?: string; message: string; rejected?: unknown[] }

async function post(path: string, { headers = {}, body }: Post) {
  const answer = await fetch(url + path, { method: 'POST', headers, body })
  const read = (await answer.json()) as Answer
  return { status: answer.status, headers: answer.headers, body: read }
}

const sendBatch = (messages: unknown[], more: Partial<Post> & { path?: string } = {}) =>
  post(more.path ?? '/v1/batch', {
    headers: { 'content-type': 'application/json', ...more.headers },
    body: JSON.stringify({ batch: messages, writeKey, sentAt: new Date() }),
  })

const track = (more: object) => ({ type: 'track', event: 'Seen', messageId: newId(), ...more })

async function rejected(messageId: string) {
  const { rows } = await sql<{ reason: string }>`
    select reason from activity.rejected where message_id = ${messageId}`.execute(place.db)
  return rows.map((row) => row.reason)
}

test('a batch is stored once, however often it comes', async () => {
  const userId = newId()
  const batch = [track({ userId }), track({ userId, event: 'Order Completed' })]
  for (let times = 0; times < 3; times++) {
    const answer = await sendBatch(batch)
    expect(answer).toMatchObject({ status: 200, body: { success: true } })
  }
  expect((await factsOf(userId)).map((fact) => fact.name)).toEqual(['Seen', 'Order Completed'])
})

test('every address and every way to bring the key', async () => {
  const basic = { authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}` }
  for (const path of ['/v1/batch', '/v1/b', '/v1/import']) {
    const userId = newId()
    const body = JSON.stringify({ batch: [track({ userId })] })
    expect((await post(path, { headers: basic, body })).status).toBe(200)
    expect(await factsOf(userId)).toHaveLength(1)
  }
  const userId = newId()
  const message = { userId, event: 'Seen', groupId: 'g', previousId: newId() }
  for (const path of 't i p s g a track identify page screen group alias'.split(' ')) {
    const body = JSON.stringify({ ...message, messageId: newId(), writeKey })
    expect(
      (await post(`/v1/${path}`, { headers: { 'content-type': 'text/plain' }, body })).status,
    ).toBe(200)
  }
  expect(await factsOf(userId)).toHaveLength(12)
  const inQuery = await post(`/v1/t?writeKey=${writeKey}`, {
    body: JSON.stringify(track({ userId })),
  })
  const bearer = await post('/v1/t', {
    headers: { authorization: `Bearer ${writeKey}` },
    body: JSON.stringify(track({ userId })),
  })
  expect([inQuery.status, bearer.status]).toEqual([200, 200])
})

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('a body packed as %s, whatever it says it is', async (encoding, pack) => {
  const userId = newId()
  const packed = pack(Buffer.from(JSON.stringify({ batch: [track({ userId })], writeKey })))
  const headers = {
    'content-encoding': encoding,
    'content-type': 'application/x-www-form-urlencoded',
  }
  expect((await post('/v1/batch', { headers, body: new Uint8Array(packed) })).status).toBe(200)
  expect(await factsOf(userId)).toHaveLength(1)
})

test('a bomb, broken packing and too much are refused in words, and the server lives', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 32))
  const big = JSON.stringify({
    batch: Array.from({ length: 60 }, () =>
      track({ userId: 'u', properties: { a: 'x'.repeat(10_000) } }),
    ),
    writeKey,
  })
  const gzip = { 'content-encoding': 'gzip' }
  for (const sent of [
    { headers: gzip, body: new Uint8Array(bomb) },
    { headers: gzip, body: 'not gzip at all' },
    { headers: { 'content-encoding': 'snappy' }, body: '{}' },
    { body: big },
    { body: 'no json' },
    { body: '[1]' },
    { body: '{"batch": 1}' },
    { body: '' },
  ]) {
    const answer = await post('/v1/batch', sent)
    expect(answer).toMatchObject({ status: 400, body: { success: false, code: 'invalid' } })
    expect(answer.body.message).toMatch(/。/)
  }
  expect((await sendBatch([track({ userId: newId() })])).status).toBe(200)
})

test('what cannot be read is set aside with its reason; the rest is taken', async () => {
  const userId = newId()
  const ids = [newId(), newId(), newId()]
  const bad = [
    { type: 'track', messageId: ids[0], userId },
    track({ messageId: ids[1], userId, properties: { a: 'x'.repeat(33_000) } }),
    track({ messageId: ids[2], userId: 'guest' }),
  ]
  const answer = await sendBatch([bad[0], track({ userId }), bad[1], bad[2]])
  expect(answer).toMatchObject({ status: 200, body: { success: true, accepted: 1 } })
  expect(answer.body.rejected).toHaveLength(3)
  expect(await factsOf(userId)).toHaveLength(1)
  expect(await Promise.all(ids.map(rejected))).toEqual([['noEvent'], ['tooLarge'], ['cheapId']])
})

test('in strict mode one wrong message refuses all', async () => {
  const userId = newId()
  const headers = { 'x-strict-mode': '1' }
  for (const bad of [track({}), track({ userId: 'guest' })]) {
    const answer = await sendBatch([track({ userId }), bad], { headers })
    expect(answer).toMatchObject({ status: 400, body: { success: false } })
  }
  expect(await factsOf(userId)).toHaveLength(0)
})

test('without a key, or with a wrong one, nothing is taken; guessing is stopped', async () => {
  const body = JSON.stringify({ batch: [track({ userId: 'u' })] })
  expect((await post('/v1/batch', { body })).status).toBe(401)
  const guess = () =>
    post('/v1/batch', { headers: { authorization: `Bearer kz_w_${newId()}` }, body })
  const statuses: number[] = []
  for (let tries = 0; tries < 40; tries++) statuses.push((await guess()).status)
  expect(statuses[0]).toBe(401)
  expect(statuses.at(-1)).toBe(429)
  expect((await guess()).headers.get('retry-after')).toMatch(/^\d+$/)
  // The shop behind the same address goes on.
  expect((await sendBatch([track({ userId: newId() })])).status).toBe(200)
})

test('what a visitor did before belongs to the person they turn out to be', async () => {
  const [anonymousId, userId] = [newId(), newId()]
  await sendBatch([track({ anonymousId, event: 'Before' })])
  await sendBatch([
    {
      type: 'identify',
      messageId: newId(),
      anonymousId,
      userId,
      traits: { email: `${userId}@example.jp`, name: '田中 節子', birthday: '1952-12-14' },
    },
  ])
  await sendBatch([track({ userId, event: 'After' })])
  const facts = await factsOf(userId)
  expect(facts.map((fact) => fact.name)).toEqual(['Before', 'person.identified', 'After'])
  const { rows } = await sql`
    select family_name, given_name, birthday, status from people.pub_persons where person_id = ${facts[0]?.personId}`.execute(
    place.db,
  )
  expect(rows).toEqual([
    { family_name: '田中', given_name: '節子', birthday: '1952-12-14', status: 'known' },
  ])
  const { rows: consents } = await sql`
    select 1 from people.pub_consents where person_id = ${facts[0]?.personId}`.execute(place.db)
  expect(consents).toEqual([])
})

test('a retry after the visitor became somebody is still the same message', async () => {
  const [anonymousId, userId] = [newId(), newId()]
  const before = track({ anonymousId, event: 'Before' })
  await sendBatch([before])
  await Promise.all([
    sendBatch([{ type: 'identify', messageId: newId(), anonymousId, userId }]),
    sendBatch([before]),
    sendBatch([before]),
  ])
  await sendBatch([before])
  const facts = await factsOf(userId)
  expect(facts.filter((fact) => fact.name === 'Before')).toHaveLength(1)
})

test('the same new people in many batches at once', async () => {
  const userIds = Array.from({ length: 30 }, newId)
  const batchOf = () =>
    userIds.toSorted(() => Math.random() - 0.5).map((userId) => track({ userId }))
  const answers = await Promise.all(Array.from({ length: 12 }, () => sendBatch(batchOf())))
  expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(200))
  const counts = await Promise.all(userIds.map(async (id) => (await factsOf(id)).length))
  expect(counts).toEqual(Array(30).fill(12))
})

test('any page may send, and asks first', async () => {
  const preflight = await fetch(`${url}/v1/t`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://shop.example.jp',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,anonymousid,content-type',
    },
  })
  expect(preflight.status).toBe(204)
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    'access-control-allow-origin': 'https://shop.example.jp',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'authorization,anonymousid,content-type',
  })
  const refused = await post('/v1/t', { headers: { origin: 'https://shop.example.jp' }, body: 'x' })
  expect(refused.headers.get('access-control-allow-origin')).toBe('https://shop.example.jp')
})

const readJson = async (path: string): Promise<unknown> => (await fetch(url + path)).json()

test('what the SDKs ask for before they start', async () => {
  for (const path of [
    `/cdn/v1/projects/${writeKey}/settings`,
    `/v1/projects/${writeKey}/settings`,
  ]) {
    const settings = await readJson(path)
    expect(settings).toMatchObject({ integrations: { 'Segment.io': { apiKey: writeKey } } })
  }
  for (const path of ['/sourceConfig', '/sourceConfig/']) {
    const config = await readJson(`${path}?writeKey=${writeKey}`)
    expect(config).toMatchObject({ source: { enabled: true, destinations: [] } })
  }
  expect((await post('/v1/m', { body: 'anything' })).body).toEqual({ success: true })
})

test('a trait that cannot be kept is named, and the rest of its message is taken', async () => {
  const [userId, messageId] = [newId(), newId()]
  const traits = { plan: 'gold', essay: 'x'.repeat(501), ['k'.repeat(101)]: 1 }
  const message = { type: 'identify', userId, messageId, traits }
  const strict = await sendBatch([message], { headers: { 'x-strict-mode': '1' } })
  expect(strict).toMatchObject({ status: 400, body: { success: false } })
  expect(await factsOf(userId)).toEqual([])

  const answer = await sendBatch([message])
  expect(answer).toMatchObject({ status: 200, body: { success: true } })
  expect(answer.body.rejected).toEqual([
    { messageId, type: 'identify', reason: 'traitTooLong', message: expect.any(String) },
    { messageId, type: 'identify', reason: 'traitName', message: expect.any(String) },
  ])
  expect(await rejected(messageId)).toEqual(['traitTooLong', 'traitName'])
  expect([...(await place.traitsOf(userId))]).toEqual([['plan', 'gold']])
  expect(await factsOf(userId)).toHaveLength(1)
})

test('traits come in the order of their times, however the batches come; history never overwrites', async () => {
  const userId = newId()
  const identify = (plan: string, timestamp: string) => ({
    type: 'identify',
    messageId: newId(),
    userId,
    timestamp,
    traits: { plan },
  })
  const late = identify('silver', '2026-02-01T00:00:00Z')
  await sendBatch([late], { path: '/v1/import' })
  await sendBatch([identify('gold', '2026-03-01T00:00:00Z')], { path: '/v1/import' })
  await sendBatch([late, identify('bronze', '2026-01-01T00:00:00Z')], { path: '/v1/import' })
  expect((await place.traitsOf(userId)).get('plan')).toBe('gold')
})

test('hostile traits are traits, and nothing else', async () => {
  const userId = newId()
  const body = `{"writeKey":"${writeKey}","batch":[{"type":"identify","userId":"${userId}","traits":
    {"__proto__":{"admin":true},"constructor":"x","a'b\\u0022c":"'; drop table people.traits; --",
     "plan":"g\\u0000ld","${'🍵'.repeat(100)}":1,"toString":null,"deep":{"__proto__":{"admin":[1]}}}}]}`
  const headers = { 'content-type': 'application/json' }
  expect((await post('/v1/batch', { headers, body })).body).toEqual({ success: true })
  const traits = await place.traitsOf(userId)
  expect(Object.fromEntries(traits)).toEqual({
    '__proto__.admin': true,
    constructor: 'x',
    'a\'b"c': "'; drop table people.traits; --",
    plan: 'g\ufffdld',
    ['🍵'.repeat(100)]: 1,
    'deep.__proto__': '{"admin":[1]}',
  })
  expect(({} as { admin?: unknown }).admin).toBeUndefined()
})
