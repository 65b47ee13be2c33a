import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { assign, readReplyBar, reply } from '../../inbox/index.ts'
import { noteThanks } from '../giving/note-thanks.ts'
import { settleAll } from '../giving/settle.ts'
import { confirmSection, readGuide, writeSection } from '../guide/read-guide.ts'
import { askSwap, endSwap, listHands, raiseHand, seeThanks, thankForHand } from '../hands/hands.ts'
import { rotaTexts } from '../rota.texts.ts'
import { readContinuity } from '../team/continuity.ts'
import { readDebt } from '../team/read-debt.ts'
import { readTeamFigures } from '../team/read-team-figures.ts'
import { rotaNews } from '../team/rota-news.ts'
import { readRota, setShare } from '../team/shares.ts'
import { tryRota } from '../team/try-rota.ts'
import { assigneeOf, card, employ, house, MONDAY, writerCtx } from '../testing/team.ts'
import { listReplies } from './list-replies.ts'
import { approveLetter, feelReply, listLettersToLookOver, returnLetter } from './look-over.ts'
import { readReply } from './read-reply.ts'
import { askForLook, saveLetter, sendReply } from './write-reply.ts'

let database: TestDatabase
let kimura = ''
let sato = ''
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  kimura = await employ(database, '木村 直')
  sato = await employ(database, '佐藤 由美', { isReader: true })
})

const as = (staffId: string, now = MONDAY) => writerCtx(database, staffId, now)
const lead = (now = MONDAY) => database.ctx({ role: 'lead', now })
async function given(staffId: string, words?: string) {
  const one = await card(database, words ? { words } : {})
  await assign(house(database), { conversationId: one.conversationId, staffId, because: null })
  await settleAll(house(database))
  return one
}
async function readAll(staffId: string) {
  for (const { sectionId } of (await readGuide(as(staffId))).items)
    await confirmSection(as(staffId), { sectionId })
}
const letterTo = (conversationId: string) =>
  ({
    conversationId,
    channel: 'post',
    words: '松本様、うれしいお便りをありがとうございます。',
  }) as const
const repliesOf = async (personId: string) => {
  const { rows } = await sql<{ staffId: string; words: string }>`
    select staff_id as "staffId", words from inbox.pub_entries
    where person_id = ${personId} and kind = 'reply' order by at`.execute(database.db)
  return rows
}

describe('a writer with nothing but their replies', () => {
  it('sees their own, answers, and nobody else’s', async () => {
    const { conversationId, personId } = await given(kimura)
    await readAll(kimura)
    const list = await listReplies(as(kimura))
    expect(list.items).toMatchObject([{ conversationId, name: '松本 フミ', channel: 'post' }])
    expect(list).toMatchObject({ month: { given: 1, answered: 0 }, unread: 0, needsLook: false })
    const detail = await readReply(as(kimura), { conversationId })
    expect(detail.waiting).toMatchObject([{ words: '荷物のひもが、ほどきやすくなりました。' }])
    expect(JSON.stringify(detail)).not.toContain('@nifty.com')
    await expect(readReply(as(sato), { conversationId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(sendReply(as(sato), letterTo(conversationId))).rejects.toMatchObject({
      code: 'forbidden',
    })
    await saveLetter(as(kimura), letterTo(conversationId))
    expect((await readReply(as(kimura), { conversationId })).letter?.state).toBe('writing')
    const promise = { text: '見本を送ります', due: '2026-11-27' }
    await addressOf(personId)
    await sendReply(as(kimura), { ...letterTo(conversationId), promise })
    await settleAll(house(database))
    expect(await repliesOf(personId)).toMatchObject([{ staffId: kimura }])
    expect(await listReplies(as(kimura))).toMatchObject({ items: [], month: { answered: 1 } })
    await expect(sendReply(as(kimura), letterTo(conversationId))).rejects.toMatchObject({
      code: 'precondition_failed',
    })
    expect(await repliesOf(personId)).toHaveLength(1)
  })

  it('hears the next word of the person as theirs', async () => {
    const { conversationId, personId } = await given(kimura)
    await readAll(kimura)
    await addressOf(personId)
    await sendReply(as(kimura), letterTo(conversationId))
    const now = '2026-11-17T01:00:00Z'
    await card(database, { personId, words: '倉庫の方からお返事とは。うれしいです。', now })
    await echo(personId)
    await echo(personId)
    const { thanks } = await listReplies(as(kimura, now))
    expect(thanks).toMatchObject([{ kind: 'customer', from: '松本 フミ' }])
    expect((await rotaNews(as(kimura, now))).items).toMatchObject([{ kind: 'thanks' }])
    await seeThanks(as(kimura, now), { thanksId: thanks[0]?.thanksId ?? '' })
    expect((await listReplies(as(kimura, now))).thanks).toEqual([])
    const month = await readTeamFigures(lead(now), { month: '2026-11' })
    expect(month.members.find(({ staffId }) => staffId === kimura)).toMatchObject({
      replies: 1,
      wroteAgain: 1,
      thanked: 1,
    })
  })
})

describe('somebody new', () => {
  it('cannot send alone; a reader gives it back or sends it in their name', async () => {
    const { conversationId, personId } = await given(kimura)
    await addressOf(personId)
    await expect(sendReply(as(kimura), letterTo(conversationId))).rejects.toMatchObject({
      code: 'precondition_failed',
    })
    await askForLook(as(kimura), letterTo(conversationId))
    const of = { conversationId, staffId: kimura, askedAt: new Date(MONDAY) }
    await expect(approveLetter(as(kimura), of)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await listLettersToLookOver(as(sato))).items).toMatchObject([{ writer: '木村 直' }])
    await returnLetter(as(sato), { ...of, note: 'お名前を添えましょう' })
    await expect(approveLetter(as(sato), of)).rejects.toMatchObject({ code: 'precondition_failed' })
    const { letter } = await readReply(as(kimura), { conversationId })
    expect(letter).toMatchObject({
      state: 'returned',
      note: 'お名前を添えましょう',
      noteBy: '佐藤 由美',
    })
    await askForLook(as(kimura), { ...letterTo(conversationId), words: '松本様、倉庫の木村です。' })
    await approveLetter(as(sato), of)
    expect(await repliesOf(personId)).toEqual([
      { staffId: kimura, words: '松本様、倉庫の木村です。' },
    ])
    await expect(approveLetter(as(sato), of)).rejects.toMatchObject({ code: 'precondition_failed' })
    expect(await repliesOf(personId)).toHaveLength(1)
  })

  it('sends nothing alone from the inbox either, but may note down a call', async () => {
    const { conversationId, personId } = await given(kimura)
    await addressOf(personId)
    const { actor, ...rest } = as(kimura)
    const rights = ['rota.write', 'inbox.read', 'inbox.write', 'inbox.answer', 'people.read']
    const desk = { ...rest, actor: { ...actor, permissions: new Set(rights) } as Actor }
    const letter = letterTo(conversationId)
    await expect(reply(desk, letter)).rejects.toMatchObject({
      code: 'precondition_failed',
      text: rotaTexts.guideBeforeDesk,
    })
    expect(await readReplyBar(desk)).toContain('わたしの返信')
    expect(await repliesOf(personId)).toEqual([])
    const call = { ...letter, channel: 'phone', words: 'お電話でお礼を伝えた' } as const
    const { entryId: seen } = await reply(desk, call)
    await readAll(kimura)
    expect(await readReplyBar(desk)).toBeNull()
    await reply(desk, { ...letter, seen })
    expect(await repliesOf(personId)).toHaveLength(2)
    const told = await employ(database, '新しい方', { needsReader: true })
    await readAll(told)
    const theirs = { ...desk, actor: { ...desk.actor, staffId: told } as Actor }
    await expect(reply(theirs, letter)).rejects.toMatchObject({ text: rotaTexts.readerBeforeDesk })
  })

  it('is not sent in other words than the reader has read', async () => {
    const { conversationId, personId } = await given(kimura)
    await addressOf(personId)
    await askForLook(as(kimura), letterTo(conversationId))
    const [read] = (await listLettersToLookOver(as(sato))).items.filter(
      (one) => one.conversationId === conversationId,
    )
    const seen = { conversationId, staffId: kimura, askedAt: read?.askedAt ?? new Date(0) }
    const later = '2026-11-16T01:05:00Z'
    await askForLook(as(kimura, later), { ...letterTo(conversationId), words: '別の文です。' })
    await expect(approveLetter(as(sato), seen)).rejects.toMatchObject({ code: 'conflict' })
    expect(await repliesOf(personId)).toEqual([])
    await approveLetter(as(sato), { ...seen, askedAt: new Date(later) })
    expect(await repliesOf(personId)).toEqual([{ staffId: kimura, words: '別の文です。' }])
  })

  it('sends alone once the guide is read, until a part asks to be read again', async () => {
    expect((await listReplies(as(kimura))).needsLook).toBe(true)
    await readAll(kimura)
    expect((await listReplies(as(kimura))).needsLook).toBe(false)
    const anew = { sectionId: 'voice', title: '声', words: '名前で呼びかけます。' }
    await writeSection(lead(), { ...anew, asksAgain: false })
    expect((await listReplies(as(kimura))).needsLook).toBe(false)
    await writeSection(lead(), { ...anew, asksAgain: true })
    expect(await listReplies(as(kimura))).toMatchObject({ needsLook: true, unread: 1 })
    const atOnce = await Promise.allSettled(
      [1, 2, 3].map(() => writeSection(lead(), { ...anew, asksAgain: false })),
    )
    for (const one of atOnce)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' })
    expect(atOnce.some(({ status }) => status === 'fulfilled')).toBe(true)
    await expect(writeSection(as(kimura), { ...anew, asksAgain: true })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('a hand', () => {
  it('takes what is offered, the log shows it, and thanks reach whoever took it', async () => {
    const { conversationId } = await given(kimura)
    await expect(raiseHand(as(sato), { conversationId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await askSwap(as(kimura), { conversationId, way: 'everybody', note: '今週は棚おろしです' })
    await askSwap(as(kimura), { conversationId, way: 'everybody' })
    expect((await listHands(as(sato))).items).toMatchObject([
      { conversationId, note: '今週は棚おろしです', holder: '木村 直' },
    ])
    await Promise.all([1, 2].map(() => raiseHand(as(sato), { conversationId })))
    expect((await assigneeOf(database, conversationId)).assignee).toBe(sato)
    const [line] = (await listHands(as(kimura))).log
    expect(line).toMatchObject({ taker: '佐藤 由美', from: '木村 直', kind: 'swap' })
    const handId = line?.handId ?? ''
    await thankForHand(as(kimura), { handId, words: 'たすかりました' })
    await thankForHand(as(kimura), { handId, words: 'たすかりました' })
    expect((await listReplies(as(sato))).thanks).toMatchObject([
      { kind: 'colleague', from: '木村 直', words: 'たすかりました' },
    ])
    await expect(thankForHand(as(sato), { handId, words: 'どうも' })).rejects.toMatchObject({
      code: 'precondition_failed',
    })
  })

  it('may be taken back, and goes to whoever is next', async () => {
    const { conversationId } = await given(kimura)
    await askSwap(as(kimura), { conversationId, way: 'everybody' })
    await endSwap(as(kimura), { conversationId })
    await expect(raiseHand(as(sato), { conversationId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const { to } = await askSwap(as(kimura), { conversationId, way: 'next' })
    expect(to).not.toBeNull()
    expect((await assigneeOf(database, conversationId)).assignee).not.toBe(kimura)
    await expect(askSwap(as(kimura), { conversationId, way: 'next' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('whoever leads', () => {
  it('sees shares, debt and a month on trial', async () => {
    const { conversationId } = await given(kimura)
    const late = '2026-12-20T01:00:00Z'
    const debt = await readDebt(lead(late), { state: 'over' })
    expect(debt.items.map((line) => line.conversationId)).toContain(conversationId)
    for (const state of ['over', 'near', 'fine'] as const) {
      const { items, counts } = await readDebt(lead(), { state })
      expect([state, items.length]).toEqual([state, counts[state]])
    }
    const asLead = {
      ...as(kimura, late).actor,
      permissions: new Set(['rota.write', 'rota.manage']),
    }
    expect((await rotaNews({ ...lead(late), actor: asLead as never })).items).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'over' })]),
    )
    const share = {
      ...{ shareOn: true, weight: 0.5, monthlyLimit: 8, skills: [], weekdays: [1, 3, 5] },
      ...{ isReader: false, needsReader: true },
    }
    await setShare(lead(), { staffId: kimura, ...share })
    const { members } = await readRota(lead())
    expect(members.find(({ staffId }) => staffId === kimura)).toMatchObject(share)
    const trial = await tryRota(lead(), {
      cards: 1000,
      knownOf100: 60,
      tolerance: 3,
      team: 'made_up',
    })
    expect(trial.writers).toHaveLength(60)
    expect(trial.furthest).toBeLessThanOrEqual(3)
    expect((await readContinuity(lead())).verdict).toBe('too_few')
  })

  it('counts what colleagues felt once each', async () => {
    const { conversationId, personId } = await given(kimura)
    await readAll(kimura)
    await addressOf(personId)
    await sendReply(as(kimura), letterTo(conversationId))
    const [sent] = (await listLettersToLookOver(as(sato))).sent
    const entryId = sent?.entryId ?? ''
    await feelReply(as(sato), { entryId, warmth: 'good' })
    await feelReply(as(sato), { entryId, warmth: 'warm' })
    const { members } = await readTeamFigures(lead(), {})
    expect(members.find(({ staffId }) => staffId === kimura)?.warmth).toEqual({ of: 1, mean: 3 })
  })
})

async function addressOf(personId: string) {
  const { saveAddress } = await import('../../people/index.ts')
  await saveAddress(database.ctx({ actor: { kind: 'operator' }, now: MONDAY }), {
    personId,
    postalCode: '1500001',
    prefecture: '東京都',
    city: '渋谷区',
    line1: '神宮前1-1-1',
  } as never)
}

/** As the reaction to their words does. */
async function echo(personId: string) {
  const { rows } = await sql<{ id: string }>`
    select event_id as id from activity.events where person_id = ${personId}
      and name = 'contact.received'`.execute(database.db)
  await noteThanks(
    house(database, '2026-11-17T02:00:00Z'),
    rows.map(({ id }) => id),
  )
}
