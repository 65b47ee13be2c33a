import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../kernel/http.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { createApiKey } from '../accounts/index.ts'

let database: TestDatabase
let app: Awaited<ReturnType<typeof createApp>>
let token: string
beforeAll(async () => {
  database = await openTestDatabase()
  app = await createApp(database.host, database.db)
  token = (await createApiKey(database.ctx(), { kind: 'secret', name: 'test' })).token
})
afterAll(async () => {
  await app.close()
  await database.close()
})

async function keptFiles() {
  const kept = []
  for await (const key of database.host.storage.list()) kept.push(key)
  return kept
}

/** Folders of uploads that were refused. */
async function keptFolders() {
  return readdir(join(database.host.config.KIZUNA_DATA, 'files'), { recursive: true }).catch(
    () => [],
  )
}

const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n'

test.each([
  ['no boundary', 'multipart/form-data', 'x'],
  ['no parts', 'multipart/form-data; boundary=b', ''],
  ['nothing of its boundary', 'multipart/form-data; boundary=b', 'x'],
  ['a part without content', 'multipart/form-data; boundary=b', part],
  ['no end', 'multipart/form-data; boundary=b', `${part}\r\na,b\r\n1,2`],
])('an upload with %s gets a sentence and leaves no file', async (_name, type, payload) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/imports?kind=orders',
    headers: { 'content-type': type, authorization: `Bearer ${token}` },
    payload,
  })
  expect(answer.statusCode).toBe(422)
  expect(await keptFiles()).toEqual([])
  expect(await keptFolders()).toEqual([])
})

test('a file that is no text leaves neither file nor folder', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/imports?kind=orders',
    headers: {
      'content-type': 'multipart/form-data; boundary=b',
      authorization: `Bearer ${token}`,
    },
    payload: `${part}\r\n%PDF-1.7\n\r\n--b--\r\n`,
  })
  expect(answer.statusCode).toBe(422)
  expect(await keptFolders()).toEqual([])
})

test('an upload that breaks off on its way leaves no file, and the server goes on', async () => {
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const { readable, writable } = new TransformStream()
  const writer = writable.getWriter()
  const sending = fetch(`${url}/api/v1/imports?kind=orders`, {
    method: 'POST',
    headers: {
      'content-type': 'multipart/form-data; boundary=b',
      authorization: `Bearer ${token}`,
    },
    body: readable,
    duplex: 'half',
  })
  const bytes = new TextEncoder()
  await writer.write(bytes.encode(`${part}\r\na,b\r\n`))
  await setTimeout(300)
  await writer.write(bytes.encode('1,2'))
  await writer.close()
  expect((await sending).status).toBe(422)
  expect(await keptFiles()).toEqual([])
  expect(await keptFolders()).toEqual([])
})
