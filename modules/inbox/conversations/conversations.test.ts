import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson } from '../../people/index.ts'
import { assign, closeConversation, noteInside, receiveWord, reopen } from '../index.ts'
import { findConversation } from './conversations.queries.ts'
import { listConversations } from './read-conversations.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const at = (now: string, role = 'staff'): Ctx => database.ctx({ now, role })
const MONDAY = '2026-11-16T01:00:00Z'
const person = async () => {
  const identities = [{ kind: 'email', value: `${newId()}@nifty.com`, verified: true }]
  const { personId } = await createPerson(at(MONDAY), { identities, familyName: '田中' })
  return personId
}
const talk = (conversationId: string) => findConversation(database.db, conversationId)

describe('a word of theirs', () => {
  test('begins a talk, waits, and is due in working days of its channel', async () => {
    const personId = await person()
    // Friday, before a weekend and a holiday on Monday.
    const now = '2026-11-20T02:00:00Z'
    const word = { personId, channel: 'mail', words: '次はいつ届きますか' } as const
    const { conversationId } = await receiveWord(at(now), word)
    expect(await talk(conversationId)).toMatchObject({
      state: 'open',
      lastWords: '次はいつ届きますか',
      waitingSince: new Date(now),
      dueOn: '2026-11-24',
    })
    const card = { personId, channel: 'post', words: 'いつもありがとう' } as const
    const later = await receiveWord(at('2026-11-20T03:00:00Z'), card)
    expect(later.conversationId).toBe(conversationId)
    // Whoever looks for mails that wait finds it: the card came later.
    expect(await talk(conversationId)).toMatchObject({
      waitingSince: new Date(now),
      waitingChannel: 'mail',
      lastChannel: 'post',
    })
    const found = async (channel: 'mail' | 'post') =>
      (await listConversations(at(now), { folder: 'waiting', channel, personId, limit: 5 })).items
    expect([(await found('mail')).length, (await found('post')).length]).toEqual([1, 0])
  })

  test('is taken in once, however often the far side sends it', async () => {
    const personId = await person()
    const word = { personId, channel: 'line', words: 'こんにちは', externalId: newId() } as const
    const both = await Promise.all([1, 2].map(() => receiveWord(at(MONDAY), word)))
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true])
    expect(both[0]?.entryId).toBe(both[1]?.entryId)
  })

  test('goes on with a talk closed within 30 days, and begins a new one later', async () => {
    const personId = await person()
    const word = { personId, channel: 'mail', words: 'お礼です' } as const
    const first = await receiveWord(at(MONDAY), word)
    await closeConversation(at(MONDAY), { ...first, reason: 'お礼のみ' })
    const soon = await receiveWord(at('2026-12-10T01:00:00Z'), word)
    expect(soon.conversationId).toBe(first.conversationId)
    await closeConversation(at('2026-12-10T01:00:00Z'), { ...first, reason: 'お礼のみ' })
    const late = await receiveWord(at('2027-02-10T01:00:00Z'), word)
    expect(late.conversationId).not.toBe(first.conversationId)
  })
})

describe('closing', () => {
  test('needs a reply or a reason, and what had none waits again when it is reopened', async () => {
    const personId = await person()
    const first = await receiveWord(at(MONDAY), { personId, channel: 'form', words: '質問です' })
    await expect(closeConversation(at(MONDAY), first)).rejects.toMatchObject({
      code: 'precondition_failed',
    })
    await closeConversation(at(MONDAY), { ...first, reason: '重なったご連絡' })
    expect(await talk(first.conversationId)).toMatchObject({
      state: 'closed',
      closedReason: '重なったご連絡',
      waitingSince: null,
      dueOn: null,
    })
    await reopen(at(MONDAY), first)
    expect(await talk(first.conversationId)).toMatchObject({
      state: 'open',
      waitingSince: new Date(MONDAY),
    })
  })
})

test('somebody who may only answer writes where it is theirs', async () => {
  const personId = await person()
  const { conversationId } = await receiveWord(at(MONDAY), {
    personId,
    channel: 'post',
    words: 'おはがき',
  })
  const writer = database.ctx({ permissions: ['inbox.answer'] })
  const staffId = writer.actor.kind === 'staff' ? writer.actor.staffId : ''
  const note = { conversationId, words: '下書き中' }
  await expect(noteInside(writer, note)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    assign(at(MONDAY), { conversationId, staffId, because: '前のお返事の方' }),
  ).rejects.toMatchObject({ code: 'not_found' })
})
