import { generateKeyPairSync } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson, giveConsent } from '../../people/index.ts'
import { changeChannel } from '../channels/change-channel.ts'
import { changeSender } from '../gate/sender.ts'
import type { Channel } from '../messages.rules.ts'
import { verifyDkim } from '../testing/dkim.ts'
import { mailServer, webServer } from '../testing/far-sides.ts'
import { deliver } from './deliver.ts'
import type { FarAnswer } from './far.ts'
import { readMessage } from './read-messages.ts'
import { type SendMessage, sendMessage } from './send-message.ts'

let database: TestDatabase
let smtp: Awaited<ReturnType<typeof mailServer>>
let web: Awaited<ReturnType<typeof webServer>>
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

beforeAll(async () => {
  database = await openTestDatabase()
  Object.assign(database.host.config, { WEBHOOK_PRIVATE: true, PUBLIC_URL: 'https://k.example.jp' })
  smtp = await mailServer()
  web = await webServer('{"sentMessages":[{"id":"461230966842064897"}]}')
  await changeSender(ctx(), {
    name: 'ひだまり堂',
    postalAddress: '〒700-0000 岡山県岡山市北区1-1',
    contact: '0120-000-000',
    replyTo: '',
  })
  await changeChannel(ctx(), {
    channel: 'mail',
    settings: {
      host: '127.0.0.1',
      port: smtp.port,
      security: 'none',
      fromAddress: 'tayori@hidamari.example',
      replyDomain: 'in.hidamari.example',
      dkimDomain: 'hidamari.example',
      dkimSelector: 'k1',
    },
    secret: { dkimKey: privateKey },
  })
  await changeChannel(ctx(), {
    channel: 'line',
    settings: { baseUrl: web.url },
    secret: { accessToken: 'token-of-line', channelSecret: 'secret-of-line' },
  })
})
afterAll(async () => {
  await smtp.close()
  await web.close()
  await database.close()
})
afterEach(() => {
  smtp.answers.length = 0
  web.answers.length = 0
})

const noon = '2026-11-18T03:00:00Z'
const ctx = (now = noon) => database.ctx({ now })

async function person(): Promise<string> {
  const { personId } = await createPerson(ctx(), {
    familyName: '佐々木',
    identities: [
      { kind: 'email', value: `${newId()}@nifty.com` },
      { kind: 'line', value: `U${newId()}` },
    ],
  })
  return personId
}

async function send(more: Partial<SendMessage> = {}): Promise<string> {
  const personId = more.personId ?? (await person())
  const { messageId } = await sendMessage(ctx(), {
    personId,
    channel: 'mail' as Channel,
    purpose: 'service',
    kind: 'reply',
    key: newId(),
    subject: 'ご返信 🌱',
    text: '佐々木様\n\nお便りをありがとうございます。',
    ...more,
  })
  return messageId
}
const read = (messageId: string) => readMessage(ctx(), { messageId })
const lastMail = () => smtp.mails.at(-1)?.raw ?? ''

it('answers by SMTP, signed, in its thread, and from an address that finds the way back', async () => {
  await database.host.storage.write('inbox/photo', Readable.from(['picture']))
  const messageId = await send({
    inReplyTo: '<their@nifty.com>',
    references: ['<first@nifty.com>', '<their@nifty.com>'],
    attachments: [{ key: 'inbox/photo', name: '育て方.txt', type: 'text/plain', size: 7 }],
  })
  await deliver(ctx(), messageId)
  const row = await read(messageId)
  expect(row).toMatchObject({ state: 'sent', farId: `<${messageId}@hidamari.example>` })
  expect(smtp.mails.at(-1)?.from).toBe(`reply+${row.token}@in.hidamari.example`)
  const mail = await simpleParser(lastMail())
  expect(mail.subject).toBe('ご返信 🌱')
  expect(mail.from?.text).toContain('ひだまり堂')
  expect(mail.inReplyTo).toBe('<their@nifty.com>')
  expect(mail.references).toEqual(['<first@nifty.com>', '<their@nifty.com>'])
  expect(mail.text).toContain('お便りをありがとうございます。')
  expect(mail.text).not.toContain('岡山')
  expect(mail.attachments[0]).toMatchObject({ filename: '育て方.txt' })
  expect(mail.headers.has('list-unsubscribe-post')).toBe(false)
  // What proves a report about it, also where it goes without a link and a reply domain.
  expect(mail.headers.get('x-kizuna-message')).toBe(row.token)
  expect(verifyDkim(lastMail(), privateKey).isRight).toBe(true)
})

it('says in advertising who sends it and how to stop it, in one signed header each', async () => {
  const personId = await person()
  const yes = { personId, channel: 'mail', purpose: 'news', wording: 'はい', source: 'form' }
  await giveConsent(ctx(), { ...yes, granted: true })
  const html = '<html><body><p>秋の<a href="https://shop.example/tea">お茶</a></p></body></html>'
  const messageId = await send({ personId, kind: 'campaign', purpose: 'news', html })
  await deliver(ctx(), messageId)
  const { token } = await read(messageId)
  const { isRight, signed } = verifyDkim(lastMail(), privateKey)
  expect(isRight).toBe(true)
  expect(signed).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']))
  expect(lastMail().match(/^List-Unsubscribe:/gim)).toHaveLength(1)
  const ways = lastMail().replace(/\r\n[ \t]+/g, ' ')
  expect(ways).toMatch(
    /^List-Unsubscribe: <https:[^>]+>, <mailto:unsubscribe\+[\w-]{20,}@in\.hidamari\.example>/m,
  )
  expect(lastMail()).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const mail = await simpleParser(lastMail())
  // What is opened and clicked is counted in what left, not in what is shown in the house.
  for (const trace of [`/o/${token}.gif`, `/c/${token}/1`])
    expect(String(mail.html)).toContain(trace)
  for (const words of [mail.text, String(mail.html)])
    for (const part of ['ひだまり堂', '岡山市北区', '0120-000-000', `/u/${token}`, `/w/${token}`])
      expect(words).toContain(part)
})

it('waits when the far side says not now, and gives its words when it says never', async () => {
  const messageId = await send()
  smtp.answers.push(451)
  await deliver(ctx(), messageId)
  const waiting = await read(messageId)
  expect(waiting).toMatchObject({ state: 'queued', because: 'far_later', tries: 1 })
  expect(waiting.farAnswer?.words).toContain('said 451')
  const sent = smtp.mails.length
  await deliver(ctx(), messageId)
  expect(smtp.mails).toHaveLength(sent)
  smtp.answers.push(550)
  await deliver(ctx(waiting.goesAt?.toISOString()), messageId)
  expect(await read(messageId)).toMatchObject({ state: 'failed', because: 'far_never', tries: 2 })
})

/** As a process leaves it that died after marking the message: before it was begun, in mid-air, or having heard. */
async function broken(messageId: string, when: 'marked' | 'begun' | FarAnswer): Promise<void> {
  const lease = newId()
  await sql`update messaging.messages set state = 'sending', lease = ${lease}, lease_until = ${noon}
    where message_id = ${messageId}`.execute(database.db)
  if (when === 'marked') return
  const answer = when === 'begun' ? null : JSON.stringify(when)
  await sql`insert into messaging.flights (message_id, lease, begun_at, answer)
    values (${messageId}, ${lease}, ${noon}, ${answer}::jsonb)`.execute(database.db)
}

it('never sends a mail twice of which nobody knows whether it went', async () => {
  const messageId = await send()
  await broken(messageId, 'begun')
  const sent = smtp.mails.length
  await deliver(ctx('2026-11-18T02:59:30Z'), messageId)
  expect(await read(messageId)).toMatchObject({ state: 'sending' })
  await deliver(ctx('2026-11-18T03:00:01Z'), messageId)
  expect(await read(messageId)).toMatchObject({ state: 'failed', because: 'unsure' })
  expect(smtp.mails).toHaveLength(sent)
})

it('sends what was never begun, and takes what was heard for what it is', async () => {
  const marked = await send()
  await broken(marked, 'marked')
  const heard = await send()
  const farId = `<${heard}@hidamari.example>`
  await broken(heard, { kind: 'taken', farId, answer: { words: '250 ok' } })
  const sent = smtp.mails.length
  for (const messageId of [marked, heard]) await deliver(ctx('2026-11-18T03:00:01Z'), messageId)
  expect(await read(marked)).toMatchObject({ state: 'sent', tries: 1 })
  expect(await read(heard)).toMatchObject({ state: 'sent', tries: 1, farId })
  expect(smtp.mails).toHaveLength(sent + 1)
  const { rows } = await sql`select from messaging.flights`.execute(database.db)
  expect(rows).toHaveLength(0)
})

it('offers LINE the same again under the same key, and takes «had it already» for a yes', async () => {
  const messageId = await send({ channel: 'line', text: 'お荷物は明日届きます。' })
  web.answers.push(500)
  await deliver(ctx(), messageId)
  const waiting = await read(messageId)
  expect(waiting).toMatchObject({ state: 'queued', because: 'far_later' })
  await broken(messageId, 'begun')
  web.answers.push(409)
  await deliver(ctx('2026-11-18T03:10:00Z'), messageId)
  expect(await read(messageId)).toMatchObject({ state: 'sent' })
  const [first, second] = web.asked.slice(-2)
  expect(first?.path).toBe('/v2/bot/message/push')
  expect(first?.headers.authorization).toBe('Bearer token-of-line')
  expect(first?.headers['x-line-retry-key']).toBe(messageId)
  expect(second?.headers['x-line-retry-key']).toBe(messageId)
  const { messages } = JSON.parse(first?.body ?? '{}')
  expect(messages).toEqual([{ type: 'text', text: 'お荷物は明日届きます。' }])
})

it('asks the gate once more before it sends', async () => {
  const personId = await person()
  const yes = { personId, channel: 'line', purpose: 'news', wording: 'はい', source: 'form' }
  await giveConsent(ctx(), { ...yes, granted: true })
  const messageId = await send({ personId, channel: 'line', kind: 'campaign', purpose: 'news' })
  await giveConsent(ctx(), { ...yes, granted: false })
  const asked = web.asked.length
  await deliver(ctx(), messageId)
  expect(await read(messageId)).toMatchObject({ state: 'refused', because: 'refused' })
  expect(web.asked).toHaveLength(asked)
})
