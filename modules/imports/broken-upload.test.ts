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
  expect([400, 422]).toContain(answer.statusCode)
  const kept = []
  for await (const key of database.host.storage.list()) kept.push(key)
  expect(kept).toEqual([])
})
