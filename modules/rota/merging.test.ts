import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayIn } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { mergeConversations, splitConversation } from '../inbox/conversations/rearrange.ts'
import { snooze } from '../inbox/conversations/snooze.ts'
import { assign, closeConversation, keepDraft, receiveWord, reply } from '../inbox/index.ts'
import { erasePerson, mergePeople, unmergePeople } from '../people/index.ts'
import { settleAll } from './giving/settle.ts'
import { askSwap } from './hands/hands.ts'
import { saveLetter } from './replies/write-reply.ts'
import { card, employ, house, MONDAY, setRule, writerCtx } from './testing/team.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await setRule(database)
  await employ(database, '木村 直')
  await employ(database, '佐藤 由美')
})
afterAll(() => database.close())

const TUESDAY = '2026-11-17T01:00:00Z'
const now = (at = MONDAY) => house(database, at)
const rowsOf = async <R>(table: string, personId: string) => {
  const { rows } =
    await sql<R>`select * from ${sql.table(table)} where person_id = ${personId}`.execute(
      database.db,
    )
  return rows
}
type Turn = { conversation_id: string; staff_id: string; ended: string | null }
const turnsOf = (personId: string) => rowsOf<Turn>('rota.turns', personId)
type Talk = { conversation_id: string; state: string; waiting_since: Date | null; assignee: string }
const talksOf = (personId: string) => rowsOf<Talk>('inbox.conversations', personId)
const staffOf = async ({ conversationId }: { conversationId: string }) =>
  (await rowsOfTalk(conversationId)).assignee
const rowsOfTalk = async (conversationId: string) => {
  const { rows } = await sql<Talk>`select * from inbox.conversations
    where conversation_id = ${conversationId}`.execute(database.db)
  return rows[0] as Talk
}

test('two with open talks are merged, their talks joined, and parted again: one turn each, nobody twice', async () => {
  const a = await card(database, { words: '一通目' })
  const b = await card(database, { words: '二通目' })
  await settleAll(now())
  const { mergeId } = await mergePeople(database.ctx(), {
    survivorId: a.personId,
    mergedId: b.personId,
  })
  await settleAll(now())
  expect((await turnsOf(a.personId)).map(({ ended }) => ended)).toEqual([null, null])
  await mergeConversations(now(), {
    conversationId: a.conversationId,
    otherId: b.conversationId,
  })
  await settleAll(now())
  const open = (await turnsOf(a.personId)).filter(({ ended }) => ended === null)
  expect(open.map((turn) => turn.conversation_id)).toEqual([a.conversationId])
  await unmergePeople(database.ctx(), { mergeId })
  await settleAll(now())
  for (const { personId } of [a, b]) {
    const talks = await talksOf(personId)
    const turns = (await turnsOf(personId)).filter(({ ended }) => ended === null)
    const waiting = talks.filter(({ waiting_since }) => waiting_since !== null)
    expect(waiting).toHaveLength(1)
    expect(turns.map((turn) => turn.conversation_id)).toEqual(
      waiting.map((talk) => talk.conversation_id),
    )
  }
  // What either says next comes in, and what is answered ends.
  for (const { personId } of [a, b]) {
    const word = { personId, channel: 'post', words: '続きです' } as const
    const { conversationId } = await receiveWord(now(TUESDAY), word)
    await closeConversation(now(TUESDAY), { conversationId, reason: 'お礼のみ' })
    await settleAll(now(TUESDAY))
    expect((await turnsOf(personId)).filter(({ ended }) => ended === null)).toEqual([])
  }
})

const inboxCtx = (staffId: string) => {
  const ctx = writerCtx(database, staffId)
  const permissions = new Set(['inbox.answer', 'inbox.write'] as const)
  return { ...ctx, actor: { ...ctx.actor, permissions } }
}

test('joined talks keep what two colleagues have begun to write in either', async () => {
  const a = await card(database, { words: '一通目' })
  const second = await card(database, { personId: a.personId, words: '二通目' })
  const other = await splitConversation(now(), {
    conversationId: a.conversationId,
    entryId: second.entryId,
  })
  const both = [a, other]
  const staffId = await employ(database, '林 さくら')
  for (const { conversationId } of both) {
    await assign(now(), { conversationId, staffId, because: null })
    const words = conversationId === a.conversationId ? '先の文' : '後の文'
    await saveLetter(writerCtx(database, staffId), { conversationId, channel: 'post', words })
  }
  const words = '別の文'
  await keepDraft(inboxCtx(newId()), { ...other, channel: 'line', words })
  await mergeConversations(now(), {
    conversationId: a.conversationId,
    otherId: other.conversationId,
  })
  const { conversationId } = a
  expect(await rowsOf('rota.letters', a.personId)).toMatchObject([
    { conversation_id: conversationId, words: '先の文\n\n後の文', state: 'writing' },
  ])
  const drafts = await rowsOf<{ conversation_id: string; words: string }>(
    'inbox.drafts',
    a.personId,
  )
  expect(drafts.map((draft) => draft.words).sort()).toEqual(['別の文', '先の文\n\n後の文'].sort())
  expect(new Set(drafts.map((draft) => draft.conversation_id))).toEqual(new Set([conversationId]))
})

test('a talk that is split and then merged with its person keeps each word where it was said', async () => {
  const a = await card(database, { words: '一つめ' })
  const second = await card(database, { personId: a.personId, words: '二つめ', now: TUESDAY })
  const { conversationId } = await splitConversation(now(TUESDAY), {
    conversationId: a.conversationId,
    entryId: second.entryId,
  })
  const b = await card(database, { words: 'ほかの方' })
  const { mergeId } = await mergePeople(database.ctx(), {
    survivorId: b.personId,
    mergedId: a.personId,
  })
  await settleAll(now(TUESDAY))
  expect((await talksOf(b.personId)).length).toBe(3)
  await unmergePeople(database.ctx(), { mergeId })
  await settleAll(now(TUESDAY))
  expect((await talksOf(a.personId)).map((talk) => talk.conversation_id).sort()).toEqual(
    [a.conversationId, conversationId].sort(),
  )
  expect((await turnsOf(a.personId)).filter(({ ended }) => ended === null)).toHaveLength(2)
})

test('erased while a talk sleeps, a swap is asked, a letter and a promise are open: no word of theirs is left', async () => {
  const one = await card(database, { words: 'ひみつの相談' })
  await settleAll(now())
  const staffId = await staffOf(one)
  const writer = writerCtx(database, staffId)
  await saveLetter(writer, {
    conversationId: one.conversationId,
    channel: 'post',
    words: 'ひみつの返事',
  })
  await askSwap(writer, {
    conversationId: one.conversationId,
    way: 'everybody',
    note: 'ひみつのわけ',
  })
  await reply(now(), {
    conversationId: one.conversationId,
    channel: 'phone',
    words: 'お電話しました',
    staffId,
    promise: { text: '紙をお送りする', due: dayIn('Asia/Tokyo', new Date(TUESDAY)) },
  })
  await snooze(now(), { conversationId: one.conversationId, until: '2026-11-20' })
  await erasePerson(database.ctx(), { personId: one.personId })
  await settleAll(now(TUESDAY))
  for (const table of ['rota.letters', 'rota.hands', 'rota.thanks', 'rota.readings'])
    expect(await rowsOf(table, one.personId)).toEqual([])
  expect(await talksOf(one.personId)).toEqual([])
  expect((await turnsOf(one.personId)).every(({ ended }) => ended !== null)).toBe(true)
})
