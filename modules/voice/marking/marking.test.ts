import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { timeline } from '../../activity/index.ts'
import { moveEntry, receiveWord } from '../../inbox/index.ts'
import { upsertProducts } from '../../orders/index.ts'
import { createPerson, erasePerson } from '../../people/index.ts'
import { chooseVaried } from '../feed/choose.rules.ts'
import { markFeedRead, readFeed } from '../feed/feed.ts'
import { listNeeds, noteNeed, openNeed, setNeedMet } from '../needs/needs.ts'
import { actToday, finishTask, listTasks } from '../needs/tasks.ts'
import { passagesOf, productIn } from '../passages.rules.ts'
import { kindOfKey, piecesOf } from '../pieces.rules.ts'
import { keepVoices } from '../voices/keep-voices.ts'
import { listVoices, readVoice } from '../voices/read-voices.ts'
import { dismissVoice, nameSpeaker, tagVoice } from '../voices/tag-voice.ts'
import { findVoice } from '../voices/voices.queries.ts'
import { answerVoice } from './answer-voice.ts'
import { listMarked, markEntry } from './mark-entry.ts'
import { findEntries } from './marking.queries.ts'
import { addPicture, readOriginal, readPicture } from './original.ts'
import { proposeVoices } from './propose-voices.ts'

const LETTER =
  'こんにちは。帯の字が小さくて読めません。\nもっと大きくしてほしいです！いつもありがとうございます。'
const WISH = 'もっと大きくしてほしいです！'

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' }, now: '2026-11-20T03:00:00Z' })
})
afterAll(() => database.close())

const person = async (familyName = '田中') =>
  (await createPerson(ctx, { familyName, identities: [] })).personId
async function letter(words = LETTER) {
  const personId = await person()
  return { personId, ...(await receiveWord(ctx, { personId, channel: 'post', words })) }
}
const place = { starts: LETTER.indexOf(WISH), ends: LETTER.indexOf(WISH) + WISH.length }

it('takes a voice that was caught into the inbox, once, as the same voice on the same timeline', async () => {
  const [nobodys] = await keepVoices(ctx, [{ words: '字が読めない', channel: 'heard' }])
  const voiceId = nobodys?.voiceId ?? ''
  await expect(answerVoice(ctx, { voiceId })).rejects.toMatchObject({ code: 'conflict' })
  const personId = await person()
  await nameSpeaker(ctx, { voiceId, personId })
  const talk = await answerVoice(ctx, { voiceId })
  expect(await answerVoice(ctx, { voiceId })).toEqual(talk)
  const { original } = await readOriginal(ctx, { voiceId })
  expect(original).toMatchObject({ ...talk, words: '字が読めない', channel: 'phone' })
  const { items } = await timeline(ctx, { personId, limit: 20 })
  expect(items.map(({ name }) => name).toSorted()).toEqual(['contact.received', 'voice.marked'])
  const facts = items.filter(({ name }) => name === 'contact.received')
  expect(await proposeVoices(ctx, { facts: facts.map((one) => ({ ...one, personId })) })).toEqual({
    voices: 0,
  })
})

describe('marking', () => {
  it('keeps the very words, with whom, when and by which way; twice is one voice', async () => {
    const { personId, entryId, conversationId } = await letter()
    const { voiceId, isNew } = await markEntry(ctx, { entryId, ...place, kind: 'wish' })
    expect(isNew).toBe(true)
    expect(await readVoice(ctx, { voiceId })).toMatchObject({
      personId,
      words: WISH,
      channel: 'post',
      kind: 'wish',
      entryId,
    })
    const again = await markEntry(ctx, { entryId, ...place, kind: 'complaint' })
    expect(again).toEqual({ voiceId, isNew: false })
    const { items } = await listMarked(ctx, { conversationId })
    expect(items).toEqual([{ voiceId, entryId, ...place, state: 'kept', kind: 'complaint' }])
    expect(await readOriginal(ctx, { voiceId })).toMatchObject({ original: { words: LETTER } })
  })

  it('takes all of the words where none are chosen, and none that are not there', async () => {
    const { entryId } = await letter('  毎朝おいしくいただいています。 ')
    const { voiceId } = await markEntry(ctx, { entryId })
    expect((await readVoice(ctx, { voiceId })).words).toBe('毎朝おいしくいただいています。')
    await expect(markEntry(ctx, { entryId, starts: 90, ends: 99 })).rejects.toThrow('Choose')
    const smiling = await letter('飲みました😀おいしい😀')
    const half = await markEntry(ctx, { ...smiling, starts: 6, ends: 12 })
    expect((await readVoice(ctx, half)).words).toBe('😀おいしい😀')
  })

  it('goes along when the word turns out to be somebody else’s', async () => {
    const { entryId, personId } = await letter()
    const { voiceId } = await markEntry(ctx, { entryId, ...place })
    const toPersonId = await person('岡田')
    const { conversationId } = await moveEntry(ctx, { entryId, toPersonId })
    const voice = await readVoice(ctx, { voiceId })
    expect(voice).toMatchObject({ personId: toPersonId, conversationId })
    expect((await listVoices(ctx, { personId, limit: 5 })).items).toEqual([])
  })
})

it('proposes sentences with what they are taken for, once; a person decides', async () => {
  await upsertProducts(ctx, [{ sku: 'AO', name: 'みどりの青汁' }])
  const words = 'はじめまして。みどりの青汁を毎日飲んでいます。よろしくお願いいたします。'
  const { entryId, conversationId, personId } = await letter(words)
  const [fact] = (await timeline(ctx, { personId, limit: 1 })).items
  const facts = [{ personId, eventId: fact?.eventId ?? '' }]
  expect(await proposeVoices(ctx, { facts })).toEqual({ voices: 1 })
  expect(await proposeVoices(ctx, { facts })).toEqual({ voices: 0 })
  const [marked] = (await listMarked(ctx, { conversationId })).items
  expect(marked).toMatchObject({ entryId, state: 'proposed' })
  const kept = { entryId, starts: marked?.starts, ends: marked?.ends, kind: 'thanks' as const }
  const { voiceId } = await markEntry(ctx, kept)
  expect(await readVoice(ctx, { voiceId })).toMatchObject({
    state: 'kept',
    kind: 'thanks',
    product: { name: 'みどりの青汁' },
  })
})

it('stands on the timeline of whoever said it, and only there', async () => {
  const [a, b] = [await person(), await person()]
  const [kept] = await keepVoices(ctx, [{ personId: a, words: '電話が遠いです', channel: 'heard' }])
  const voiceId = kept?.voiceId ?? ''
  const heardBy = async (personId: string) =>
    (await timeline(ctx, { personId, limit: 9 })).items.filter(({ name }) => name === 'voice.heard')
  await nameSpeaker(ctx, { voiceId, personId: b })
  expect([await heardBy(a), await heardBy(b)]).toMatchObject([[], [{}]])
  await dismissVoice(ctx, { voiceId })
  expect(await heardBy(b)).toEqual([])
  await tagVoice(ctx, { voiceId })
  expect(await heardBy(b)).toHaveLength(1)
})

it('has pictures where it was caught, never in place of those of a letter', async () => {
  const content = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const [kept] = await keepVoices(ctx, [{ words: '店先で', channel: 'heard' }])
  const picture = { voiceId: kept?.voiceId ?? '', name: '店.png', declared: 'image/png', content }
  await addPicture(ctx, picture)
  expect((await readPicture(ctx, { ...picture, index: 0 })).content).toEqual(content)
  await expect(addPicture(ctx, { ...picture, content: Buffer.from('%PDF-1.4') })).rejects.toThrow()
  const { entryId, personId } = await letter()
  const { voiceId } = await markEntry(ctx, { entryId })
  await expect(addPicture(ctx, { ...picture, voiceId })).rejects.toThrow('No picture')
  // Its own picture goes with its person, also once it was taken into the inbox.
  await nameSpeaker(ctx, { voiceId: picture.voiceId, personId })
  await answerVoice(ctx, picture)
  const [{ key = '' } = {}] = (await findVoice(ctx.tx, picture.voiceId))?.attachments ?? []
  await erasePerson(ctx, { personId })
  await expect(ctx.host.storage.read(key)).rejects.toThrow()
})

it('becomes a need with one press, once; met, open again, and gone with its person', async () => {
  const [personId, other] = [await person(), await person()]
  const [kept] = await keepVoices(ctx, [{ personId, words: '小袋がほしい', channel: 'heard' }])
  const voiceId = kept?.voiceId ?? ''
  const { needId } = await noteNeed(ctx, { voiceId })
  expect(await noteNeed(ctx, { voiceId })).toEqual({ needId, isNew: false })
  await setNeedMet(ctx, { needId, improvementId: voiceId })
  await setNeedMet(ctx, { needId })
  const of = (personId: string) => listNeeds(ctx, { personId, limit: 5 })
  expect((await of(personId)).items).toMatchObject([{ needId, state: 'met', metBy: voiceId }])
  await openNeed(ctx, { needId })
  await nameSpeaker(ctx, { voiceId, personId: other })
  expect((await of(personId)).items).toEqual([])
  expect((await of(other)).items).toMatchObject([{ words: '小袋がほしい', state: 'open' }])
  await erasePerson(ctx, { personId: other })
  expect((await listNeeds(ctx, { voiceId, limit: 5 })).items).toEqual([])
})

it('is a task for today of whoever takes it on, until it is done', async () => {
  const [kept] = await keepVoices(ctx, [{ words: '看板の灯が消えている', channel: 'heard' }])
  const voiceId = kept?.voiceId ?? ''
  const staffId = newId()
  const actor = {
    kind: 'staff' as const,
    staffId,
    name: '林',
    role: 'reader',
    sessionId: null,
    permissions: new Set(['voice.read', 'voice.write'] as const),
  }
  const mine = database.ctx({ actor, now: '2026-11-20T16:00:00Z' })
  const { taskId } = await actToday(mine, { voiceId })
  expect(await actToday(mine, { voiceId })).toEqual({ taskId, isNew: false })
  expect((await listTasks(mine, {})).items).toMatchObject([{ taskId, dueOn: '2026-11-21' }])
  await finishTask(mine, { taskId })
  expect((await listTasks(mine, {})).items).toEqual([])
  await expect(actToday(ctx, { voiceId })).rejects.toThrow()
})

it('gives everybody the same five voices of a day, without what is told in confidence', async () => {
  await keepVoices(ctx, [{ words: '持病の薬と飲めますか', channel: 'mail', isSensitive: true }])
  const feed = await readFeed(ctx)
  expect(feed).toMatchObject({ day: '2026-11-20', isRead: false })
  expect(feed.items.length).toBeLessThanOrEqual(5)
  expect(feed.items.map(({ words }) => words)).not.toContain('持病の薬と飲めますか')
  await keepVoices(ctx, [{ words: 'あとから届いた声', channel: 'line' }])
  expect((await readFeed(ctx)).items).toEqual(feed.items)
  await expect(markFeedRead(ctx)).rejects.toThrow()
})

it('is refused to whoever may not', async () => {
  const { entryId } = await letter()
  const stranger = database.ctx({
    actor: { kind: 'apiKey', keyId: entryId, name: 'x', permissions: new Set() },
  })
  await expect(markEntry(stranger, { entryId })).rejects.toThrow()
  expect(await findEntries(ctx.tx, [entryId])).toHaveLength(1)
})

it.each([
  ['こんにちは。お世話になっております。', []],
  ['字が小さくて読めません', ['字が小さくて読めません']],
  ['拝啓\n「おいしいね！」と孫が言いました。\n敬具', ['「おいしいね！」', 'と孫が言いました。']],
  ['> 引用された文です。\nhttps://example.com/', []],
  ['I like the taste. Thank you.', ['I like the taste.']],
  [
    'My tea came with a crushed box. Dr. Mori says 1.5 g is fine, e.g. daily. “Could you” help?',
    [
      'My tea came with a crushed box.',
      'Dr. Mori says 1.5 g is fine, e.g. daily.',
      '“Could you” help?',
    ],
  ],
])('cuts %j into what may be voices', (words, expected) => {
  expect(passagesOf(words).map(({ starts, ends }) => words.slice(starts, ends))).toEqual(expected)
})

it('finds a product by its name, the longest first, however wide it is written', () => {
  const products = [
    { productId: 'long', name: '青汁 プレミアム' },
    { productId: 'short', name: '青汁' },
  ]
  expect(productIn('青汁プレミアムを2つ', products)).toBe('long')
  expect(productIn('いつもの青汁', products)).toBe('short')
  expect(productIn('お茶', products)).toBeNull()
})

it('cuts the words where passages begin and end, the kept before the proposed', () => {
  const kept = { starts: 2, ends: 4, state: 'kept' }
  const proposed = { starts: 3, ends: 6, state: 'proposed' }
  const pieces = piecesOf(' 一二三四五六 ', [proposed, kept], { starts: 6, ends: 99 })
  expect(pieces.map(({ text, passage, isAsked }) => [text, passage?.state, isAsked])).toEqual([
    ['一', undefined, false],
    ['二', 'kept', false],
    ['三', 'kept', false],
    ['四五', 'proposed', false],
    ['六', undefined, true],
  ])
  expect(['w', '5', 'Y', 'z'].map(kindOfKey)).toEqual(['wish', 'wish', 'worry', undefined])
})

it('chooses what differs by way and kind, the newest first', () => {
  const one = (voiceId: string, channel: string, kind: string | null) => ({
    voiceId,
    channel,
    kind,
  })
  const all = [
    one('a', 'post', 'wish'),
    one('b', 'post', 'wish'),
    one('c', 'post', 'thanks'),
    one('d', 'line', null),
  ]
  expect(chooseVaried(all, 3)).toEqual(['a', 'd', 'c'])
  expect(chooseVaried(all, 9)).toHaveLength(4)
})
