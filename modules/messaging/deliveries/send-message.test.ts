import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import {
  createPerson,
  erasePerson,
  exportPerson,
  giveConsent,
  mergePeople,
} from '../../people/index.ts'
import { deliver } from './deliver.ts'
import { listMessages, readMessage } from './read-messages.ts'
import { sendMessage } from './send-message.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** Noon of a Wednesday in Tokyo, so that no night is in the way. */
const noon = '2026-11-18T03:00:00Z'
const ctx = (now = noon) => database.ctx({ now })

let made = 0
async function person(): Promise<string> {
  const value = `hana${++made}@nifty.com`
  const { personId } = await createPerson(ctx(), {
    familyName: '佐々木',
    identities: [{ kind: 'email', value }],
  })
  return personId
}

const service = (personId: string, more: object = {}) => ({
  personId,
  channel: 'mail' as const,
  purpose: 'service',
  kind: 'notice' as const,
  key: 'order 1',
  subject: '発送のお知らせ',
  text: '本日お送りしました。',
  ...more,
})

it('goes into the outbox while there are no credentials, and stands on the timeline', async () => {
  const personId = await person()
  const sent = await sendMessage(ctx(), service(personId))
  expect(sent).toMatchObject({ state: 'queued', because: null, goesAt: null })
  await deliver(ctx(), sent.messageId)
  const row = await readMessage(ctx(), sent)
  expect(row).toMatchObject({
    state: 'sent',
    toAddress: expect.stringContaining('@nifty.com'),
    farAnswer: { outbox: true },
    tries: 1,
  })
  const { rows } = await sql<{ name: string }>`
    select name from activity.pub_events where person_id = ${personId}`.execute(database.db)
  expect(rows.map(({ name }) => name)).toContain('message.sent')
})

it('stores once for a key, however often and at once it is asked', async () => {
  const personId = await person()
  const answers = await Promise.all([1, 2, 3].map(() => sendMessage(ctx(), service(personId))))
  expect(new Set(answers.map(({ messageId }) => messageId)).size).toBe(1)
  await deliver(ctx(), answers[0]?.messageId ?? '')
  await deliver(ctx(), answers[0]?.messageId ?? '')
  const again = await sendMessage(ctx(), service(personId))
  expect(again.messageId).toBe(answers[0]?.messageId)
  expect(await listMessages(ctx(), { personId })).toHaveLength(1)
})

it('keeps what may never go, with the reason', async () => {
  const personId = await person()
  const news = service(personId, { purpose: 'news', key: 'news 1' })
  expect(await sendMessage(ctx(), news)).toMatchObject({ state: 'refused', because: 'consent' })
  await giveConsent(ctx(), {
    personId,
    channel: 'mail',
    purpose: 'news',
    granted: true,
    wording: 'はい',
    source: 'form',
  })
  const later = { ...news, key: 'news 2' }
  expect(await sendMessage(ctx(), later)).toMatchObject({ state: 'refused', because: 'sender' })
})

it('follows a merge, and leaves nothing of somebody who was erased', async () => {
  const personId = await person()
  const mergedId = await person()
  await sendMessage(ctx(), service(mergedId))
  await mergePeople(ctx(), { survivorId: personId, mergedId })
  const sent = await sendMessage(ctx(), service(mergedId, { key: 'order 2' }))
  expect(await readMessage(ctx(), sent)).toMatchObject({ personId })
  expect(await listMessages(ctx(), { personId: mergedId })).toHaveLength(2)
  expect(JSON.stringify(await exportPerson(ctx(), { personId }))).toContain('発送のお知らせ')
  await erasePerson(ctx(), { personId })
  await deliver(ctx(), sent.messageId)
  const { rows } = await sql`select from messaging.messages where person_id = ${personId}`.execute(
    database.db,
  )
  expect(rows).toHaveLength(0)
  await expect(sendMessage(ctx(), service(personId))).rejects.toMatchObject({ code: 'not_found' })
})
