import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { assign } from '../../inbox/index.ts'
import { settleAll } from '../giving/settle.ts'
import { practise, readPractice, setPracticeRule } from '../guide/practice.ts'
import { confirmSection, readGuide } from '../guide/read-guide.ts'
import { card, employ, house, writerCtx } from '../testing/team.ts'
import {
  askForLetter,
  lookAtLetterRequest,
  noteLetterSource,
  suggestLetters,
} from './draft-letter.ts'
import { listReplies } from './list-replies.ts'
import { readReply } from './read-reply.ts'
import { sendReply } from './write-reply.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function given(staffId: string) {
  const one = await card(database)
  await assign(house(database), {
    conversationId: one.conversationId,
    staffId,
    because: null,
  })
  await settleAll(house(database))
  return one
}
const as = (staffId: string) => writerCtx(database, staffId)

it('a shop of one answers without a second pair of eyes, and says why', async () => {
  const only = await employ(database, '木村 直')
  const { conversationId, personId } = await given(only)
  expect(await listReplies(as(only))).toMatchObject({ needsLook: false, alone: 'nobody_else' })
  expect(await readReply(as(only), { conversationId })).toMatchObject({ alone: 'nobody_else' })
  const letter = {
    conversationId,
    channel: 'mail',
    words: '松本様、ありがとうございます。',
  } as const
  await sendReply(as(only), letter)
  // Written where it stands, or in the inbox: it counts, and once.
  expect((await listReplies(as(only))).month).toEqual({ given: 1, answered: 1 })
  const { rows } = await sql`select 1 from inbox.pub_entries
    where person_id = ${personId} and kind = 'reply'`.execute(database.db)
  expect(rows).toHaveLength(1)

  const reader = await employ(database, '佐藤 由美', { isReader: true })
  expect(await listReplies(as(only))).toMatchObject({ needsLook: true, alone: null })
  expect(await listReplies(as(reader))).toMatchObject({ needsLook: false, alone: 'reader' })

  const told = await employ(database, '井上 圭', { isReader: true, needsReader: true })
  expect(await listReplies(as(told))).toMatchObject({ needsLook: true, alone: null })
  await sql`update accounts.staff set active = false where staff_id = ${reader}`.execute(
    database.db,
  )
  await sql`update rota.shares set is_reader = false where staff_id = ${told}`.execute(database.db)
  expect(await listReplies(as(only))).toMatchObject({ needsLook: false, alone: 'nobody_else' })
})

it('where the shop asks for it, practice too comes before one sends alone', async () => {
  const reader = await employ(database, '山本 恵', { isReader: true })
  const beginner = await employ(database, '上村 薫')
  const { items } = await readGuide(as(beginner))
  for (const { sectionId } of items) await confirmSection(as(beginner), { sectionId })
  expect(await listReplies(as(beginner))).toMatchObject({ unread: 0, needsLook: false })
  const lead = database.ctx({ role: 'lead' })
  await expect(setPracticeRule(as(reader), { isNeeded: true })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await setPracticeRule(lead, { isNeeded: true })
  expect(await listReplies(as(beginner))).toMatchObject({ unread: 6, needsLook: true })

  const before = await readPractice(as(beginner))
  expect(before).toMatchObject({ team: null, items: [{ mine: null }, {}, {}, {}, {}, {}] })
  for (const { cardId } of before.items)
    await practise(as(beginner), { cardId, words: 'お便りをありがとうございます。' })
  await practise(as(beginner), { cardId: 'zip', words: '書きなおしました' })
  await expect(practise(as(beginner), { cardId: 'other', words: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  })
  const after = await readPractice(as(beginner))
  expect(after.items[1]?.mine).toMatchObject({
    words: '書きなおしました',
    points: expect.any(Array),
  })
  expect(await listReplies(as(beginner))).toMatchObject({ unread: 0, needsLook: false })
  const { team } = await readPractice(lead)
  expect(team?.find(({ staffId }) => staffId === beginner)).toMatchObject({ done: 6 })
  expect(team?.find(({ staffId }) => staffId === reader)).toMatchObject({ done: 0 })
  expect(JSON.stringify(team)).not.toContain('書きなおしました')
})

it('a writer without any right but their own replies is offered drafts for these, and for no other', async () => {
  const writer = await employ(database, '倉田 誠')
  const { conversationId } = await given(writer)
  const only = { ...as(writer), now: new Date('2026-11-16T02:00:00Z') }
  expect(await suggestLetters(only, { conversationId })).toMatchObject({ machine: null })
  const taken = { conversationId, by: 'saved', words: 'お便りをありがとうございます。' } as const
  expect(await noteLetterSource(only, taken)).toEqual({ conversationId })
  await expect(askForLetter(only, { conversationId })).rejects.toMatchObject({
    code: 'precondition_failed',
  })
  const other = as(await employ(database, '大野 学'))
  const asked = [suggestLetters, lookAtLetterRequest, askForLetter]
  for (const ask of asked)
    await expect(ask(other, { conversationId })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(noteLetterSource(other, taken)).rejects.toMatchObject({ code: 'forbidden' })
})
