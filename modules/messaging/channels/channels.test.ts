import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../kernel/http.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createApiKey } from '../../accounts/index.ts'
import { addIdentity, createPerson } from '../../people/index.ts'
import { deliver } from '../deliveries/deliver.ts'
import { sendMessage } from '../deliveries/send-message.ts'
import { testTemplate } from '../templates/test-template.ts'
import { mailServer } from '../testing/far-sides.ts'
import { releaseJob } from './release.ts'
import { readChannelSecrets } from './settings.ts'

let database: TestDatabase
let app: Awaited<ReturnType<typeof createApp>>
let smtp: Awaited<ReturnType<typeof mailServer>>
let token = ''
beforeAll(async () => {
  database = await openTestDatabase()
  smtp = await mailServer()
  app = await createApp(database.host, database.db)
  token = (await createApiKey(ctx(), { kind: 'secret', name: 'test' })).token
})
afterAll(async () => {
  await app.close()
  await smtp.close()
  await database.close()
})

const ctx = () => database.ctx({ now: '2026-11-18T03:00:00Z' })

const keyOf = async (scopes: string[]) =>
  (await createApiKey(ctx(), { kind: 'secret', name: 'some', scopes })).token

async function ask(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  url: string,
  payload?: object,
  key = token,
) {
  const headers = { authorization: `Bearer ${key}` }
  const answer = await app.inject({ method, url: `/api/v1${url}`, headers, payload })
  return { status: answer.statusCode, body: answer.json(), text: answer.body }
}

const settings = (more: object = {}) => ({
  host: '127.0.0.1',
  port: smtp.port,
  security: 'none',
  fromAddress: 'tayori@hidamari.example',
  ...more,
})
const stateOf = async (channel: string) => {
  const { body } = await ask('GET', '/channels')
  return body.items.find((one: { channel: string }) => one.channel === channel)
}

async function person(): Promise<string> {
  const { personId } = await createPerson(ctx(), {
    familyName: '佐々木',
    identities: [{ kind: 'email', value: `${newId()}@nifty.com` }],
  })
  return personId
}
const reply = (personId: string, more: object = {}) => ({
  personId,
  channel: 'mail' as const,
  kind: 'reply' as const,
  purpose: 'service',
  key: newId(),
  text: 'ありがとうございます。',
  ...more,
})

describe('credentials', () => {
  it('go in, are used, and never come out', async () => {
    expect(await stateOf('mail')).toMatchObject({ state: 'outbox', secrets: [] })
    const secret = { password: '合言葉はひらけゴマ' }
    const set = await ask('PUT', '/channels/mail', { settings: settings({ user: '' }), secret })
    expect(set.status).toBe(200)
    const list = await ask('GET', '/channels')
    expect(list.text).not.toContain('ひらけゴマ')
    expect(list.body.mail).toMatchObject({ host: '127.0.0.1' })
    expect(await stateOf('mail')).toMatchObject({ state: 'ready', secrets: ['password'] })
    expect(await readChannelSecrets(ctx(), 'mail')).toMatchObject(secret)
  })

  it('stay when they are not named, and go when they are emptied', async () => {
    await ask('PUT', '/channels/mail', { settings: settings(), secret: {} })
    expect(await stateOf('mail')).toMatchObject({ secrets: ['password'] })
    await ask('PUT', '/channels/mail', { settings: settings(), secret: { password: '' } })
    expect(await stateOf('mail')).toMatchObject({ state: 'ready', secrets: [] })
  })

  it('must be able to sign', async () => {
    const secret = { dkimKey: '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----' }
    const set = await ask('PUT', '/channels/mail', { settings: settings(), secret })
    expect(set).toMatchObject({ status: 422, body: { error: { code: 'invalid' } } })
  })

  it('that no header can carry are refused in words', async () => {
    for (const accessToken of ['合言葉', 'two words', 'line\n']) {
      const set = await ask('PUT', '/channels/line', { settings: {}, secret: { accessToken } })
      expect(set).toMatchObject({ status: 422, body: { error: { code: 'invalid' } } })
      expect(set.text).toContain('secret.accessToken')
    }
    const sms = { settings: { shape: 'twilio' }, secret: { token: '合言葉' } }
    expect((await ask('PUT', '/channels/sms', sms)).status).toBe(422)
    expect(await stateOf('line')).toMatchObject({ state: 'outbox', secrets: [] })
  })

  it('are tried with a mail to oneself', async () => {
    const to = { to: 'yumi@hidamari.example' }
    expect(await ask('POST', '/channels/mail/test', to)).toMatchObject({ body: { taken: true } })
    expect(smtp.mails.at(-1)?.to).toEqual(['yumi@hidamari.example'])
    smtp.answers.push(550)
    const refused = await ask('POST', '/channels/mail/test', to)
    expect(refused.body).toMatchObject({ taken: false, words: expect.stringContaining('said 550') })
    expect((await ask('POST', '/channels/line/test', { to: 'U1' })).status).toBe(412)
  })
})

describe('the sender and the gate', () => {
  it('are read by whoever may read messages, not by a key without a scope', async () => {
    for (const url of ['/sender', '/gate-settings']) {
      expect((await ask('GET', url)).status).toBe(200)
      const reading = await keyOf(['messaging.read'])
      expect((await ask('GET', url, undefined, reading)).status).toBe(200)
      const without = await keyOf(['people.read'])
      expect((await ask('GET', url, undefined, without)).status).toBe(403)
    }
  })
})

describe('a pause', () => {
  it('holds everything, and lets it go through the gate when it ends', async () => {
    const personId = await person()
    await ask('PUT', '/channels/mail/pause', {})
    expect(await stateOf('mail')).toMatchObject({ state: 'paused' })
    const { messageId, ...held } = await sendMessage(ctx(), reply(personId))
    expect(held).toEqual({ state: 'held', because: 'paused', goesAt: null })
    await deliver(ctx(), messageId)
    expect((await ask('GET', `/messages/${messageId}`)).body).toMatchObject({ state: 'held' })
    await ask('DELETE', '/channels/mail/pause')
    await releaseJob.run(ctx(), { channel: 'mail' })
    await deliver(ctx(), messageId)
    expect((await ask('GET', `/messages/${messageId}`)).body).toMatchObject({ state: 'sent' })
  })
})

describe('the outbox', () => {
  it('shows one person what is waiting, sent and stopped, page by page', async () => {
    const personId = await person()
    const sent = await sendMessage(ctx(), reply(personId))
    await deliver(ctx(), sent.messageId)
    await sendMessage(ctx(), reply(personId, { kind: 'campaign', purpose: 'news' }))
    await sendMessage(ctx(), reply(personId, { channel: 'line' }))
    const of = async (state: string) =>
      (await ask('GET', `/messages?personId=${personId}&state=${state}`)).body.items
    expect(await of('all')).toHaveLength(3)
    expect(await of('sent')).toMatchObject([{ messageId: sent.messageId, personName: '佐々木' }])
    expect(await of('stopped')).toMatchObject([{ because: 'no_address' }, { because: 'consent' }])
    const first = await ask('GET', `/messages?personId=${personId}&limit=2`)
    const rest = await ask('GET', `/messages?personId=${personId}&cursor=${first.body.nextCursor}`)
    expect(rest.body.items).toHaveLength(1)
  })

  it('tries again what may go now, cancels what has not left, and counts both on the person', async () => {
    const personId = await person()
    const lost = await sendMessage(ctx(), reply(personId, { channel: 'line' }))
    const again = `/messages/${lost.messageId}/tries`
    await ask('POST', again, {})
    await deliver(ctx(), lost.messageId)
    expect((await ask('GET', `/messages/${lost.messageId}`)).body.state).toBe('refused')
    const id = { kind: 'line', value: `U${newId()}` }
    await addIdentity(ctx(), { personId, ...id })
    await ask('POST', again, {})
    await deliver(ctx(), lost.messageId)
    expect((await ask('GET', `/messages/${lost.messageId}`)).body).toMatchObject({
      state: 'sent',
      outbox: true,
    })
    expect((await ask('POST', again, {})).status).toBe(409)
    const later = await sendMessage(ctx(), {
      ...reply(personId),
      notBefore: new Date('2026-12-01T03:00:00Z'),
    })
    const cancel = `/messages/${later.messageId}/cancellation`
    expect((await ask('PUT', cancel, {})).status).toBe(200)
    expect((await ask('PUT', cancel, {})).status).toBe(200)
    await deliver(database.ctx({ now: '2026-12-01T03:00:01Z' }), later.messageId)
    expect((await ask('GET', `/messages/${later.messageId}`)).body.state).toBe('cancelled')
  })

  it('keeps calls until somebody has made them', async () => {
    const { personId } = await createPerson(ctx(), {
      familyName: '高橋',
      identities: [{ kind: 'phone', value: '090-3123-4567' }],
    })
    const call = await sendMessage(ctx(), reply(personId, { channel: 'phone' }))
    const todo = await ask('GET', `/messages?state=todo&personId=${personId}`)
    expect(todo.body.items).toMatchObject([{ state: 'queued', because: 'to_call' }])
    await ask('PUT', `/messages/${call.messageId}/call`, { reached: true })
    await ask('PUT', `/messages/${call.messageId}/call`, { reached: true })
    expect((await ask('GET', `/messages/${call.messageId}`)).body.state).toBe('sent')
  })
})

it('a draft of a mail goes to its writer alone, marked as a trial, and counts as nothing', async () => {
  await ask('PUT', '/channels/mail', { settings: settings(), secret: {} })
  const staffId = newId()
  await sql`insert into accounts.staff (staff_id, name, email, email_key, role, locale, created_at)
    values (${staffId}, '木村 直', 'kimura@hidamari.example', 'kimura@hidamari.example', 'staff', 'ja',
      now())`.execute(database.db)
  const some = database.ctx({ permissions: ['templates.read', 'templates.write', 'people.read'] })
  if (some.actor.kind !== 'staff') throw new Error('no staff')
  const writer = { ...some, actor: { ...some.actor, staffId } }
  const personId = await person()
  const draft: Parameters<typeof testTemplate>[1] = {
    ...{ locale: 'ja', purpose: 'news', subject: '秋のお便り', personId },
    blocks: [{ kind: 'text', text: '{{ person.greeting }}\nこんにちは', only: null }],
  }
  const before = smtp.mails.length
  expect(await testTemplate(writer, draft)).toEqual({
    ...{ to: 'kimura@hidamari.example', state: 'sent', words: expect.any(String) },
  })
  expect(smtp.mails.slice(before)).toMatchObject([{ to: ['kimura@hidamari.example'] }])
  const raw = smtp.mails.at(-1)?.raw ?? ''
  expect(raw).toContain(Buffer.from('【試し】').toString('base64').slice(0, 10))
  expect((await ask('GET', `/messages?personId=${personId}`)).body.items).toEqual([])
  await ask('PUT', '/channels/mail', { settings: settings({ host: '' }), secret: {} })
  expect(await testTemplate(writer, draft)).toMatchObject({ state: 'no_channel' })
  await expect(testTemplate(database.ctx({ permissions: [] }), draft)).rejects.toMatchObject({
    code: 'forbidden',
  })
})
