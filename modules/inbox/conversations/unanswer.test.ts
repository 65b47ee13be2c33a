import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { cancelMessage } from '../../messaging/index.ts'
import { createPerson } from '../../people/index.ts'
import { receiveWord, reply } from '../index.ts'
import { findConversation } from './conversations.queries.ts'
import { unanswer } from './unanswer.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const house = (): Ctx =>
  database.ctx({ actor: { kind: 'job', name: 'test' }, now: '2026-11-16T01:00:00Z' })

async function answered() {
  const identities = [{ kind: 'email', value: `${newId()}@nifty.com`, verified: true }]
  const { personId } = await createPerson(house(), { identities, familyName: '田中' })
  const words = { personId, channel: 'mail', words: '次はいつ届きますか' } as const
  const { conversationId } = await receiveWord(house(), words)
  const said = { conversationId, channel: 'mail', words: '25日です', close: true } as const
  const { messageId } = await reply(house(), said)
  return { personId, conversationId, messageId: messageId ?? '' }
}

async function cancelled(personId: string): Promise<{ personId: string; eventId: string }> {
  const { rows } = await sql<{ eventId: string }>`select event_id as "eventId"
    from activity.pub_events where person_id = ${personId} and name = 'message.cancelled'`.execute(
    database.db,
  )
  return { personId, eventId: rows[0]?.eventId ?? '' }
}

const talk = (conversationId: string) => findConversation(database.db, conversationId)

test('a reply that was cancelled leaves its words waiting in an open talk, once', async () => {
  const { personId, conversationId, messageId } = await answered()
  expect(await talk(conversationId)).toMatchObject({ state: 'closed', waitingSince: null })
  await cancelMessage(house(), { messageId })
  const fact = await cancelled(personId)
  await unanswer(house(), fact)
  const open = await talk(conversationId)
  expect(open).toMatchObject({ state: 'open', waitingSince: expect.any(Date) })
  await unanswer(house(), fact)
  expect(await talk(conversationId)).toEqual(open)
})

test('not where another reply went after it, and not for anybody who may only read', async () => {
  const { personId, conversationId, messageId } = await answered()
  await reply(house(), { conversationId, channel: 'mail', words: '追って', close: true })
  await cancelMessage(house(), { messageId })
  const fact = await cancelled(personId)
  await unanswer(house(), fact)
  expect(await talk(conversationId)).toMatchObject({ state: 'closed', waitingSince: null })
  await expect(unanswer(database.ctx({ role: 'reader' }), fact)).rejects.toMatchObject({
    code: 'forbidden',
  })
})
