import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../kernel/http.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createApiKey, setUpCompany } from '../../accounts/index.ts'
import { changeChannel } from '../../messaging/channels/change-channel.ts'
import { createPerson, erasePerson } from '../../people/index.ts'
import { fileMail } from '../doors/mail/file-mail.ts'
import { takeMail } from '../doors/mail/take-mail.ts'
import { receiveWord } from '../index.ts'
import { findEntry } from './entries.queries.ts'
import { withPictures } from './files.ts'

let database: TestDatabase
let app: FastifyInstance
let token = ''
let base = ''
const asked: { url: string; headers: IncomingHttpHeaders }[] = []
const far = createServer(async (request, response) => {
  const url = request.url ?? ''
  asked.push({ url, headers: request.headers })
  if (url === '/turn.png') return response.writeHead(302, { location: '/a.png' }).end()
  if (url === '/round.png') return response.writeHead(302, { location: '/round.png' }).end()
  if (url === '/page.png') return response.end('<script>alert(1)</script>')
  if (url === '/large.png') return response.end(Buffer.alloc(6_000_000))
  const size = { width: 1600, height: 40, channels: 3, background: '#a84313' } as const
  response.end(await sharp({ create: size }).png().toBuffer())
})
beforeAll(async () => {
  database = await openTestDatabase()
  Object.assign(database.host.config, { WEBHOOK_PRIVATE: true })
  const operator = database.ctx({ actor: { kind: 'operator' } })
  const owner = { email: 'o@example.jp', password: 'あたたかい青汁をどうぞ', locale: 'ja' } as const
  await setUpCompany(operator, owner)
  token = (await createApiKey(operator, { kind: 'secret', name: 'x' })).token
  app = await createApp(database.host, database.db)
  await new Promise<void>((ready) => far.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(far.address() as AddressInfo).port}`
})
afterAll(async () => {
  await app.close()
  far.close()
  await database.close()
})

const ctx = () => database.ctx({ actor: { kind: 'job', name: 'test' } })
const ask = (method: 'GET' | 'POST', url: string) =>
  app.inject({ method, url, headers: { authorization: `Bearer ${token}` } })

async function mailed(html: string) {
  const from = `${newId()}@nifty.com`
  const identities = [{ kind: 'email', value: from, verified: true }]
  const { personId } = await createPerson(ctx(), { identities })
  const raw = Buffer.from(
    `From: ${from}\r\nTo: s@hidamari.example\r\nContent-Type: text/html\r\n\r\n${html}`,
  )
  const { mailId } = await takeMail(ctx(), { raw, door: 'hook' })
  await fileMail(ctx(), { mailId })
  const { rows } = await sql<{ entryId: string }>`
    select entry_id as "entryId" from inbox.mails where mail_id = ${mailId}`.execute(database.db)
  return { personId, entryId: rows[0]?.entryId ?? '' }
}

it('shows remote pictures only when asked, fetched by the house without a word of who looks', async () => {
  const names = ['a.png', 'turn.png', 'round.png', 'page.png', 'large.png']
  const pictures = names.map((name) => `<img src="${base}/${name}">`).join('')
  const { personId, entryId } = await mailed(
    `<p>ちらし</p>${pictures}<img src="${base}/dot.gif" width="1" height="1">`,
  )
  const look = async (query = '') => ask('GET', `/api/v1/entries/${entryId}/html${query}`)
  expect((await look('?pictures=fetched')).statusCode).toBe(404)
  expect(asked).toHaveLength(0)
  const answer = await ask('POST', `/api/v1/entries/${entryId}/pictures`)
  expect(answer.json()).toEqual({ shown: 2, missing: 3 })
  expect(asked.map(({ url }) => url)).not.toContain('/dot.gif')
  const { headers } = asked[0] ?? { headers: {} }
  for (const name of ['cookie', 'referer', 'user-agent', 'authorization', 'accept-language'])
    expect(headers).not.toHaveProperty(name)
  const shown = await look('?pictures=fetched')
  expect(shown.body.match(/src="data:image\/webp;base64,/g)).toHaveLength(2)
  expect(shown.body).not.toContain(base)
  expect(shown.headers['content-security-policy']).toContain('img-src data:')
  expect((await look()).body).not.toContain('data:image')
  const entry = await findEntry(database.db, entryId)
  await erasePerson(ctx(), { personId })
  const key = withPictures(entry?.htmlKey ?? '')
  await expect(database.host.storage.read(key)).rejects.toThrow()
})

it('reaches nothing within the house', async () => {
  Object.assign(database.host.config, { WEBHOOK_PRIVATE: false })
  asked.length = 0
  const { entryId } = await mailed(`<img src="${base}/a.png"><img src="http://localhost/a.png">`)
  const answer = await ask('POST', `/api/v1/entries/${entryId}/pictures`)
  expect(answer.json()).toEqual({ shown: 0, missing: 2 })
  expect(asked).toHaveLength(0)
  Object.assign(database.host.config, { WEBHOOK_PRIVATE: true })
})

it('shows the picture of a sticker, fetched once', async () => {
  const settings = { baseUrl: base }
  const secret = { accessToken: 'token-of-line', channelSecret: 'x' }
  await changeChannel(database.ctx(), { channel: 'line', settings, secret })
  const identities = [{ kind: 'line', value: `U${newId()}` }]
  const { personId } = await createPerson(ctx(), { identities })
  asked.length = 0
  const said = async (stickerId: string) => {
    const meta = { sticker: { packageId: '1', stickerId } }
    const word = { personId, channel: 'line', words: 'スタンプ', meta } as const
    return (await receiveWord(ctx(), word)).entryId
  }
  const entryId = await said('52002734')
  for (let time = 0; time < 2; time++) {
    const { statusCode, headers } = await ask('GET', `/api/v1/entries/${entryId}/sticker`)
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/webp'])
  }
  expect(asked.map(({ url }) => url)).toEqual([
    '/stickershop/v1/sticker/52002734/android/sticker.png',
  ])
  const other = await said('../../secret')
  expect((await ask('GET', `/api/v1/entries/${other}/sticker`)).statusCode).toBe(404)
})
