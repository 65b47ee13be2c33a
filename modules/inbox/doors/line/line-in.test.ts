import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../../kernel/context.ts'
import { createApp } from '../../../../kernel/http.ts'
import { newId } from '../../../../kernel/ids.ts'
import { seal } from '../../../../kernel/seal.ts'
import { openTestDatabase, type TestDatabase } from '../../../../kernel/testing.ts'
import { createPerson, knownBy } from '../../../people/index.ts'
import { fileLineEvent } from './file-event.ts'

const SECRET = 'channel-secret'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let database: TestDatabase
let ctx: Ctx
let app: FastifyInstance
let line: Server
let isDown = false
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' } })
  app = await createApp(database.host, database.db)
  line = createServer((request, response) => {
    const url = request.url ?? ''
    if (isDown) return response.writeHead(503).end()
    if (url.endsWith('/content'))
      return response.writeHead(200, { 'content-type': 'image/png' }).end(PNG)
    response.setHeader('content-type', 'application/json')
    if (url.includes('/linkToken'))
      return response.end(JSON.stringify({ linkToken: 'link-token-1' }))
    if (url.includes('/profile/'))
      return response.end(JSON.stringify({ userId: 'U', displayName: 'せつこ' }))
    return response.writeHead(404).end('{}')
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const address = line.address()
  const baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const secret = seal(
    database.host.secret,
    'messaging line',
    JSON.stringify({ accessToken: 'token', channelSecret: SECRET }),
  )
  await sql`insert into messaging.channels (channel, settings, secret, updated_by, updated_at)
    values ('line', ${JSON.stringify({ baseUrl })}::jsonb, ${secret}, 'test', now())`.execute(
    ctx.tx,
  )
})
afterAll(async () => {
  line.close()
  await app.close()
  await database.close()
})

let user = ''
beforeEach(() => {
  user = `U${newId().replaceAll('-', '')}`
  isDown = false
})

const event = (more: object) => ({
  webhookEventId: newId(),
  mode: 'active',
  timestamp: Date.now(),
  source: { type: 'user', userId: user },
  deliveryContext: { isRedelivery: false },
  ...more,
})
const message = (more: object) =>
  event({ type: 'message', replyToken: 'r', message: { id: '1', ...more } })

const post = (events: object[], signed = SECRET) => {
  const payload = JSON.stringify({ destination: 'U0', events })
  const signature = createHmac('sha256', signed).update(payload).digest('base64')
  const headers = { 'content-type': 'application/json', 'x-line-signature': signature }
  return app.inject({ method: 'POST', url: '/hooks/line', payload, headers })
}

async function bring(given: ReturnType<typeof event>) {
  expect((await post([given])).statusCode).toBe(200)
  await fileLineEvent(ctx, { eventId: given.webhookEventId })
  return stateOf(given.webhookEventId)
}

async function stateOf(eventId: string) {
  const { rows } = await sql<{
    state: string
    because: string | null
    personId: string | null
    words: string | null
    attachments: { type: string }[] | null
  }>`select v.state, v.because, v.person_id as "personId", e.words, e.attachments
    from inbox.line_events v left join inbox.entries e on e.external_id = 'line:' || v.event_id
    where v.event_id = ${eventId}`.execute(ctx.tx)
  return rows[0]
}

const said = async (personId: string) => {
  const { rows } = await sql<{
    text: string
  }>`select body ->> 'text' as text from messaging.messages
    where person_id = ${personId} and channel = 'line' order by message_id`.execute(ctx.tx)
  return rows.map(({ text }) => text)
}

describe('what LINE tells', () => {
  it('is believed only with its signature, and taken once', async () => {
    const hello = message({ type: 'text', text: 'こんにちは' })
    expect((await post([hello], 'wrong')).statusCode).toBe(403)
    expect((await post([])).statusCode).toBe(200)
    await bring(hello)
    await bring({ ...hello, deliveryContext: { isRedelivery: true } })
    const { rows } = await sql`select words from inbox.entries e join inbox.line_events v
      on e.external_id = 'line:' || v.event_id where v.line_user = ${user}`.execute(ctx.tx)
    expect(rows).toEqual([{ words: 'こんにちは' }])
  })

  it('can be read: words, pictures, stickers, places', async () => {
    expect(
      await bring(message({ type: 'image', contentProvider: { type: 'line' } })),
    ).toMatchObject({
      state: 'filed',
      words: '［写真］',
      attachments: [{ type: 'image/png' }],
    })
    const sticker = {
      type: 'sticker',
      stickerId: '1',
      packageId: '2',
      keywords: ['ありがとう', 'うれしい'],
    }
    expect(await bring(message(sticker))).toMatchObject({
      words: '［スタンプ：ありがとう・うれしい］',
    })
    const place = { type: 'location', title: '自宅', address: '福岡市', latitude: 1, longitude: 1 }
    expect(await bring(message(place))).toMatchObject({ words: '［場所：自宅 福岡市］' })
    expect(await bring(message({ type: 'hologram' }))).toMatchObject({ state: 'filed' })
  })

  it('is kept without what the database cannot keep, in values and in keys', async () => {
    const given = message({ type: 'text', text: 'a\u0000b', 'k\u0000ey': { '\ud83d': ['\u0000'] } })
    const type = `message\u0000`
    const eventId = given.webhookEventId
    expect((await post([{ ...given, type, webhookEventId: `${eventId}\u0000` }])).statusCode).toBe(
      200,
    )
    await fileLineEvent(ctx, { eventId })
    expect(await stateOf(eventId)).toMatchObject({ state: 'filed', words: 'ab' })
    expect((await post([{ ...given, webhookEventId: '\u0000' }])).statusCode).toBe(400)
  })

  it('of a group is not ours', async () => {
    const given = message({ type: 'text', text: 'x' })
    const group = { ...given, source: { type: 'group', groupId: 'G', userId: user } }
    expect(await bring(group)).toMatchObject({ state: 'ignored', because: 'group', words: null })
  })

  it('waits while LINE cannot hand over a picture, and comes when it can', async () => {
    const given = message({ type: 'image', contentProvider: { type: 'line' } })
    await post([given])
    isDown = true
    await expect(fileLineEvent(ctx, { eventId: given.webhookEventId })).rejects.toThrow()
    expect(await stateOf(given.webhookEventId)).toMatchObject({ state: 'failed', because: 'fault' })
    isDown = false
    await fileLineEvent(ctx, { eventId: given.webhookEventId })
    expect(await stateOf(given.webhookEventId)).toMatchObject({ state: 'filed' })
  })

  it('makes a friend a person by the name they call themselves, with a yes, and takes it back', async () => {
    const followed = await bring(event({ type: 'follow' }))
    const consent = async () =>
      (
        await sql<{ granted: boolean }>`select granted from people.pub_consents
          where person_id = ${followed?.personId} and channel = 'line' and purpose = 'news'`.execute(
          ctx.tx,
        )
      ).rows
    const { rows } = await sql`select given_name, family_name from people.pub_persons
      where person_id = ${followed?.personId}`.execute(ctx.tx)
    expect(Object.values(rows[0] ?? {})).toContain('せつこ')
    expect(await consent()).toEqual([{ granted: true }])
    await bring(event({ type: 'unfollow' }))
    expect(await consent()).toEqual([{ granted: false }])
  })
})

describe('a friend links the account with their record', () => {
  const page = ({ linkToken, ...form }: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: `/line/link/${linkToken}?lang=ja`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    })

  it('by number and telephone, asks, and unlinks', async () => {
    const number = newId()
    const { personId } = await createPerson(ctx, {
      identities: [
        { kind: 'customer_number', value: number },
        { kind: 'phone', value: '090-1234-8765' },
      ],
      fullName: '田中 節子',
      memberSince: new Date('2019-05-01T00:00:00Z'),
    })
    const before = await bring(message({ type: 'text', text: 'はじめまして' }))
    expect(before?.personId).not.toBe(personId)
    // Not linked yet: it is told how.
    expect(await bring(message({ type: 'text', text: 'ポイント' }))).toMatchObject({
      because: 'answered',
    })
    expect((await said(before?.personId ?? ''))[0]).toContain('/line/link/link-token-1')

    const wrong = await page({ linkToken: 'link-token-1', number, phone: '090-1234-8766' })
    expect(wrong.statusCode).toBe(422)
    const right = await page({
      linkToken: 'link-token-1',
      number: ` ${number.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0))}　`,
      phone: '０９０−１２３４−８７６５',
    })
    const nonce = /nonce=([\w-]+)/.exec(right.body)?.[1] ?? ''
    expect(right.body).toContain(
      'https://access.line.me/dialog/bot/accountLink?linkToken=link-token-1',
    )

    const linked = event({ type: 'accountLink', replyToken: 'r', link: { result: 'ok', nonce } })
    expect(await bring(linked)).toMatchObject({ state: 'filed', because: 'linked', personId })
    expect(await knownBy(ctx, [[{ kind: 'line', value: user }]])).toEqual([personId])
    // The same proof opens nothing a second time.
    const again = event({ type: 'accountLink', link: { result: 'ok', nonce } })
    expect(await bring(again)).toMatchObject({ because: 'no_link' })

    await bring(message({ type: 'text', text: 'ご注文' }))
    const answer = (await said(personId)).at(-1)
    expect(answer).toContain('2019年')
    expect(answer).toContain('ご注文の記録は、まだございません')
    expect(answer).not.toMatch(/ポイント|ステージ/)

    expect(await bring(message({ type: 'text', text: '連携解除' }))).toMatchObject({
      because: 'answered',
    })
    const [left] = await knownBy(ctx, [[{ kind: 'line', value: user }]])
    expect(left).not.toBe(personId)
    expect((await said(left ?? '')).at(-1)).toContain('つながりを解きました')
    const after = await bring(message({ type: 'text', text: 'いつ届きますか' }))
    expect(after?.personId).not.toBe(personId)
  })

  it('but nobody can guess for long', async () => {
    const codes: number[] = []
    for (let at = 0; at < 7; at += 1)
      codes.push(
        (await page({ linkToken: 'one', number: `${at}`, phone: '090-1111-2222' })).statusCode,
      )
    expect(codes).toEqual([422, 422, 422, 422, 422, 429, 429])
    const blank: number[] = []
    for (let at = 0; at < 8; at += 1)
      blank.push(
        (await page({ linkToken: `blank-${at}`, number: ' ', phone: '090-1111-2222' })).statusCode,
      )
    expect(new Set(blank)).toEqual(new Set([422]))
  })
})
