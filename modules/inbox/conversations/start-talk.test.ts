import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson } from '../../people/index.ts'
import { closeConversation, readConversation, receiveWord, startTalk } from '../index.ts'
import { keepDraft } from './drafts.ts'
import { listLetterChannels } from './letter-channels.ts'
import { listEntries } from './read-conversations.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

// Late in the evening in Japan: what rings waits for the morning.
const NIGHT = '2026-11-16T13:00:00Z'
const staffId = newId()
const desk = (): Ctx => {
  const ctx = database.ctx({ now: NIGHT, role: 'lead' })
  const actor = ctx.actor as Extract<Actor, { kind: 'staff' }>
  return { ...ctx, actor: { ...actor, staffId } }
}
async function person() {
  const email = `${newId()}@nifty.com`
  const phone = `090${String(Math.random()).slice(2, 10)}`
  const identities = [
    { kind: 'email', value: email, verified: true },
    { kind: 'phone', value: phone, verified: true },
  ]
  const names = { familyName: '田中', givenName: '節子' }
  return { email, personId: (await createPerson(desk(), { identities, ...names })).personId }
}
const mail = { channel: 'mail', subject: '粉の溶かし方', words: 'ぬるま湯でどうぞ' } as const

test('a first word begins a talk in its writer’s hands, for which nobody waits', async () => {
  const { personId } = await person()
  const sent = await startTalk(desk(), { personId, ...mail })
  expect(sent).toMatchObject({ state: 'queued', messageId: expect.any(String) })
  const { conversationId } = sent
  expect(await readConversation(desk(), { conversationId })).toMatchObject({
    ...{ state: 'open', subject: mail.subject, assignee: staffId, waitingSince: null },
    ...{ lastKind: 'reply', lastChannel: 'mail', lastWords: mail.words },
  })
  const { rows } = await sql`
    select subject, purpose, conversation_id as "conversationId" from messaging.messages
    where person_id = ${personId}`.execute(database.db)
  expect(rows).toEqual([{ subject: mail.subject, purpose: 'service', conversationId }])
  // Their answer stands below it, and waits; then it is a matter of replying.
  const answer = await receiveWord(desk(), { personId, channel: 'mail', words: 'はい' })
  expect(answer.conversationId).toBe(conversationId)
  await expect(startTalk(desk(), { personId, ...mail })).rejects.toMatchObject({ code: 'conflict' })
  const ways = await listLetterChannels(desk(), { personId })
  expect(ways.find(({ channel }) => channel === 'mail')?.talk).toEqual({
    conversationId,
    waits: true,
  })
})

test('a second one goes on with the open talk of its channel and leaves drafts alone', async () => {
  const { personId } = await person()
  const { conversationId } = await startTalk(desk(), { personId, ...mail })
  await keepDraft(desk(), { conversationId, channel: 'mail', words: '書きかけ' })
  expect(await startTalk(desk(), { personId, ...mail })).toMatchObject({ conversationId })
  expect((await readConversation(desk(), { conversationId })).draft?.words).toBe('書きかけ')
  expect((await listEntries(desk(), { conversationId, limit: 9 })).items).toHaveLength(2)
  await closeConversation(desk(), { conversationId, reason: null })
  expect((await startTalk(desk(), { personId, ...mail })).conversationId).not.toBe(conversationId)
})

test('the gate says beforehand which ways are open, and when', async () => {
  const { personId } = await person()
  const ways = await listLetterChannels(desk(), { personId })
  expect(ways.map(({ channel, ok }) => [channel, ok])).toEqual([
    ['mail', true],
    ['line', false],
    ['sms', false],
    ['post', false],
  ])
  const sms = ways.find(({ channel }) => channel === 'sms')
  expect(sms).toMatchObject({ because: 'quiet_hours', goesAt: new Date('2026-11-16T23:00:00Z') })
  const held = await startTalk(desk(), { personId, channel: 'sms', words: 'お届けしました' })
  expect(held).toMatchObject({ state: 'held', goesAt: sms?.goesAt })
  const line = { personId, channel: 'line', words: 'こんにちは' } as const
  await expect(startTalk(desk(), line)).rejects.toMatchObject({ code: 'precondition_failed' })
  await expect(startTalk(desk(), { personId, ...mail, subject: ' ' })).rejects.toMatchObject({
    code: 'invalid',
  })
  await expect(
    startTalk(database.ctx({ role: 'reader' }), { personId, ...mail }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  const { rows } = await sql`select from inbox.conversations where person_id = ${personId}`.execute(
    database.db,
  )
  expect(rows).toHaveLength(1)
})
