// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../kernel/endpoint.ts'
import { ApiError, call, urlOf } from './api.ts'
import { setSurroundings } from './surroundings.ts'

const person = z.object({ id: z.string() })
const getPerson = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId',
  summary: '',
  params: z.object({ personId: z.string() }),
  query: z.object({ tag: z.array(z.string()).optional(), q: z.string().optional() }),
  response: person,
})
const addPerson = endpoint({
  method: 'POST',
  path: '/api/v1/people',
  summary: '',
  body: z.strictObject({ name: z.string() }),
  response: person,
})

afterEach(() => vi.unstubAllGlobals())

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetched = vi.fn<typeof fetch>(
    async () =>
      new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

async function refusal(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.catch((thrown: unknown) => thrown)
  if (!(error instanceof ApiError)) throw new Error(`Expected an ApiError, got ${String(error)}`)
  return error
}

test('puts parameters into the path and filters into the query', () => {
  expect(
    urlOf(getPerson, { params: { personId: 'a/b' }, query: { tag: ['x', 'y'], q: undefined } }),
  ).toBe('/api/v1/people/a%2Fb?tag=x&tag=y')
})

test('a write carries an idempotency key, JSON and the language', async () => {
  setSurroundings({ locale: 'en' })
  const fetched = answer(201, { id: '1' })
  await expect(call(addPerson, { body: { name: '田中' } })).resolves.toEqual({ id: '1' })
  const [url, init] = fetched.mock.calls[0] ?? []
  expect(url).toBe('/api/v1/people')
  expect(init?.body).toBe('{"name":"田中"}')
  expect(init?.headers).toMatchObject({
    'accept-language': 'en',
    'content-type': 'application/json',
  })
  expect(init?.headers).toHaveProperty('idempotency-key')
})

test("the server's refusal keeps its words, its fields and its number", async () => {
  answer(422, {
    error: {
      code: 'invalid',
      message: '13月はありません。',
      requestId: 'r-1',
      fields: [{ path: 'birthday', message: '月は1から12までです。' }],
    },
  })
  const error = await refusal(call(addPerson, { body: { name: '' } }))
  expect(error).toMatchObject({
    code: 'invalid',
    status: 422,
    requestId: 'r-1',
    message: '13月はありません。',
  })
  expect(error.fields).toEqual([{ path: 'birthday', message: '月は1から12までです。' }])
})

test("a proxy's page becomes our own words with the number of the request", async () => {
  setSurroundings({ locale: 'en' })
  answer(502, '<html>Bad gateway</html>', { 'x-request-id': 'r-9' })
  const error = await refusal(call(getPerson, { params: { personId: '1' } }))
  expect(error).toMatchObject({ code: 'fault', status: 502, requestId: 'r-9' })
  expect(error.message).toContain('on our side')
})

test('a server out of reach says that nothing written is lost', async () => {
  setSurroundings({ locale: 'ja' })
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  const error = await refusal(call(addPerson, { body: { name: '田中' } }))
  expect(error).toMatchObject({ code: 'offline', status: 0 })
  expect(error.message).toContain('書いたものはこの画面に残っています')
})

test('an answer of another shape is a fault, not a broken page later', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  answer(200, { name: 'no id' })
  expect(await refusal(call(getPerson, { params: { personId: '1' } }))).toMatchObject({
    code: 'fault',
  })
})

test('an aborted call stays an abort', async () => {
  const stop = new AbortController()
  vi.stubGlobal('fetch', async () => {
    stop.abort()
    throw new DOMException('', 'AbortError')
  })
  await expect(
    call(getPerson, { params: { personId: '1' } }, { signal: stop.signal }),
  ).rejects.toThrow(DOMException)
})
