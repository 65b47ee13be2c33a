import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../kernel/http.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson, erasePerson, giveConsent, saveAddress } from '../../people/index.ts'
import { findMessage } from '../deliveries/messages.queries.ts'
import { sendMessage } from '../deliveries/send-message.ts'
import { askGate } from '../gate/ask-gate.ts'
import { changeSender } from '../gate/sender.ts'
import { suppressionOf } from '../gate/suppressions.ts'
import { paceOf } from './pace.ts'
import { allowAgain, noteReturnedPost, readReach } from './reach.ts'
import { recordTrace } from './record-trace.ts'
import { settleClicks } from './settle-clicks.ts'
import { takeReport } from './take-report.ts'
import { findTraces } from './traces.queries.ts'
import { keepLinks, type Traceable, withTraces } from './with-traces.ts'

let database: TestDatabase
let app: FastifyInstance
beforeAll(async () => {
  database = await openTestDatabase()
  app = await createApp(database.host, database.db)
  await changeSender(database.ctx(), {
    name: 'ひだまり堂',
    postalAddress: '福岡市中央区1-1',
    contact: '0120-000-000',
    replyTo: '',
  })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const ctx = (now = new Date()) => database.ctx({ now })
const MAIL = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Thunderbird/115.0'
const HTML =
  '<html><body><a href="https://shop.example/tea?a=1&amp;b=2">茶</a><a href="mailto:a@b.jp">m</a><a href=\'https://shop.example/soup\'>汁</a><a href="http://localhost:4649/w/abc">w</a><a href="javascript:alert(1)">x</a></body></html>'

async function traceOne(row: Traceable, html: string): Promise<string> {
  await keepLinks(ctx(), [{ ...row, html }])
  return withTraces(ctx(), { ...row, html }) ?? ''
}

let made = 0
/** Somebody who agreed to news, with a news mail that left an hour ago. */
async function reader({ minutes = 60 }: { minutes?: number } = {}) {
  const email = `yuki${++made}@nifty.com`
  const { personId } = await createPerson(ctx(), {
    familyName: '有田',
    identities: [{ kind: 'email', value: email }],
  })
  for (const purpose of ['news', 'offers']) await agree(personId, purpose)
  const message = await mail(personId)
  await sql`update messaging.messages set state = 'sent', to_address = ${email},
    sent_at = now() - make_interval(mins => ${minutes}), far_id = ${`<${message.messageId}@shop.example>`}
    where message_id = ${message.messageId}`.execute(database.db)
  return { personId, email, ...message }
}

const agree = (personId: string, purpose: string) =>
  giveConsent(ctx(new Date(Date.now() - 1000)), {
    personId,
    channel: 'mail',
    purpose,
    granted: true,
    wording: 'はい',
    source: 'paper',
  })

async function mail(personId: string, key = 'news 1') {
  const { messageId } = await sendMessage(ctx(), {
    personId,
    channel: 'mail',
    purpose: 'news',
    kind: 'campaign',
    key,
    subject: '秋のたより',
    text: '秋です。',
    html: HTML,
  })
  const row = await findMessage(database.db, messageId)
  if (!row) throw new Error('no message')
  return { messageId, token: row.token, row }
}

const get = (url: string, headers: Record<string, string> = { 'user-agent': MAIL }) =>
  app.inject({ method: 'GET', url, headers })
const post = (url: string, payload: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

async function factsOf(personId: string) {
  const { rows } = await sql<{ name: string }>`select name from activity.pub_events
    where person_id = ${personId} and name like 'message.%' order by event_id`.execute(database.db)
  // Whether it may go at the hour of the test is the gate's matter.
  return rows.flatMap(({ name }) => (/sent|held/.test(name) ? [] : [name.replace('message.', '')]))
}
const mayMail = async (personId: string, purpose = 'news') => {
  const noon = new Date('2030-11-20T03:00:00Z')
  const asked = { personId, channel: 'mail' as const, purpose, at: noon }
  const verdict = await askGate(ctx(noon), asked)
  return verdict.ok || verdict.because
}

describe('an opening', () => {
  it('is told once, is never kept on the way, and answers the same to a guess', async () => {
    const { personId, token } = await reader()
    const first = await get(`/o/${token}.gif`)
    await get(`/o/${token}.gif`)
    const guess = await get('/o/aaaaaaaaaaaaaaaaaaaaaa.gif')
    expect(first.headers['content-type']).toBe('image/gif')
    expect(first.headers['cache-control']).toContain('no-store')
    expect(first.headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(first.headers['set-cookie']).toBeUndefined()
    expect(guess.rawPayload.equals(first.rawPayload)).toBe(true)
    expect(guess.statusCode).toBe(first.statusCode)
    expect(await factsOf(personId)).toEqual(['opened'])
    const [trace] = await findTraces(database.db, { personId })
    expect(trace).toMatchObject({ kind: 'opened', times: 2, sure: true })
  })

  it('by a machine is unsure or not counted, until a person opens it', async () => {
    const { personId, token } = await reader()
    await get(`/o/${token}.gif`, { 'user-agent': 'Barracuda Sentinel (EE)' })
    await app.inject({ method: 'HEAD', url: `/o/${token}.gif`, headers: { 'user-agent': MAIL } })
    expect(await findTraces(database.db, { personId })).toEqual([])
    await get(`/o/${token}.gif`, { 'user-agent': 'Mozilla/5.0' })
    expect(await factsOf(personId)).toEqual([])
    expect(await findTraces(database.db, { personId })).toMatchObject([{ sure: false }])
    await get(`/o/${token}.gif`)
    expect(await factsOf(personId)).toEqual(['opened'])
  })
})

describe('a link', () => {
  it('leads to the stored address and nowhere else', async () => {
    const { row, token } = await reader()
    const traced = await traceOne(row, HTML)
    expect(await traceOne(row, HTML)).toBe(traced)
    expect(await traceOne(row, traced)).toBe(traced)
    expect(traced).toContain(`/c/${token}/1"`)
    expect(traced).toContain(`/c/${token}/2"`)
    expect(traced).not.toContain(`/c/${token}/3`)
    expect(traced).toContain('href="mailto:a@b.jp"')
    expect(traced).toContain('href="http://localhost:4649/w/abc"')
    expect(traced).toMatch(/\/o\/[\w-]+\.gif"[^>]*><\/body>/)
    const answer = await get(`/c/${token}/1?url=https://evil.example&u=//evil.example`)
    expect([answer.statusCode, answer.headers.location]).toEqual([
      302,
      'https://shop.example/tea?a=1&b=2',
    ])
    for (const bad of [
      `${token}/3`,
      `${token}/0`,
      `${token}/1e1`,
      'guess/1',
      `${token}/https:%2F%2Fevil.example`,
    ]) {
      const refused = await get(`/c/${bad}`)
      expect([bad, refused.statusCode, refused.headers.location]).toEqual([bad, 404, undefined])
    }
  })

  it('pressed by a person is told; pressed with all the others at once it is not', async () => {
    const one = await reader()
    await traceOne(one.row, HTML)
    await get(`/c/${one.token}/2`)
    expect(await settleClicks(ctx(), one)).toEqual({ told: 1, unsure: 0 })
    expect(await factsOf(one.personId)).toEqual(['clicked'])
    const other = await reader()
    await traceOne(other.row, HTML)
    await get(`/c/${other.token}/1`)
    await get(`/c/${other.token}/2`)
    expect(await settleClicks(ctx(), other)).toEqual({ told: 0, unsure: 2 })
    expect(await factsOf(other.personId)).toEqual([])
  })

  it('of an answer stays as it was written', async () => {
    const { row } = await reader()
    expect(await traceOne({ ...row, kind: 'reply' }, HTML)).toBe(HTML)
  })
})

describe('«no more»', () => {
  it('is never said by looking at the page', async () => {
    const { personId, token } = await reader()
    const page = await get(`/u/${token}`)
    await app.inject({ method: 'HEAD', url: `/u/${token}` })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('お知らせを止める')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(await factsOf(personId)).toEqual([])
    expect(await mayMail(personId)).toBe(true)
    // Nor by a post that says nothing of it.
    await post(`/u/${token}`, 'a=b')
    expect(await mayMail(personId)).toBe(true)
  })

  it('is said with one click, without cookies, redirect or origin of ours', async () => {
    const { personId, token, email } = await reader()
    const answer = await post(`/u/${token}`, 'List-Unsubscribe=One-Click', {
      origin: 'https://mail.example',
      'sec-fetch-site': 'cross-site',
    })
    expect([answer.statusCode, answer.headers['set-cookie'], answer.headers.location]).toEqual([
      200,
      undefined,
      undefined,
    ])
    await post(`/u/${token}`, 'List-Unsubscribe=One-Click')
    expect(await factsOf(personId)).toEqual(['unsubscribed'])
    expect([await mayMail(personId), await mayMail(personId, 'offers')]).not.toContain(true)
    expect(await mayMail(personId, 'service')).toBe(true)
    const address = { channel: 'mail' as const, address: email }
    expect(await suppressionOf(ctx(), address)).toBe('unsubscribed')
    const { rows } = await sql<{ by: string; source: string }>`
      select recorded_by as by, source from people.consents
      where person_id = ${personId} and not granted`.execute(database.db)
    expect(new Set(rows.map(({ by, source }) => `${by} ${source}`))).toEqual(
      new Set([`person:${personId} one_click`]),
    )
    await erasePerson(ctx(), { personId })
    expect(await suppressionOf(ctx(), address)).toBe('unsubscribed')
  })

  it('may come as either kind of form, and not from a guess', async () => {
    const { personId, token } = await reader()
    const part =
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
    await post(`/u/${token}`, part, { 'content-type': 'multipart/form-data; boundary=x' })
    expect(await factsOf(personId)).toEqual(['unsubscribed'])
    const guess = await post('/u/AAAAAAAAAAAAAAAAAAAAAA', 'List-Unsubscribe=One-Click')
    expect(guess.statusCode).toBe(404)
  })
})

const dsn = (
  { messageId, token }: { messageId: string; token?: string },
  status: string,
  { action = 'failed', to = 'shop@shop.example' } = {},
) => `From: MAILER-DAEMON@mx.example
To: ${to}
Content-Type: multipart/report; report-type=delivery-status;
 boundary="b1"

--b1
Content-Type: text/plain

Sorry.
--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; x@nifty.com
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} User
 unknown

--b1
Content-Type: text/rfc822-headers

Message-ID: <${messageId}@shop.example>
${token ? `X-Kizuna-Message: ${token}\n` : ''}Subject: x
--b1--
`

describe('a report', () => {
  const take = (raw: string) => takeReport(ctx(), { raw: Buffer.from(raw) })

  it('of a dead address holds everything back, and stays when the person is erased', async () => {
    const { personId, messageId, token } = await reader()
    const report = dsn({ messageId, token }, '5.1.1')
    expect(await take(report)).toBe('taken')
    expect(await take(report)).toBe('taken')
    expect(await factsOf(personId)).toEqual(['bounced'])
    expect(await mayMail(personId, 'service')).toBe('bounced')
    expect(await readReach(ctx(), { personId })).toMatchObject({
      heldBack: [{ channel: 'mail', because: 'bounced' }],
    })
    await allowAgain(ctx(), { personId, channel: 'mail' })
    expect(await mayMail(personId)).toBe(true)
  })

  it('of a full mailbox holds back only after the third', async () => {
    const { personId, messageId, token } = await reader()
    await take(dsn({ messageId }, '5.2.2', { to: `reply+${token}@in.shop.example` }))
    expect(await mayMail(personId)).toBe(true)
    for (const key of ['news 2', 'news 3']) {
      const next = await mail(personId, key)
      await sql`update messaging.messages set to_address =
        (select to_address from messaging.messages where message_id = ${messageId})
        where message_id = ${next.messageId}`.execute(database.db)
      await recordTrace(ctx(), { ...next, kind: 'bounced', detail: { hard: false } })
    }
    expect(await mayMail(personId)).toBe('bounced')
  })

  it('of a delay, and any other mail, is none; of a message of others it is unknown', async () => {
    const { personId, ...message } = await reader()
    expect(await take(dsn(message, '4.4.1', { action: 'delayed' }))).toBe('none')
    expect(await take('Subject: x\n\nHello')).toBe('none')
    expect(await take(dsn({ messageId: 'somebody-else' }, '5.1.1'))).toBe('unknown')
    expect(await factsOf(personId)).toEqual([])
  })

  it('that knows a message by its Message-ID alone, or by a guess, changes nothing', async () => {
    const { personId, messageId } = await reader()
    expect(await take(dsn({ messageId }, '5.1.1'))).toBe('unknown')
    const guess = { messageId, token: 'A'.repeat(22) }
    expect(await take(dsn(guess, '5.1.1'))).toBe('unknown')
    const complaint = dsn({ messageId }, '5.1.1')
      .replace('message/delivery-status', 'message/feedback-report')
      .replace('Reporting-MTA', 'Feedback-Type: abuse\nReporting-MTA')
    expect(await take(complaint)).toBe('unknown')
    expect(await factsOf(personId)).toEqual([])
    expect([await mayMail(personId, 'service'), await mayMail(personId)]).toEqual([true, true])
  })

  it('of a complaint ends every purpose in the channel', async () => {
    const { personId, token } = await reader()
    const arf = `Content-Type: multipart/report; report-type=feedback-report; boundary=b2

--b2
Content-Type: message/feedback-report

Feedback-Type: abuse
Version: 1
--b2
Content-Type: message/rfc822

List-Unsubscribe: <http://localhost:4649/u/${token}>
Subject: x

Body
--b2--
`
    expect(await take(arf)).toBe('taken')
    expect(await factsOf(personId)).toEqual(['complained'])
    expect([await mayMail(personId), await mayMail(personId, 'offers')]).not.toContain(true)
  })
})

it('stops the printing for an address from which post came back, until it is another', async () => {
  const { personId } = await createPerson(ctx(), { familyName: '森', identities: [] })
  const at = { postalCode: '812-0011', prefecture: '福岡県', city: '福岡市', street: '1-2-3' }
  const { addressId } = await saveAddress(ctx(), { personId, ...at })
  const mayPost = () => askGate(ctx(), { personId, channel: 'post', purpose: 'service' })
  expect(await mayPost()).toEqual({ ok: true })
  await noteReturnedPost(ctx(), { personId, messageId: null })
  await noteReturnedPost(ctx(), { personId, messageId: null })
  expect(await mayPost()).toMatchObject({ ok: false, because: 'returned', goesAt: null })
  expect(await factsOf(personId)).toEqual(['returned'])
  await saveAddress(ctx(), { personId, addressId, ...at, street: '4-5-6' })
  expect(await mayPost()).toEqual({ ok: true })
})

it('goes at half the pace when nobody looks any more, and says since when', async () => {
  const { personId, email, messageId } = await reader({ minutes: 60 * 24 * 90 })
  await recordTrace(ctx(), { messageId, kind: 'opened' })
  for (let n = 1; n <= 6; n++) {
    expect(await paceOf(ctx(), personId, 'mail')).toMatchObject({ factor: 1 })
    const next = await mail(personId, `autumn ${n}`)
    await sql`update messaging.messages set state = 'sent', to_address = ${email},
      sent_at = now() - make_interval(days => ${20 - n}) where message_id = ${next.messageId}`.execute(
      database.db,
    )
  }
  const pace = await paceOf(ctx(), personId, 'mail')
  expect(pace).toMatchObject({ factor: 0.5, unseen: 6, since: expect.any(Date) })
  // Six of ten points are spent; at half the pace that is twelve.
  const asked = { personId, channel: 'mail' as const, purpose: 'news' }
  expect(await askGate(ctx(), asked)).toMatchObject({ because: 'slowed', goesAt: expect.any(Date) })
  expect(await askGate(ctx(), { ...asked, purpose: 'service' })).toEqual({ ok: true })
  expect((await readReach(ctx(), { personId })).slowed).toMatchObject([
    { channel: 'mail', unseen: 6 },
  ])
})
