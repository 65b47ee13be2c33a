import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../../kernel/context.ts'
import { createApp } from '../../../../kernel/http.ts'
import { newId } from '../../../../kernel/ids.ts'
import { seal } from '../../../../kernel/seal.ts'
import { openTestDatabase, type TestDatabase } from '../../../../kernel/testing.ts'
import { sendMessage } from '../../../messaging/index.ts'
import { createPerson, erasePerson, mergePeople } from '../../../people/index.ts'
import { fileMail } from './file-mail.ts'
import { readMailDoor, renewMailHook } from './mail-door.ts'
import { listMails } from './read-mails.ts'
import { takeMail } from './take-mail.ts'

let database: TestDatabase
let ctx: Ctx
let app: FastifyInstance
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' } })
  app = await createApp(database.host, database.db)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

let from = ''
beforeEach(() => {
  from = `${newId()}@nifty.com`
})

const mail = ({
  to = 'shop@hidamari.example',
  more = '',
  body = '届きました。',
  id = newId(),
} = {}) =>
  Buffer.from(
    `From: "田中 節子" <${from}>\r\nTo: ${to}\r\nMessage-ID: <${id}@nifty.com>\r\nSubject: =?UTF-8?B?${Buffer.from('青汁').toString('base64')}?=\r\n${more}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`,
  )

async function bring(raw: Buffer) {
  const { mailId, isNew } = await takeMail(ctx, { raw, door: 'hook' })
  await fileMail(ctx, { mailId })
  const { rows } = await sql<{
    state: string
    because: string | null
    personId: string | null
    entryId: string | null
    conversationId: string | null
    words: string | null
    meta: Record<string, unknown> | null
    attachments: { name: string; type: string; key: string }[] | null
    htmlKey: string | null
  }>`select m.state, m.because, m.person_id as "personId", m.entry_id as "entryId",
      e.conversation_id as "conversationId", e.words, e.meta, e.attachments, e.html_key as "htmlKey"
    from inbox.mails m left join inbox.entries e on e.entry_id = m.entry_id
    where m.mail_id = ${mailId}`.execute(ctx.tx)
  const [row] = rows
  if (!row) throw new Error('the mail is gone')
  return { mailId, isNew, ...row }
}

const known = async (address = from) =>
  (
    await createPerson(ctx, {
      identities: [{ kind: 'email', value: address }],
      fullName: '田中 節子',
    })
  ).personId

/** A mail of ours to somebody, as if it had been sent. */
async function wrote(personId: string) {
  const { messageId } = await sendMessage(ctx, {
    personId,
    channel: 'mail',
    purpose: 'service',
    kind: 'reply',
    key: newId(),
    text: 'お送りしました。',
  })
  const farId = `<${messageId}@hidamari.example>`
  await sql`update messaging.messages set far_id = ${farId}, state = 'sent' where message_id = ${messageId}`.execute(
    ctx.tx,
  )
  const { rows } = await sql<{ token: string }>`
    select token from messaging.messages where message_id = ${messageId}`.execute(ctx.tx)
  return { farId, token: rows[0]?.token ?? '' }
}

describe('a mail finds its person and its conversation', () => {
  it('makes somebody new of an unknown sender, by name and address', async () => {
    const id = newId()
    const filed = await bring(mail({ id }))
    const meta = { messageId: `<${id}@nifty.com>` }
    expect(filed).toMatchObject({ state: 'filed', words: '届きました。', meta })
    const { rows } = await sql`select family_name, given_name from people.pub_persons
      where person_id = ${filed.personId}`.execute(ctx.tx)
    expect(rows).toEqual([{ family_name: '田中', given_name: '節子' }])
  })

  it('twice is once, and another mail of theirs joins the same talk', async () => {
    const personId = await known()
    const raw = mail()
    const first = await bring(raw)
    const again = await bring(raw)
    expect(again).toMatchObject({ isNew: false, mailId: first.mailId, entryId: first.entryId })
    const next = await bring(mail({ body: 'もう一つ。' }))
    expect([next.personId, next.conversationId]).toEqual([personId, first.conversationId])
    expect(next.entryId).not.toBe(first.entryId)
  })

  it('the same mail through two doors is set aside the second time', async () => {
    const id = newId()
    await bring(mail({ id }))
    const second = await bring(mail({ id, more: 'Received: by another way\r\n' }))
    expect(second).toMatchObject({ state: 'ignored', because: 'same' })
  })

  it('by the secret in the reply address, whoever sends it', async () => {
    const personId = await known(`${newId()}@nifty.com`)
    const { token } = await wrote(personId)
    const filed = await bring(mail({ to: `reply+${token}@hidamari.example` }))
    expect(filed).toMatchObject({ personId, state: 'filed', meta: { from } })
  })

  it('by the mails it refers to, if the sender had part in them', async () => {
    const personId = await known()
    const { farId } = await wrote(personId)
    const filed = await bring(mail({ more: `In-Reply-To: ${farId}\r\n` }))
    expect(filed).toMatchObject({ personId, state: 'filed' })
  })

  it('but a stranger who guesses an id gets nowhere', async () => {
    const personId = await known(`${newId()}@nifty.com`)
    const { farId, token } = await wrote(personId)
    const byId = await bring(mail({ more: `References: ${farId}\r\n` }))
    expect(byId.personId).not.toBe(personId)
    const guess = `${token.slice(0, -4)}0000`
    const byToken = await bring(mail({ to: `reply+${guess}@hidamari.example` }))
    expect(byToken.personId).not.toBe(personId)
  })

  it('goes with its person when two records are joined, and is erased with them', async () => {
    const filed = await bring(mail())
    const survivorId = await known(`${newId()}@nifty.com`)
    await mergePeople(ctx, { survivorId, mergedId: filed.personId ?? '' })
    const moved = await bring(mail({ more: 'X-Any: 1\r\n' }))
    expect(moved.personId).toBe(survivorId)
    await erasePerson(ctx, { personId: survivorId })
    const left = await sql`select from inbox.mails where from_address = ${from}`.execute(ctx.tx)
    expect(left.rows).toEqual([])
    // They write again: they ask for an answer.
    expect((await bring(mail())).state).toBe('filed')
  })
})

describe('machines never answer each other', () => {
  it.each([
    ['Auto-Submitted: auto-replied\r\n', 'auto_reply'],
    ['Precedence: bulk\r\n', 'list'],
  ])('%s is set aside, until somebody says it is a letter', async (more, because) => {
    const aside = await bring(mail({ more }))
    expect(aside).toMatchObject({ state: 'ignored', because, personId: null })
    await fileMail(ctx, { mailId: aside.mailId, force: true })
    const [row] = (await listMails(ctx, { limit: 1 })).items
    expect(row).toMatchObject({ mailId: aside.mailId, state: 'filed' })
  })

  it('nor does our own mail that comes back', async () => {
    const { farId } = await wrote(await known())
    const id = farId.slice(1, farId.indexOf('@'))
    const raw = Buffer.from(
      mail()
        .toString()
        .replace(/Message-ID: .*\r\n/, `Message-ID: <${id}@hidamari.example>\r\n`),
    )
    expect(await bring(raw)).toMatchObject({ state: 'ignored', because: 'own' })
  })

  it('nor does one of ours that forwarding sent round, whatever its sender and id say now', async () => {
    const { token } = await wrote(await known())
    const own = await bring(mail({ more: `X-Kizuna-Message: ${token}\r\n` }))
    expect(own).toMatchObject({ state: 'ignored', because: 'own' })
    const forged = mail({ more: 'X-Kizuna-Message: AAAAAAAAAAAAAAAAAAAAAA\r\n' })
    expect((await bring(forged)).state).toBe('filed')
    const hops = (count: number) => mail({ more: 'Received: by mx.example\r\n'.repeat(count) })
    expect((await bring(hops(25))).state).toBe('filed')
    expect(await bring(hops(26))).toMatchObject({ state: 'ignored', because: 'circle' })
    const brought = (...to: string[]) =>
      mail({ more: to.map((one) => `Delivered-To: ${one}\r\n`).join('') })
    expect((await bring(brought('a@shop.example', 'b@shop.example'))).state).toBe('filed')
    const back = await bring(brought('a@shop.example', 'b@shop.example', 'A@shop.example'))
    expect(back).toMatchObject({ state: 'ignored', because: 'circle', entryId: null })
  })

  it('and a mail to the address that stops news stops it, and is no letter', async () => {
    const personId = await known()
    const { token } = await wrote(personId)
    const stopped = async () =>
      (
        await sql`select from people.pub_consents where person_id = ${personId}
          and channel = 'mail' and purpose = 'news' and not granted`.execute(ctx.tx)
      ).rows.length
    const aside = { state: 'ignored', because: 'unsubscription', entryId: null, personId: null }
    const forged = mail({ to: 'unsubscribe+AAAAAAAAAAAAAAAAAAAAAA@in.hidamari.example' })
    expect(await bring(forged)).toMatchObject(aside)
    expect(await stopped()).toBe(0)
    const right = mail({ to: `unsubscribe+${token}@in.hidamari.example` })
    expect(await bring(right)).toMatchObject(aside)
    expect(await stopped()).toBe(1)
  })

  it('and a report that ours did not arrive is told to its message', async () => {
    const personId = await known()
    const { farId, token } = await wrote(personId)
    const report = (proof = '') =>
      `From: MAILER-DAEMON@mx.example\r\nTo: shop@hidamari.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ${from}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${farId}\r\n${proof}\r\n--b--\r\n`
    const told = async () =>
      (
        await sql`select from activity.events
          where person_id = ${personId} and name = 'message.bounced'`.execute(ctx.tx)
      ).rows.length
    const aside = { state: 'ignored', because: 'bounce' }
    const forged = await bring(Buffer.from(report()))
    expect(forged).toMatchObject(aside)
    const { items } = await listMails(ctx, { limit: 1 })
    expect(items).toMatchObject([{ mailId: forged.mailId, detail: expect.any(String) }])
    expect(await told()).toBe(0)
    const proof = `X-Kizuna-Message: ${token}\r\n`
    expect(await bring(Buffer.from(report(proof)))).toMatchObject(aside)
    expect(await told()).toBe(1)
  })

  it('our own mail is known by the address from which we send', async () => {
    const settings = { host: 'smtp.example', fromAddress: from.toUpperCase() }
    const secret = seal(database.host.secret, 'messaging mail', '{}')
    await sql`insert into messaging.channels (channel, settings, secret, updated_by, updated_at)
      values ('mail', ${JSON.stringify(settings)}::jsonb, ${secret}, 'test', now())`.execute(ctx.tx)
    expect(await bring(mail())).toMatchObject({ state: 'ignored', because: 'own' })
    await sql`delete from messaging.channels where channel = 'mail'`.execute(ctx.tx)
    expect((await bring(mail())).state).toBe('filed')
  })

  it('and a flood from one address ends', async () => {
    for (let at = 0; at < 30; at += 1) await bring(mail())
    expect(await bring(mail())).toMatchObject({ state: 'ignored', because: 'loop' })
  })
})

describe('a mail that cannot be filed', () => {
  it('is kept with its reason', async () => {
    const nobody = await bring(Buffer.from('To: shop@hidamari.example\r\nSubject: x\r\n\r\nhello'))
    expect(nobody).toMatchObject({ state: 'failed', because: 'no_sender' })
    const wild = await bring(
      Buffer.from(
        `From: ${from}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${'X-Long: 1\r\n'.repeat(20_000)}\r\nx`,
      ),
    )
    expect(wild).toMatchObject({ state: 'failed', because: 'unreadable' })
  })

  it('and is filed when the next try goes well', async () => {
    const { mailId } = await takeMail(ctx, { raw: mail(), door: 'hook' })
    const { storage } = database.host
    const away = {
      ...ctx,
      host: {
        ...ctx.host,
        storage: { ...storage, read: () => Promise.reject(new Error('the disk is gone')) },
      },
    }
    await fileMail(away, { mailId })
    expect((await listMails(ctx, { limit: 1 })).items[0]).toMatchObject({
      mailId,
      state: 'failed',
      because: 'fault',
    })
    await fileMail(ctx, { mailId })
    expect((await listMails(ctx, { limit: 1 })).items[0]).toMatchObject({ mailId, state: 'filed' })
  })
})

it('keeps what is attached by what it is, not by what it claims', async () => {
  const part = (type: string, name: string, content: string) =>
    `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content, 'latin1').toString('base64')}\r\n`
  const filed = await bring(
    Buffer.from(
      `From: ${from}\r\nTo: s@hidamari.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>見て<script>1</script>\r\n${part('image/png', '../../etc/passwd', '<html><script>alert(1)</script>')}${part('application/pdf', 'a.pdf', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;')}--b--\r\n`,
    ),
  )
  expect(filed.attachments?.map(({ name, type }) => [name, type])).toEqual([
    ['passwd', 'application/octet-stream'],
    ['a.pdf', 'image/gif'],
  ])
  expect(filed.attachments?.[0]?.key).toMatch(/^inbox\/[0-9a-f-]{36}$/)
  expect(filed.htmlKey).not.toBeNull()
})

it('says how many files it did not take out', async () => {
  const part =
    '--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\na\r\n'
  const raw = `From: ${from}\r\nTo: s@hidamari.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nsee\r\n${part.repeat(43)}--b--\r\n`
  const filed = await bring(Buffer.from(raw))
  expect([filed.attachments?.length, filed.meta]).toMatchObject([40, { filesLeftOut: 3 }])
  expect(filed.words).toMatch(/^see\n\n［.*ほかに3個/)
})

describe('the address for mail servers', () => {
  const post = (url: string, payload: Buffer) =>
    app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'message/rfc822' } })

  it('takes a raw mail from whoever knows it, once', async () => {
    await renewMailHook(ctx)
    const { secret } = await readMailDoor(ctx)
    const raw = mail()
    const first = await post(`/hooks/mail/${secret.hook}`, raw)
    expect([first.statusCode, first.json().known]).toEqual([200, false])
    expect((await post(`/hooks/mail/${secret.hook}`, raw)).json().known).toBe(true)
    await renewMailHook(ctx)
    expect((await post(`/hooks/mail/${secret.hook}`, raw)).statusCode).toBe(404)
  })

  it('and lets nobody guess for long', async () => {
    const codes = new Set<number>()
    for (let at = 0; at < 25; at += 1)
      codes.add((await post('/hooks/mail/guess', mail())).statusCode)
    expect([...codes]).toEqual([404, 429])
  })
})
