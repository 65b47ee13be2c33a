import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor, Permission } from './context.ts'
import { day, endpoint, instant } from './endpoint.ts'
import { conflict } from './errors.ts'
import { type App, createApp, serve } from './http.ts'
import { forgetAnswers } from './idempotency.ts'
import { newId } from './ids.ts'
import { texts } from './kernel.texts.ts'
import { defineModule } from './module.ts'
import { openTestDatabase, type TestDatabase } from './testing.ts'

const addNote = endpoint({
  method: 'POST',
  path: '/api/v1/notes',
  summary: 'Add a note',
  door: 'public',
  body: z.strictObject({ text: z.string().min(1).max(100), refuse: z.boolean().optional() }),
  response: z.object({ n: z.int(), at: instant }),
})

const guessNote = endpoint({
  method: 'POST',
  path: '/api/v1/note-guesses',
  summary: 'Guess a note',
  door: 'public',
  ignoresKey: true,
  response: z.object({ isHeld: z.boolean() }),
})

const findNotes = endpoint({
  method: 'GET',
  path: '/api/v1/notes',
  summary: 'Find notes',
  door: 'public',
  query: z.object({ q: z.string().optional() }),
  response: z.object({}),
})

const keyWith = (permission: string): Actor => ({
  kind: 'apiKey',
  keyId: 'one',
  name: 'one',
  permissions: new Set([permission as Permission]),
})

let database: TestDatabase
let app: App

/** A module that exists only here: a note, counted in the database. */
const notes = defineModule({
  name: 'notes',
  dependsOn: [],
  permissions: {},
  tables: {},
  authenticate: async (_ctx, { authorization }) =>
    authorization ? { actor: keyWith(authorization), locale: 'ja' } : null,
  routes: (app) => {
    serve(app, findNotes, async () => ({}))
    serve(app, guessNote, async (ctx) => ({ isHeld: ctx.tx.isTransaction }))
    serve(app, addNote, async (ctx, { body }) => {
      await sql`insert into notes (text) values (${body.text})`.execute(ctx.tx)
      if (body.refuse) throw conflict(texts.keyInFlight)
      if (body.text === 'twice') await sql`insert into only_once values (1), (1)`.execute(ctx.tx)
      const { rows } = await sql<{ n: number }>`select count(*) as n from notes`.execute(ctx.tx)
      return { n: rows[0]?.n ?? 0, at: ctx.now, secret: 'dropped' }
    })
  },
})

beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query('create table notes (text text)')
  await database.pool.query('create table only_once (n int primary key)')
  app = await createApp({ ...database.host, modules: [notes] }, database.db)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/notes',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })

const count = async () => (await database.pool.query('select count(*) as n from notes')).rows[0].n

describe('a request', () => {
  it('is answered without what the schema does not declare', async () => {
    const answer = await post({ text: 'a' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ n: await count(), at: expect.stringMatching(/Z$/) })
  })

  it('is refused in words, in the language asked for', async () => {
    const ja = await post({ txt: 'a', text: '' }, { 'accept-language': 'ja' })
    expect(ja.statusCode).toBe(400)
    expect(JSON.stringify(ja.json())).toContain('「txt」という項目はありません')
    const en = await post({ txt: 'a', text: 'a' }, { 'accept-language': 'en' })
    expect(JSON.stringify(en.json())).toContain('There is no field called \\"txt\\"')
  })

  it.each([
    ['broken JSON', '{"text":', 400],
    ['NUL', JSON.stringify({ text: 'a\u0000b' }), 422],
    ['half an emoji', '{"text":"a\\ud83db"}', 422],
    ['half an emoji as a name', '{"text":"a","\\udc00":1}', 422],
    ['deep nesting', `{"text":${'['.repeat(5000)}${']'.repeat(5000)}}`, 422],
    ['prototype', '{"__proto__":{"x":1},"text":"a"}', 400],
    ['too large', JSON.stringify({ text: 'x'.repeat(6_000_000) }), 413],
  ])('with %s gets a sentence and changes nothing', async (_name, body, status) => {
    const before = await count()
    const answer = await post(body)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().error.message).not.toBe('')
    expect(await count()).toBe(before)
  })
})

it('that a key of the database refuses is told to be tried again', async () => {
  const answer = await post({ text: 'twice' }, { 'accept-language': 'en' })
  expect([answer.statusCode, answer.json().error.code]).toEqual([409, 'conflict'])
  expect(answer.json().error.message).toContain('saved elsewhere at this very moment')
})

it('with NUL in its address gets a sentence', async () => {
  const answer = await app.inject('/api/v1/notes?q=a%00b')
  expect([answer.statusCode, answer.json().error.code]).toEqual([422, 'invalid'])
})

it.each([
  ['2024-02-29', true],
  ['2024-02-30', false],
  ['1000-01-01', true],
  ['0000-01-01', false],
  ['0999-12-31', false],
  ['9999-12-31', false],
])('takes the day %s: %s', (text, taken) => {
  expect(day.safeParse(text).success).toBe(taken)
  expect(instant.safeParse(`${text}T00:00:00+14:00`).success).toBe(taken)
})

it('answers a moment of any year that is stored', () => {
  expect(instant.encode(new Date('0500-06-01T00:00:00Z'))).toBe('0500-06-01T00:00:00.000Z')
  expect(day.encode('0500-06-01')).toBe('0500-06-01')
})

describe('an Idempotency-Key', () => {
  it('runs a write once and replays its answer', async () => {
    const key = newId()
    const before = await count()
    const first = await post({ text: 'once' }, { 'idempotency-key': key })
    const again = await post({ text: 'once' }, { 'idempotency-key': key })
    expect(again.json()).toEqual(first.json())
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(await count()).toBe(before + 1)
  })

  it('refuses another request under the same key', async () => {
    const key = newId()
    await post({ text: 'one' }, { 'idempotency-key': key })
    const other = await post({ text: 'two' }, { 'idempotency-key': key })
    expect(other.statusCode).toBe(422)
  })

  it('keeps a refusal as the answer, and nothing of the write', async () => {
    const key = newId()
    const before = await count()
    const first = await post({ text: 'no', refuse: true }, { 'idempotency-key': key })
    expect(first.statusCode).toBe(409)
    expect(await count()).toBe(before)
  })

  const kept = async (key: string) => {
    const { rows } = await database.pool.query<{ status: number; response: Buffer | null }>(
      'select status, response from kernel.idempotency_keys where key = $1',
      [key],
    )
    return rows
  }

  it('keeps the answer sealed', async () => {
    const key = newId()
    await post({ text: 'sealed' }, { 'idempotency-key': key })
    const [row] = await kept(key)
    expect(row?.response?.length).toBeGreaterThan(50)
    expect(row?.response?.toString('latin1')).not.toContain('"n"')
  })

  it('gives no answer to rights that have changed, and runs nothing twice', async () => {
    const key = newId()
    const ask = (authorization: string) =>
      post({ text: 'rights' }, { 'idempotency-key': key, authorization })
    expect((await ask('notes.write')).statusCode).toBe(200)
    const before = await count()
    expect((await ask('notes.write')).headers['idempotent-replayed']).toBe('true')
    const lowered = await ask('notes.read')
    expect([lowered.statusCode, lowered.json().n]).toEqual([409, undefined])
    expect(lowered.json().error.message).toContain('権限が変わった')
    expect((await ask('notes.write')).statusCode).toBe(200)
    expect(await count()).toBe(before)
  })

  it('says so when its answer has been forgotten', async () => {
    const key = newId()
    await post({ text: 'forgotten' }, { 'idempotency-key': key })
    const before = await count()
    await forgetAnswers(database.ctx())
    expect(await kept(key)).toEqual([{ status: 200, response: null }])
    for (const _ of [1, 2]) {
      const again = await post({ text: 'forgotten' }, { 'idempotency-key': key })
      expect(again.statusCode).toBe(409)
      expect(again.json().error.message).toContain('もう済んでいます')
    }
    expect(await count()).toBe(before)
  })

  it('is ignored where nothing is changed: nothing kept, no transaction held', async () => {
    const key = newId()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/note-guesses',
      headers: { 'idempotency-key': key },
    })
    expect(answer.json()).toEqual({ isHeld: false })
    expect(await kept(key)).toEqual([])
  })

  it('lets one of many that come together through', async () => {
    const key = newId()
    const before = await count()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post({ text: 'race' }, { 'idempotency-key': key })),
    )
    expect(await count()).toBe(before + 1)
    expect(answers.every((answer) => [200, 409].includes(answer.statusCode))).toBe(true)
  })
})

it('publishes OpenAPI 3.1 at a fixed address', async () => {
  const document = (await app.inject('/api/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  expect(document.paths['/api/v1/notes'].post.summary).toBe('Add a note')
  expect((await app.inject('/api/reference/')).statusCode).toBe(200)
})

it('refuses a write that a browser sends for another site', async () => {
  const origin = 'http://localhost:80'
  const sent = (headers: Record<string, string>) => post({ text: 'from where' }, headers)
  expect((await sent({ origin: 'https://evil.example' })).statusCode).toBe(403)
  expect((await sent({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await sent({ origin, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
})
