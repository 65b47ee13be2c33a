import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../../kernel/http.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createApiKey, setUpCompany } from '../../accounts/index.ts'
import { createPerson, erasePerson } from '../../people/index.ts'
import { receiveWord, splitConversation } from '../index.ts'
import { sweepFiles } from './sweep-files.ts'

let database: TestDatabase
let app: FastifyInstance
let token = ''
let personId = ''
let conversationId = ''
beforeAll(async () => {
  database = await openTestDatabase()
  const operator = database.ctx({ actor: { kind: 'operator' } })
  const owner = { email: 'o@example.jp', password: 'あたたかい青汁をどうぞ', locale: 'ja' } as const
  await setUpCompany(operator, owner)
  token = (await createApiKey(operator, { kind: 'secret', name: 'x' })).token
  app = await createApp(database.host, database.db)
  await app.ready()
  const identities = [{ kind: 'email', value: `${newId()}@nifty.com`, verified: true }]
  personId = (await createPerson(operator, { identities })).personId
  const word = { personId, channel: 'mail', words: '写真です', html: '<p>写真です</p>' } as const
  conversationId = (await receiveWord(operator, word)).conversationId
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const authorization = () => ({ authorization: `Bearer ${token}` })
async function add(name: string, type: string, content: Buffer) {
  const boundary = 'b0undary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
  const answer = await app.inject({
    method: 'POST',
    url: `/api/v1/conversations/${conversationId}/files`,
    headers: { ...authorization(), 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return answer.json()
}
const answer = (attachments: object[]) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/conversations/${conversationId}/replies`,
    headers: authorization(),
    payload: { channel: 'mail', words: 'お返事です', attachments },
  })
const look = (url: string) => app.inject({ method: 'GET', url, headers: authorization() })

test('a file goes out with a reply, is shown safe, and is gone with its person', async () => {
  const picture = await sharp({
    create: { width: 900, height: 600, channels: 3, background: '#a84313' },
  })
    .png()
    .toBuffer()
  const photo = await add('写真.png', 'text/html', picture)
  const page = await add('<x>.html', 'image/png', Buffer.from('<script>alert(1)</script>'))
  expect([photo.type, page.type]).toEqual(['image/png', 'application/octet-stream'])
  const forged = { ...photo, key: 'imports/somebody/original' }
  expect((await answer([forged])).statusCode).toBe(422)
  const elsewhere = { ...photo, key: photo.key.replace(conversationId, newId()) }
  expect((await answer([elsewhere])).statusCode).toBe(422)
  const { entryId } = (await answer([photo, page])).json()

  const shown = await look(`/api/v1/entries/${entryId}/files/0`)
  expect(shown.headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringContaining('inline'),
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  const thumb = await look(`/api/v1/entries/${entryId}/files/0?size=thumb`)
  expect(await sharp(thumb.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 480 })
  const script = await look(`/api/v1/entries/${entryId}/files/1`)
  expect(script.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringContaining('attachment'),
  })
  expect((await look(`/api/v1/entries/${entryId}/files/2`)).statusCode).toBe(404)
  expect((await app.inject(`/api/v1/entries/${entryId}/files/0`)).statusCode).toBe(401)

  // What was sent stays, in whichever talk it stands by now.
  await splitConversation(database.ctx(), { conversationId, entryId })
  const unsent = await add('下書き.txt', 'text/plain', Buffer.from('あとで'))
  const { storage } = database.host
  const later = database.ctx({ now: new Date(Date.now() + 8 * 86_400_000) })
  expect(await sweepFiles(later)).toBe(1)
  await expect(storage.read(unsent.key)).rejects.toThrow()
  expect((await buffer(await storage.read(photo.key))).equals(picture)).toBe(true)
  await erasePerson(database.ctx(), { personId })
  await expect(storage.read(photo.key)).rejects.toThrow()
})
