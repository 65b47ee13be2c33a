import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../../kernel/testing.ts'
import { createPerson, giveConsent } from '../../../people/index.ts'
import { changeChannel } from '../../channels/change-channel.ts'
import { changeSender } from '../../gate/sender.ts'
import { webServer } from '../../testing/far-sides.ts'
import { deliver } from '../deliver.ts'
import { readMessage } from '../read-messages.ts'
import { type SendMessage, sendMessage } from '../send-message.ts'

let database: TestDatabase
let web: Awaited<ReturnType<typeof webServer>>
beforeAll(async () => {
  database = await openTestDatabase()
  Object.assign(database.host.config, { WEBHOOK_PRIVATE: true, PUBLIC_URL: 'https://k.example.jp' })
  web = await webServer('{"sid":"SM90c6fc909d8504d45ecdb3a3d5b3556e"}')
})
afterAll(async () => {
  await web.close()
  await database.close()
})

const ctx = () => database.ctx({ now: '2026-11-18T03:00:00Z' })
const set = (settings: object) =>
  changeChannel(ctx(), {
    channel: 'sms',
    settings: { url: web.url, from: '+815012345678', ...settings },
    secret: { token: 'token-of-sms' },
  })

let made = 0
async function send(more: Partial<SendMessage> = {}): Promise<string> {
  const { personId } = await createPerson(ctx(), {
    familyName: '佐々木',
    identities: [
      { kind: 'phone', value: '03-3456-7890' },
      { kind: 'phone', value: `0903123${4000 + made++}` },
    ],
  })
  const yes = { personId, channel: 'sms', purpose: 'news', wording: 'はい', source: 'form' }
  await giveConsent(ctx(), { ...yes, granted: true })
  const { messageId } = await sendMessage(ctx(), {
    personId,
    channel: 'sms',
    purpose: 'service',
    kind: 'notice',
    key: newId(),
    text: 'お荷物は明日届きます。',
    ...more,
  })
  await deliver(ctx(), messageId)
  return messageId
}
const read = (messageId: string) => readMessage(ctx(), { messageId })

it('speaks as Twilio does, to the mobile and never to the landline', async () => {
  await set({ shape: 'twilio', account: 'AC1' })
  const row = await read(await send())
  expect(row).toMatchObject({ state: 'sent', farId: 'SM90c6fc909d8504d45ecdb3a3d5b3556e' })
  const asked = web.asked.at(-1)
  expect(asked?.path).toBe('/2010-04-01/Accounts/AC1/Messages.json')
  const basic = Buffer.from('AC1:token-of-sms').toString('base64')
  expect(asked?.headers.authorization).toBe(`Basic ${basic}`)
  expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
    To: row.toAddress,
    From: '+815012345678',
    Body: 'お荷物は明日届きます。',
  })
  expect(row.toAddress).toMatch(/^\+8190/)
})

it('asks any other provider by JSON, and says in advertising who sends it and where it stops', async () => {
  await set({ shape: 'http' })
  await changeSender(ctx(), {
    name: 'ひだまり堂',
    postalAddress: '岡山県岡山市北区1-1',
    contact: '0120-000-000',
    replyTo: '',
  })
  const messageId = await send({ kind: 'campaign', purpose: 'news', text: '新茶です。' })
  const { token } = await read(messageId)
  expect(JSON.parse(web.asked.at(-1)?.body ?? '')).toMatchObject({
    key: messageId,
    text: `新茶です。\nひだまり堂\n配信停止 https://k.example.jp/u/${token}`,
  })
})

it('waits on «too many», stops at «no», and is unsure after a fault of theirs', async () => {
  web.answers.push(429, 400, 500)
  expect(await read(await send())).toMatchObject({ state: 'queued', because: 'far_later' })
  expect(await read(await send())).toMatchObject({ state: 'failed', because: 'far_never' })
  expect(await read(await send())).toMatchObject({ state: 'failed', because: 'unsure' })
})
