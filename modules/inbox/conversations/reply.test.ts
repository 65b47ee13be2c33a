import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { keepPromise, readBrief, recordContact, timeline } from '../../activity/index.ts'
import {
  createPerson,
  erasePerson,
  exportPerson,
  mergePeople,
  unmergePeople,
} from '../../people/index.ts'
import { receiveWord, reply, snooze } from '../index.ts'
import { findConversation } from './conversations.queries.ts'
import { keepDraft } from './drafts.ts'
import { noteCall } from './note-call.ts'
import { noteInside } from './note-inside.ts'
import { listEntries, readConversation } from './read-conversations.ts'
import { mergeConversations, moveEntry, splitConversation } from './rearrange.ts'
import { wakeConversations } from './snooze.ts'

let database: TestDatabase
const [yumi, ken] = [newId(), newId()]
beforeAll(async () => {
  database = await openTestDatabase()
  for (const [staffId, name] of [
    [yumi, '佐藤 由美'],
    [ken, '山本 健'],
  ])
    await sql`insert into accounts.staff (staff_id, name, email, email_key, role, locale, created_at)
      values (${staffId}, ${name}, ${staffId}, ${staffId}, 'staff', 'ja', now())`.execute(
      database.db,
    )
})
afterAll(() => database.close())

const MONDAY = '2026-11-16T01:00:00Z'
const as = (staffId: string, now = MONDAY): Ctx => {
  const ctx = database.ctx({ now, role: 'lead' })
  const actor = ctx.actor as Extract<Actor, { kind: 'staff' }>
  return { ...ctx, actor: { ...actor, staffId } }
}
const person = async () => {
  const identities = [{ kind: 'email', value: `${newId()}@nifty.com`, verified: true }]
  const names = { familyName: '田中', givenName: '節子' }
  return (await createPerson(as(yumi), { identities, ...names })).personId
}
const asks = async (personId: string, words = '次はいつ届きますか', now = MONDAY) =>
  receiveWord(as(yumi, now), { personId, channel: 'mail', words, subject: 'お届け日' })
const talk = (conversationId: string) => findConversation(database.db, conversationId)

describe('a reply', () => {
  test('goes out by mail, ends the waiting, and makes its writer known', async () => {
    const personId = await person()
    const { conversationId } = await asks(personId)
    const promise = { text: '大きな字の紙を送る', due: '2026-11-20' }
    const mail = { conversationId, channel: 'mail', words: '25日です', promise } as const
    const sent = await reply(as(ken), mail)
    expect(sent).toMatchObject({ state: 'queued', messageId: expect.any(String) })
    expect(await talk(conversationId)).toMatchObject({
      waitingSince: null,
      dueOn: null,
      assignee: ken,
      lastKind: 'reply',
    })
    const brief = await readBrief(as(yumi), { personId })
    expect(brief.staffKnown).toMatchObject([{ staffId: ken, times: 1 }])
    expect(brief.promises).toMatchObject([{ ...promise, by: '山本 健' }])
    const promiseId = brief.promises[0]?.promiseId ?? ''
    await keepPromise(as(ken), { personId, promiseId })
    expect((await readBrief(as(yumi), { personId })).promises).toEqual([])
    const { rows } = await sql<{ subject: string }>`
      select subject from messaging.messages where message_id = ${sent.messageId}`.execute(
      database.db,
    )
    expect(rows[0]?.subject).toBe('Re: お届け日')
  })

  test('is refused where a colleague was faster, and where there is no way', async () => {
    const personId = await person()
    const { conversationId, entryId: seen } = await asks(personId)
    const said = { conversationId, channel: 'phone', words: 'お電話で', seen } as const
    const { entryId } = await reply(as(yumi), said)
    await expect(reply(as(ken), said)).rejects.toMatchObject({ code: 'conflict' })
    const sms = { conversationId, channel: 'sms', words: 'SMSで', seen: entryId } as const
    await expect(reply(as(yumi), sms)).rejects.toMatchObject({ code: 'precondition_failed' })
    const { items } = await listEntries(as(yumi), { conversationId, limit: 10 })
    expect(items.map(({ kind }) => kind)).toEqual(['reply', 'word'])
  })
})

test('of replies sent at once one goes out, whether their writers say what they saw or not', async () => {
  const key: Ctx = { ...as(yumi), actor: { kind: 'job', name: 'test' } }
  for (const says of [true, false])
    for (const other of [ken, yumi]) {
      const { conversationId, entryId } = await asks(await person())
      const mail = { conversationId, channel: 'mail', words: '25日です' } as const
      const sending = says ? { ...mail, seen: entryId } : mail
      const sent = await Promise.allSettled([reply(as(yumi), sending), reply(as(other), sending)])
      expect(sent.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(sent.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'conflict' },
      })
      const { items } = await listEntries(as(yumi), { conversationId, limit: 10 })
      expect(items.map(({ kind }) => kind)).toEqual(['reply', 'word'])
      // Who has read it goes on, and a key is not asked.
      await reply(as(ken), { ...mail, seen: items[0]?.entryId })
      await reply(key, mail)
    }
})

test('two who write at once are told of each other, and a draft is kept until it is sent', async () => {
  const { conversationId } = await asks(await person())
  await keepDraft(as(yumi), { conversationId, channel: 'mail', words: 'いつも' })
  expect(await readConversation(as(yumi), { conversationId })).toMatchObject({
    draft: { words: 'いつも' },
    writing: [],
  })
  const seenByKen = await readConversation(as(ken), { conversationId })
  expect(seenByKen).toMatchObject({ draft: null, writing: [{ staffId: yumi, name: '佐藤 由美' }] })
  await reply(as(yumi), { conversationId, channel: 'mail', words: 'いつもありがとう' })
  expect((await readConversation(as(yumi), { conversationId })).draft).toBeNull()
})

test('a snoozed talk comes back with what is to be done, and not after the reply is due', async () => {
  const { conversationId } = await asks(await person())
  const later = { conversationId, until: '2026-11-30', followUp: '様子をうかがう' }
  await expect(snooze(as(yumi), later)).rejects.toMatchObject({ code: 'precondition_failed' })
  await reply(as(yumi), { conversationId, channel: 'mail', words: '25日です' })
  await snooze(as(yumi), later)
  expect(await wakeConversations(as(yumi, '2026-11-29T23:59:00Z'))).toBe(0)
  expect(await wakeConversations(as(yumi, '2026-11-30T00:00:00Z'))).toBe(1)
  expect(await talk(conversationId)).toMatchObject({ state: 'open', followUp: '様子をうかがう' })
})

describe('talks', () => {
  test('are parted from an entry on and joined again', async () => {
    const personId = await person()
    const first = await asks(personId)
    await expect(splitConversation(as(yumi), first)).rejects.toMatchObject({ code: 'conflict' })
    const second = await asks(personId, '別の件ですが', '2026-11-16T02:00:00Z')
    const { conversationId } = await splitConversation(as(yumi), second)
    expect(await talk(conversationId)).toMatchObject({ lastWords: '別の件ですが' })
    expect(await talk(first.conversationId)).toMatchObject({ lastWords: '次はいつ届きますか' })
    await mergeConversations(as(yumi), {
      conversationId: first.conversationId,
      otherId: conversationId,
    })
    expect(await talk(conversationId)).toBeNull()
    const other = await asks(await person())
    await expect(
      mergeConversations(as(yumi), { ...first, otherId: other.conversationId }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('lose a word to somebody else of the family, timeline and all', async () => {
    const [mother, son] = [await person(), await person()]
    const { entryId, conversationId } = await asks(mother, '息子です')
    const moved = await moveEntry(as(yumi), { entryId, toPersonId: son })
    expect(await talk(conversationId)).toBeNull()
    expect(await talk(moved.conversationId)).toMatchObject({ personId: son, lastWords: '息子です' })
    const words = async (personId: string) =>
      (await timeline(as(yumi), { personId, groups: ['word'], limit: 9 })).items.map(
        (item) => item.words,
      )
    expect(await words(mother)).toEqual([])
    expect(await words(son)).toEqual(['息子です'])

    const others = [await person(), await person()]
    await Promise.all(others.map((one) => asks(one, 'わたしです')))
    const tried = others.map((toPersonId) => moveEntry(as(yumi), { entryId, toPersonId }))
    const [went] = (await Promise.allSettled(tried)).flatMap((one) =>
      one.status === 'fulfilled' ? [one.value.personId] : [],
    )
    const said = await Promise.all(others.map(async (one) => (await words(one)).toSorted()))
    const whole = ['わたしです', '息子です'].toSorted()
    expect(said).toEqual(others.map((one) => (one === went ? whole : ['わたしです'])))
  })

  test('hold the calls that were noted down, which wait for nothing', async () => {
    const personId = await person()
    const call = { personId, channel: 'phone', direction: 'in', words: '粉が固まるの' } as const
    const { eventId } = await recordContact(as(ken), call)
    for (let twice = 0; twice < 2; twice += 1)
      await noteCall(as(ken), { personId, eventId: eventId ?? '' })
    const { rows } = await sql<{ state: string; words: string; n: number }>`
      select c.state, c.last_words as words, count(*)::int as n from inbox.conversations c
      join inbox.entries using (person_id, conversation_id)
      where person_id = ${personId} group by 1, 2`.execute(database.db)
    expect(rows).toEqual([{ state: 'closed', words: '粉が固まるの', n: 1 }])
  })
})

test('a person takes the talks along when records are joined and parted, exported and erased', async () => {
  const [survivorId, mergedId] = [await person(), await person()]
  const { conversationId } = await asks(mergedId, 'うちの犬の話です')
  await noteInside(as(ken), { conversationId, words: '犬がお好き', mentions: [yumi] })
  const { mergeId } = await mergePeople(as(yumi), { survivorId, mergedId })
  expect(await talk(conversationId)).toMatchObject({ personId: survivorId })
  const { parts } = await exportPerson(as(yumi), { personId: survivorId })
  expect(JSON.stringify(parts.inbox)).toContain('うちの犬の話です')
  await unmergePeople(as(yumi), { mergeId })
  expect(await talk(conversationId)).toMatchObject({ personId: mergedId })
  await erasePerson(database.ctx(), { personId: mergedId })
  expect(await talk(conversationId)).toBeNull()
  const { rows } = await sql`select from inbox.entries where person_id = ${mergedId}`.execute(
    database.db,
  )
  expect(rows).toEqual([])
})
