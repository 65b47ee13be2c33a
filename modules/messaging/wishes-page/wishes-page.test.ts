import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../kernel/http.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson, getPerson, giveConsent, saveAddress } from '../../people/index.ts'
import { findMessage, findMessagesOf } from '../deliveries/messages.queries.ts'
import { sendMessage } from '../deliveries/send-message.ts'
import { askGate } from '../gate/ask-gate.ts'
import { changeSender } from '../gate/sender.ts'
import type { Channel } from '../messages.rules.ts'
import { getWishesLink } from '../traces/reach.ts'
import { recordTrace } from '../traces/record-trace.ts'
import { neededConsents, type OwnWishes } from '../wishes-page.rules.ts'
import { wishToken } from './wish-token.ts'

let database: TestDatabase
let app: FastifyInstance
beforeAll(async () => {
  database = await openTestDatabase()
  app = await createApp(database.host, database.db)
  const sender = {
    name: 'ひだまり堂',
    postalAddress: '福岡市',
    contact: '0120-00-0000',
    replyTo: '',
  }
  await changeSender(ctx(), sender)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const ctx = (now = new Date()) => database.ctx({ now })
const DAY = 86_400_000

let made = 0
async function person() {
  const email = `setsuko${++made}@nifty.com`
  const { personId } = await createPerson(ctx(), {
    familyName: '田中',
    givenName: '節子',
    identities: [{ kind: 'email', value: email }],
  })
  await saveAddress(ctx(), { personId, postalCode: '812-0011', city: '福岡市', street: '1-2-3' })
  await sql`insert into people.contact_points (person_id, kind, value, origin_id, shown, created_at)
    values (${personId}, 'phone', ${`+819012340${100 + made}`}, ${personId}, '090', now())`.execute(
    database.db,
  )
  return { personId, email, path: `/w/${wishToken(ctx(), personId)}` }
}

const agree = (personId: string, channel: string) =>
  giveConsent(ctx(), {
    personId,
    channel,
    purpose: 'news',
    granted: true,
    wording: 'はい',
    source: 'phone',
  })

const get = (url: string, language = 'ja') =>
  app.inject({ method: 'GET', url, headers: { 'accept-language': language } })
const post = (url: string, form: string) =>
  app.inject({
    method: 'POST',
    url,
    payload: form,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
const ask = (personId: string, channel: Channel, at: string, purpose = 'news') =>
  askGate(ctx(new Date(at)), { personId, channel, purpose, at: new Date(at) })

describe('the page', () => {
  it('is read without a script or a session, and tells a stranger next to nothing', async () => {
    const { path, email } = await person()
    const page = await get(path)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('田◯ 様のご希望')
    for (const secret of ['節子', '田中', email, '福岡市1', '1-2-3', '<script'])
      expect(page.body).not.toContain(secret)
    expect(page.body).not.toContain(' checked><span>はがき')
    expect(page.body).toContain('href="tel:0120000000"')
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['referrer-policy']).toBe('no-referrer')
    expect((await get(path, 'en')).body).toContain('<html lang="en">')
    expect((await get(`${path}?lang=en`)).body).toContain('How close we may come')
  })

  it('opens for no token that we did not make', async () => {
    const { path } = await person()
    const forged = `${path.slice(0, -3)}AAA`
    for (const bad of [forged, '/w/x', '/w/AAAAAAAAAAAAAAAAAAAAAA', `/w/${'A'.repeat(98)}`]) {
      expect([bad, (await get(bad)).statusCode]).toEqual([bad, 404])
      expect([bad, (await post(bad, 'dial=quiet')).statusCode]).toEqual([bad, 404])
    }
  })
})

it('«post only, afternoons» is kept, and nothing breaks it', async () => {
  const { personId, path } = await person()
  await agree(personId, 'mail')
  expect(await ask(personId, 'mail', '2030-11-20T01:00:00Z')).toEqual({ ok: true })
  const done = await post(
    path,
    'dial=normal&channels=post&channels=phone&dayParts=afternoon&monthly=',
  )
  expect([done.statusCode, done.headers.location]).toEqual([303, `${path}/kept?lang=ja`])
  const kept = await get(`${path}/kept?lang=ja`)
  expect(kept.body).toContain('ご連絡は、はがき・お手紙・お電話だけにします。')
  expect(kept.body).toContain('午後だけにします')
  const never = { ok: false, because: 'channel', goesAt: null }
  for (const purpose of ['news', 'service'])
    expect(await ask(personId, 'mail', '2030-11-20T04:00:00Z', purpose)).toMatchObject(never)
  expect(await ask(personId, 'post', '2030-11-20T01:00:00Z')).toEqual({ ok: true })
  // Ten in the morning in Tokyo waits for noon; one o'clock does not wait.
  expect(await ask(personId, 'phone', '2030-11-20T01:00:00Z')).toEqual({
    ok: false,
    because: 'hours',
    goesAt: new Date('2030-11-20T03:00:00Z'),
  })
  expect(await ask(personId, 'phone', '2030-11-20T04:00:00Z')).toEqual({ ok: true })
  // A yes that somebody writes down later does not open another channel.
  await agree(personId, 'mail')
  expect(await ask(personId, 'mail', '2030-11-20T04:00:00Z')).toMatchObject({ ok: false })
})

it('says who said it, once, with the words as proof', async () => {
  const { personId, path } = await person()
  const form = 'dial=close&channels=mail&dayParts=morning&monthly=2&news=yes&offers=no&language=en'
  await post(path, form)
  await post(path, form)
  const after = await getPerson(ctx(), { personId })
  expect(after).toMatchObject({ dial: 'close', dialSetBy: 'person', language: 'en' })
  expect(after.wishes).toEqual({
    channels: ['mail'],
    dayParts: ['morning'],
    monthly: 2,
    note: null,
  })
  const said = after.consents.map(
    ({ channel, purpose, granted }) => `${channel} ${purpose} ${granted}`,
  )
  expect(said.toSorted()).toEqual(
    ['line', 'mail', 'phone', 'post', 'sms']
      .map((channel) => `${channel} offers false`)
      .concat('mail news true')
      .toSorted(),
  )
  expect(new Set(after.consents.map(({ recordedBy }) => recordedBy))).toEqual(
    new Set([`person:${personId}`]),
  )
  const { rows } = await sql`select 1 from activity.pub_events
    where person_id = ${personId} and name = 'wishes.told'`.execute(database.db)
  expect(rows).toHaveLength(1)
})

it('stops everything with one button, and takes a yes again', async () => {
  const { personId, path, email } = await person()
  await agree(personId, 'mail')
  const { messageId } = await newsTo(personId)
  await sql`update messaging.messages set to_address = ${email}
    where message_id = ${messageId}`.execute(database.db)
  await recordTrace(ctx(), { messageId, kind: 'complained' })
  await post(`${path}/stop`, '')
  expect(await ask(personId, 'mail', '2030-11-20T04:00:00Z')).toMatchObject({ ok: false })
  expect(await ask(personId, 'mail', '2030-11-20T04:00:00Z', 'service')).toEqual({ ok: true })
  await post(path, 'dial=normal&channels=mail&news=yes&monthly=')
  expect(await ask(personId, 'mail', '2030-11-20T04:00:00Z')).toEqual({ ok: true })
})

describe('the link', () => {
  it('of a message says in one sentence why it came', async () => {
    const { personId } = await person()
    await agree(personId, 'mail')
    const { token } = await newsTo(personId)
    const page = await get(`/w/${token}`)
    expect(page.body).toContain('このお便りをお送りしたわけ')
    expect(page.body).toMatch(
      /「新しいお知らせと読みもの」のお便りです。\d+年\d+月\d+日に、メールで/,
    )
  })

  it('changes nothing once it is old, and a new one goes only to the known address', async () => {
    const { personId, email } = await person()
    const old = `/w/${wishToken(ctx(new Date(Date.now() - 181 * DAY)), personId)}`
    const page = await get(old)
    expect(page.body).toContain('このリンクは古くなりました')
    expect(page.body).not.toContain('name="dial"')
    expect((await post(old, 'dial=quiet')).statusCode).toBe(412)
    expect((await post(`${old}/stop`, '')).statusCode).toBe(412)
    expect((await getPerson(ctx(), { personId })).dial).toBe('normal')
    await post(`${old}/link`, 'to=thief@evil.example')
    await post(`${old}/link`, '')
    const sent = await findMessagesOf(database.db, personId, 10)
    expect(sent).toMatchObject([{ purpose: 'service', toAddress: email }])
    const url = /http\S+/.exec(sent[0]?.body.text ?? '')?.[0] ?? ''
    expect((await get(new URL(url).pathname)).body).toContain('name="dial"')
  })

  it('is given by staff who may write, to nobody else', async () => {
    const { personId } = await person()
    const { url, until } = await getWishesLink(ctx(), { personId })
    expect((await get(new URL(url).pathname)).statusCode).toBe(200)
    expect(until.getTime()).toBeGreaterThan(Date.now() + 179 * DAY)
    const reader = database.ctx({ role: 'reader' })
    await expect(getWishesLink(reader, { personId })).rejects.toThrow()
  })

  it('does not take guesses without end', async () => {
    const answers = []
    for (let n = 0; n < 62; n++) answers.push((await get(`/w/guess${n}`)).statusCode)
    expect(answers[0]).toBe(404)
    expect(answers.at(-1)).toBe(429)
  })
})

async function newsTo(personId: string) {
  const { messageId } = await sendMessage(ctx(), {
    personId,
    channel: 'mail',
    purpose: 'news',
    kind: 'campaign',
    key: 'news',
    subject: '秋',
    text: '秋です。',
  })
  const token = (await findMessage(database.db, messageId))?.token ?? ''
  return { messageId, token }
}

describe('consents that are needed', () => {
  const before: OwnWishes = {
    dial: null,
    channels: [],
    dayParts: [],
    monthly: null,
    purposes: { news: null, offers: null },
    language: null,
  }
  const mailYes = new Map([['mail news', { granted: true }]])
  it('are none for what was not answered or holds already', () => {
    expect(neededConsents(before, new Map())).toEqual([])
    const yes: OwnWishes = { ...before, purposes: { news: true, offers: null } }
    expect(neededConsents(yes, mailYes)).toEqual([])
  })

  it('are for another way only where the yes is ticked anew', () => {
    const ways: OwnWishes = { ...before, channels: ['mail', 'line'] }
    expect(neededConsents(ways, mailYes)).toEqual([])
    const ticked: OwnWishes = { ...ways, purposes: { news: true, offers: null } }
    expect(neededConsents(ticked, mailYes)).toEqual([
      { channel: 'line', purpose: 'news', granted: true },
    ])
  })
})

describe('what the page says', () => {
  it('is what holds: undecided, and no yes where none was given', async () => {
    const { personId, path } = await person()
    const page = (await get(path)).body
    expect(page).toContain('お店との距離は、まだお決めいただいていません。')
    expect(page).toContain(
      '「お得なお知らせ」をメール・ショートメール・LINEでお送りしてよいかは、まだうかがっていません。',
    )
    expect(page).not.toMatch(/value="(close|normal|quiet|yes|no)" checked/)
    await post(path, 'channels=post&channels=mail&news=keep&offers=keep&monthly=')
    const after = await getPerson(ctx(), { personId })
    expect(after).toMatchObject({ dial: 'normal', dialSetBy: null, consents: [] })
    expect(await ask(personId, 'mail', '2030-11-20T04:00:00Z')).toMatchObject({
      ok: false,
      because: 'consent',
    })
    await post(path, 'dial=normal&channels=post&channels=mail&news=keep&offers=keep&monthly=')
    expect(await getPerson(ctx(), { personId })).toMatchObject({
      dial: 'normal',
      dialSetBy: 'person',
      consents: [],
    })
  })

  it('names the ways of a yes, and takes no other way for granted', async () => {
    const { personId, path } = await person()
    await agree(personId, 'mail')
    expect((await get(path)).body).toContain(
      '「新しいお知らせと読みもの」を、メールでお届けします。',
    )
    await post(path, 'channels=mail&channels=sms&news=keep&offers=keep&monthly=')
    expect((await getPerson(ctx(), { personId })).consents).toMatchObject([{ channel: 'mail' }])
    const kept = (await get(`${path}/kept?lang=ja`)).body
    expect(kept).toContain('「新しいお知らせと読みもの」をショートメールでお送りしてよいかは')
  })

  it('keeps hours without an object for later', async () => {
    const { path } = await person()
    await post(path, 'channels=post&dayParts=afternoon&monthly=')
    const kept = (await get(`${path}/kept?lang=ja`)).body
    expect(kept).toContain('ご連絡は、はがき・お手紙だけにします。')
    expect(kept).not.toContain('午後だけにします')
    expect(kept).toContain('またお電話やメールをえらばれたときのために控えておきます')
  })
})
