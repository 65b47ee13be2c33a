import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../../kernel/context.ts'
import { createApp } from '../../../../kernel/http.ts'
import { newId } from '../../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../../kernel/testing.ts'
import { createPerson, giveConsent, setWishes } from '../../../people/index.ts'
import { changeFormDoor } from './form-door.ts'
import { readStamp, stampOf } from './stamp.ts'

let database: TestDatabase
let ctx: Ctx
let app: FastifyInstance
let asker = 0
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx()
  app = await createApp(database.host, database.db)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A page shown some seconds ago. */
const stamp = (secondsAgo = 30) =>
  stampOf({ ...ctx, now: new Date(Date.now() - secondsAgo * 1000) })

let phones = 0
const phone = () => {
  phones += 1
  return `090-2468-${1000 + phones}`
}

const filled = (more: Record<string, string> = {}) => ({
  stamp: stamp(),
  topic: 'order',
  words: 'まだ届きません。',
  name: '田中 節子',
  mail: `${newId()}@nifty.com`,
  ...more,
})

const send = (
  fields: Record<string, string>,
  files: { name: string; content: Buffer }[] = [],
  from?: string,
) => {
  asker += 1
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.map(({ name, content }) =>
      Buffer.concat([
        Buffer.from(
          `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`,
        ),
        content,
        Buffer.from('\r\n'),
      ]),
    ),
    Buffer.from('--b--\r\n'),
  ]
  return app.inject({
    method: 'POST',
    url: '/contact?lang=ja',
    remoteAddress: from ?? `203.0.113.${asker % 250}`,
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'sec-fetch-site': 'same-origin' },
    payload: Buffer.concat(parts),
  })
}

const words = async (mail: string) => {
  const { rows } = await sql<{
    words: string
    meta: { number: string }
    attachments: { type: string }[]
  }>`
    select e.words, e.meta, e.attachments from inbox.entries e
    join people.pub_identities i on i.person_id = e.person_id and i.kind = 'email' and i.value = ${mail}`.execute(
    ctx.tx,
  )
  return rows
}

describe('the contact page', () => {
  it('takes a word with a picture, thanks with a number, and is sent once', async () => {
    const page = await app.inject({ url: '/contact?lang=ja' })
    expect([page.statusCode, page.body.includes('<script')]).toEqual([200, false])
    const form = filled({ number: 'K-1' })
    const files = [{ name: '../箱.png', content: Buffer.from(PNG, 'base64') }]
    const sent = await send(form, files)
    expect(sent.statusCode).toBe(303)
    const number = /thanks\/([\w-]+)/.exec(String(sent.headers.location))?.[1] ?? ''
    const thanks = await app.inject({ url: String(sent.headers.location) })
    expect(thanks.body).toContain(number)
    await send(form, files)
    expect(await words(form.mail)).toMatchObject([
      {
        words: 'まだ届きません。',
        meta: { number, form: { customerNumber: 'K-1' } },
        attachments: [{ type: 'image/png', name: '箱.png' }],
      },
    ])
  })

  it('says what is missing and keeps what was written', async () => {
    const sent = await send(filled({ mail: '', words: '<b>長い話</b>' }))
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('メールアドレスかお電話番号')
    expect(sent.body).toContain('&lt;b&gt;長い話')
    expect((await send(filled({ mail: 'guest@example.com' }))).statusCode).toBe(422)
    const large = [{ name: 'a.png', content: Buffer.alloc(9 * 1024 * 1024) }]
    expect((await send(filled(), large)).body).toContain('8MB')
  })

  it('takes a telephone alone, and asks no machine twice', async () => {
    expect((await send(filled({ mail: '', phone: '092-123-4567' }))).statusCode).toBe(303)
    const machines: Record<string, string>[] = [
      { website: 'x' },
      { stamp: stamp(1) },
      { stamp: 'forged' },
      { stamp: stamp(90_000) },
    ]
    for (const more of machines) {
      const form = filled(more)
      expect((await send(form)).statusCode).toBe(422)
      expect(await words(form.mail)).toEqual([])
    }
    const many = []
    for (let at = 0; at < 8; at += 1)
      many.push((await send(filled(), [], '198.51.100.7')).statusCode)
    expect(many).toEqual([303, 303, 303, 303, 303, 303, 429, 429])
  })

  it('asks for news with no tick in the box, and keeps the words of a yes', async () => {
    const form = filled({ news: 'yes' })
    await send(form)
    const { rows } = await sql<{ granted: boolean }>`select c.granted from people.pub_consents c
      join people.pub_identities i using (person_id) where i.value = ${form.mail} and channel = 'mail'`.execute(
      ctx.tx,
    )
    expect(rows).toEqual([{ granted: true }])
    expect((await app.inject({ url: '/contact' })).body).not.toMatch(/value="yes"[^>]*checked/)
  })

  it('lets no stranger speak for a customer: what she said of news stands', async () => {
    const said = async (granted: boolean, purpose = 'news') => {
      const form = filled({ news: 'yes' })
      const { personId } = await createPerson(ctx, {
        identities: [
          { kind: 'email', value: form.mail },
          { kind: 'phone', value: phone(), verified: true },
        ],
        fullName: form.name,
      })
      const word = { channel: 'mail', wording: '電話で', source: 'phone' }
      await giveConsent(ctx, { personId, granted, purpose, ...word })
      await send(form)
      return { personId, form }
    }
    const consents = async (personId: string) =>
      (
        await sql<{ purpose: string; granted: boolean }>`select purpose, granted
          from people.pub_consents where person_id = ${personId}`.execute(ctx.tx)
      ).rows
    const no = await said(false)
    expect(await consents(no.personId)).toEqual([{ purpose: 'news', granted: false }])
    const [word] = await words(no.form.mail)
    expect(word).toMatchObject({ meta: { news: 'unheeded' } })
    expect(word?.words).toMatch(/^まだ届きません。\n\n［お知らせの希望/)
    const other = await said(false, 'offers')
    expect(await consents(other.personId)).toEqual([{ purpose: 'offers', granted: false }])
    const yes = await said(true)
    expect((await words(yes.form.mail))[0]).toMatchObject({ meta: { news: 'stands' } })
  })

  it('takes the yes of a customer who never spoke of it, but of no other address than hers', async () => {
    const form = filled({ news: 'yes' })
    const shared = phone()
    const identities = [
      { kind: 'email', value: form.mail },
      { kind: 'phone', value: shared, verified: true },
    ]
    const { personId } = await createPerson(ctx, { identities, fullName: form.name })
    const granted = async () =>
      (
        await sql`select granted from people.pub_consents
          where person_id = ${personId} and channel = 'mail'`.execute(ctx.tx)
      ).rows
    await send(filled({ news: 'yes', phone: shared }))
    expect(await granted()).toEqual([])
    await setWishes(ctx, {
      personId,
      wishes: { channels: ['post'], dayParts: null, monthly: null, note: null },
    })
    await send(filled({ mail: form.mail, news: 'yes' }))
    expect(await granted()).toEqual([])
    await setWishes(ctx, { personId, wishes: null })
    await send(form)
    expect(await granted()).toEqual([{ granted: true }])
  })

  it('shows itself again when what was sent is broken', async () => {
    const part = (name: string, value: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const file = '--b\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\nabc'
    const post = (payload: string, type = 'multipart/form-data; boundary=b') =>
      app.inject({
        method: 'POST',
        url: '/contact?lang=ja',
        remoteAddress: '198.51.100.9',
        headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' },
        payload,
      })
    const ends = ['', file, '--b\r\nContent-Disposition: form-data; name="x"', '--b\r\nnonsense']
    for (const end of ends) {
      const sent = await post(`${part('words', '長い話')}${end}`)
      expect([sent.statusCode, sent.body.includes('途中で切れて')]).toEqual([400, true])
      expect(sent.body).toContain('<form')
    }
    expect((await post('x', 'multipart/form-data')).statusCode).toBe(400)
  })

  it('can be closed', async () => {
    await changeFormDoor(ctx, { isOpen: false, lead: '' })
    expect((await app.inject({ url: '/contact' })).statusCode).toBe(404)
    expect((await send(filled())).statusCode).toBe(404)
    await changeFormDoor(ctx, { isOpen: true, lead: 'ごようけんをどうぞ' })
    expect((await app.inject({ url: '/contact' })).body).toContain('ごようけんをどうぞ')
  })
})

it('the number of a page is its own, and none for a page that is not ours', () => {
  const [one, other] = [stamp(), stamp()]
  expect(readStamp(ctx, one)?.number).toMatch(/^[A-Z\d]{4}-[A-Z\d]{4}$/)
  expect(readStamp(ctx, one)).toEqual(readStamp(ctx, one))
  for (const same of [`${one}=`, `${one}==`, ` ${one}`, `${one}\n`])
    expect(readStamp(ctx, same)).toEqual(readStamp(ctx, one))
  expect(readStamp(ctx, one)).not.toEqual(readStamp(ctx, other))
  expect(readStamp(ctx, `${one.slice(0, -2)}AA`)).toBeNull()
})
