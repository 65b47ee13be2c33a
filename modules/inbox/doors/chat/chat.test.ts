import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../../kernel/context.ts'
import { createApp } from '../../../../kernel/http.ts'
import { newId } from '../../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../../kernel/testing.ts'
import {
  createPerson,
  decideCandidate,
  listCandidates,
  unmergePeople,
} from '../../../people/index.ts'
import { listConversations } from '../../conversations/read-conversations.ts'
import { mergeConversations } from '../../conversations/rearrange.ts'
import { receiveWord } from '../../conversations/receive-word.ts'
import { changeChatDoor } from './chat-door.ts'
import { mailUnseen } from './mail-unseen.ts'

const SITE = 'https://hidamari.example'

let database: TestDatabase
let ctx: Ctx
let app: FastifyInstance
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx()
  app = await createApp(database.host, database.db)
  await changeChatDoor(ctx, {
    isOpen: true,
    origins: [`${SITE}/any/page`],
    title: '',
    greeting: '',
  })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

type Call = {
  token?: string
  body?: object
  origin?: string
  method?: 'GET' | 'POST' | 'PUT' | 'OPTIONS'
}
const call = (path: string, { token, body, origin = SITE, method = 'POST' }: Call = {}) =>
  app.inject({
    method,
    url: `/embed/chat${path}`,
    headers: {
      origin,
      'sec-fetch-site': 'cross-site',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { payload: body }),
  })
const begin = async () => (await call('/talks')).json().token as string
const say = (token: string, words: string, id = newId()) =>
  call('/words', { token, body: { id, words, page: `${SITE}/tea` } })
const lines = async (token: string) =>
  ((await call('/lines', { token, method: 'GET' })).json().lines ?? []) as {
    words: string
    isOurs: boolean
  }[]

/** A reply in the chat, as the inbox writes it. */
async function answer(token: string, words: string, at = new Date()) {
  await sql`insert into inbox.entries (person_id, entry_id, origin_id, conversation_id, kind, channel, words, at,
      attachments, meta, search, pairs)
    select person_id, ${newId()}, origin_id, conversation_id, 'reply', 'chat', ${words}, ${at}, '[]', '{}', '', '{}'
    from inbox.visitors where visitor_id = ${token.split('.')[0]}`.execute(ctx.tx)
}

describe('the chat', () => {
  it('is one small script that any page may load', async () => {
    const { headers, body } = await app.inject({ url: '/embed/chat.js' })
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(15 * 1024)
  })

  it('takes a word once and shows the answer', async () => {
    const token = await begin()
    const id = newId()
    expect((await say(token, '送料はいくらですか', id)).statusCode).toBe(200)
    await say(token, '送料はいくらですか', id)
    expect(await lines(token)).toMatchObject([{ words: '送料はいくらですか', isOurs: false }])
    await answer(token, '送料はいただきません。')
    expect(await lines(token)).toMatchObject([
      { isOurs: false },
      { words: '送料はいただきません。', isOurs: true },
    ])
  })

  it('lets no stranger in, whatever they guess', async () => {
    const token = await begin()
    await say(token, 'ひみつ')
    const [visitorId = ''] = token.split('.')
    for (const guess of [visitorId, `${visitorId}.`, `${visitorId}.${'A'.repeat(43)}`, '']) {
      expect((await call('/lines', { token: guess, method: 'GET' })).statusCode).toBe(403)
      expect((await say(guess, 'x')).statusCode).toBe(403)
    }
    expect(await lines(await begin())).toEqual([])
  })

  it('stands only on the sites that were named, and only while it is open', async () => {
    const elsewhere = await call('/talks', { origin: 'https://evil.example' })
    expect([elsewhere.statusCode, elsewhere.headers['access-control-allow-origin']]).toEqual([
      403,
      undefined,
    ])
    const preflight = await call('/words', { method: 'OPTIONS' })
    expect([preflight.statusCode, preflight.headers['access-control-allow-origin']]).toEqual([
      204,
      SITE,
    ])
    await changeChatDoor(ctx, { isOpen: false, origins: [SITE], title: '', greeting: '' })
    expect((await call('/talks')).statusCode).toBe(404)
    await changeChatDoor(ctx, { isOpen: true, origins: [SITE], title: '', greeting: '' })
  })

  it('believes nobody that an address is theirs, and answers there when they are gone', async () => {
    const mail = `${newId()}@nifty.com`
    const { personId } = await createPerson(ctx, {
      identities: [{ kind: 'email', value: mail }],
      fullName: '田中 節子',
    })
    const token = await begin()
    await say(token, 'お返事はメールで')
    expect(
      (await call('/mail', { token, method: 'PUT', body: { mail: 'nonsense' } })).statusCode,
    ).toBe(422)
    expect((await call('/mail', { token, method: 'PUT', body: { mail } })).statusCode).toBe(200)
    const { rows } = await sql<{
      personId: string
    }>`select person_id as "personId" from inbox.visitors
      where visitor_id = ${token.split('.')[0]}`.execute(ctx.tx)
    expect(rows[0]?.personId).not.toBe(personId)

    await answer(token, 'もちろんです。')
    expect(await mailUnseen(ctx)).toEqual({ mailed: 0 })
    const later = { ...ctx, now: new Date(Date.now() + 10 * 60_000) }
    expect(await mailUnseen(later)).toEqual({ mailed: 1 })
    expect(await mailUnseen(later)).toEqual({ mailed: 0 })
    const sent =
      await sql`select to_address as to, body ->> 'text' as text, conversation_id is not null as threaded
      from messaging.messages where person_id = ${rows[0]?.personId}`.execute(ctx.tx)
    expect(sent.rows).toEqual([{ to: mail, text: 'もちろんです。', threaded: true }])
  })

  it('shows staff whose address it may be, and a stranger nothing of theirs even when the two are joined', async () => {
    const mail = `${newId()}@nifty.com`
    const { personId } = await createPerson(ctx, {
      identities: [{ kind: 'email', value: mail }],
      fullName: '田中 節子',
    })
    await receiveWord(ctx, { personId, channel: 'chat', words: '膝の薬を飲んでいます' })
    const token = await begin()
    await say(token, '私の注文を教えて')
    const known = await call('/mail', { token, method: 'PUT', body: { mail } })
    const unknown = await call('/mail', { token, method: 'PUT', body: { mail: `x${mail}` } })
    expect(known.json()).toEqual(unknown.json())
    const [pair] = (await listCandidates(ctx, { personId })).items
    expect(pair?.reasons).toEqual(['told_email'])
    const { lowId = '', highId = '' } = pair ?? {}
    const visitorId = lowId === personId ? highId : lowId
    const talkOf = async (whose: string) =>
      (await listConversations(ctx, { folder: 'all', personId: whose, limit: 9 })).items
    const { mergeId } = await decideCandidate(ctx, {
      ...{ lowId, highId, survivorId: personId },
      decision: 'join',
    })
    const [first, second] = await talkOf(personId)
    expect([first?.personName, second?.personName]).toEqual(['田中 節子', '田中 節子'])
    expect((await lines(token)).map(({ words }) => words)).toEqual(['私の注文を教えて'])
    await mergeConversations(ctx, {
      conversationId: first?.conversationId ?? '',
      otherId: second?.conversationId ?? '',
    })
    expect((await lines(token)).map(({ words }) => words)).toEqual(['私の注文を教えて'])
    await say(token, 'まだいます')
    expect((await lines(token)).map(({ words }) => words)).toEqual([
      '私の注文を教えて',
      'まだいます',
    ])
    // The wrong person: everything of the visitor goes back, and the pair is not asked about again.
    await unmergePeople(ctx, { mergeId: mergeId ?? '' })
    await call('/mail', { token, method: 'PUT', body: { mail } })
    expect((await listCandidates(ctx, { personId })).items).toEqual([])
    expect((await lines(token)).map(({ words }) => words)).toContain('私の注文を教えて')
    await say(token, 'はい')
    expect((await talkOf(visitorId)).length).toBeGreaterThan(0)
  })

  it('mails the others when one reply cannot be mailed', async () => {
    const tokens = [await begin(), await begin()]
    for (const token of tokens) {
      await say(token, 'お返事はメールで')
      await call('/mail', { token, method: 'PUT', body: { mail: `${newId()}@nifty.com` } })
      await answer(token, 'はい。')
      await answer(token, 'どうぞ。')
    }
    // The first belongs to somebody who is not there.
    const visitorId = tokens[0]?.split('.')[0]
    const lostId = newId()
    await sql`update inbox.entries set person_id = ${lostId} where person_id =
      (select person_id from inbox.visitors where visitor_id = ${visitorId})`.execute(ctx.tx)
    await sql`update inbox.visitors set person_id = ${lostId} where visitor_id = ${visitorId}`.execute(
      ctx.tx,
    )
    const later = { ...ctx, now: new Date(Date.now() + 10 * 60_000) }
    expect(await mailUnseen(later)).toEqual({ mailed: 2 })
    const { rows } = await sql`select from inbox.visitors
      where visitor_id = ${visitorId} and mailed_until > created_at`.execute(ctx.tx)
    expect(rows).toEqual([])
  })

  it('grows tired of a flood', async () => {
    const token = await begin()
    const codes = []
    for (let at = 0; at < 14; at += 1) codes.push((await say(token, 'x')).statusCode)
    expect(codes.slice(-2)).toEqual([429, 429])
  })
})
