import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { timeline } from '../../activity/index.ts'
import { upsertProducts } from '../../orders/index.ts'
import {
  createPerson,
  erasePerson,
  giveConsent,
  mergePeople,
  saveAddress,
  setDial,
  setWishes,
} from '../../people/index.ts'
import { addItem } from '../meetings/add-item.ts'
import { endMeeting, openMeeting, planMeeting } from '../meetings/hold-meeting.ts'
import { readMeeting } from '../meetings/read-meetings.ts'
import { listNeeds, noteNeed, setNeedMet } from '../needs/needs.ts'
import { keepVoices } from '../voices/keep-voices.ts'
import { nameSpeaker } from '../voices/tag-voice.ts'
import type { VoiceChannel } from '../voices.rules.ts'
import { listImprovements, readImprovement, suggestCauses } from './read-improvements.ts'
import { drawNotices, lotStatement, readNoticeReport } from './report.ts'
import { shipImprovement, unshipImprovement } from './ship.ts'
import { noteTold, previewNotices, tellAskers, tellJob } from './tell-askers.ts'
import { draftImprovement, dropImprovement, setCauses } from './write-improvement.ts'

const NOW = '2026-11-20T03:00:00Z'
let database: TestDatabase
let ctx: Ctx
let productId: string
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = at(NOW)
  const [product] = await upsertProducts(ctx, [{ sku: 'AO-60', name: '青汁 60包', price: 4980 }])
  productId = product?.productId ?? ''
})
afterAll(() => database.close())

const at = (now: string) => database.ctx({ actor: { kind: 'job', name: 'test' }, now })

let count = 0
async function person(...kinds: ('email' | 'line' | 'post')[]) {
  count += 1
  const value = { email: `fan${count}@nifty.com`, line: `U${String(count).padStart(32, '0')}` }
  const identities = kinds.flatMap((kind) =>
    kind === 'post' ? [] : [{ kind, value: value[kind] }],
  )
  const { personId } = await createPerson(ctx, { familyName: `田中${count}`, identities })
  const city = { prefecture: '神奈川県', city: '横浜市', street: '1-1' }
  if (kinds.includes('post')) await saveAddress(ctx, { personId, postalCode: '225-0002', ...city })
  return personId
}

const voice = async (personId: string | null, channel: VoiceChannel, more: object = {}) => {
  const words = `帯の字が小さくて読めません。${newId()}`
  const saidAt = new Date('2026-11-10T03:00:00Z')
  const [kept] = await keepVoices(ctx, [{ personId, words, channel, saidAt, ...more }])
  return kept?.voiceId ?? ''
}
const draft = async (voiceIds: string[], more: object = {}) =>
  draftImprovement(ctx, {
    productId,
    title: '帯の字を大きくしました',
    changed: '字の高さを1.5倍にしました。',
    voiceIds,
    ...more,
  })
async function shipped(voiceIds: string[]) {
  const { improvementId } = await draft(voiceIds)
  await shipImprovement(ctx, { improvementId })
  return improvementId
}
const tell = (when = ctx) => tellJob.run(when, {})
const askers = async (improvementId: string) => {
  const { askers } = await readImprovement(ctx, { improvementId })
  return new Map(askers.map((asker) => [asker.personId, asker]))
}
async function goes(personId: string) {
  await sql`update messaging.messages set state = 'sent', because = null, sent_at = ${ctx.now}
    where person_id = ${personId}`.execute(ctx.tx)
  await noteTold(ctx, { personIds: [personId] })
}

describe('the numbered history', () => {
  it('numbers from one without gaps, each product and subject apart, also when all ship at once', async () => {
    const subject = 'お電話'
    const many = await Promise.all(
      [1, 2, 3, 4, 5].map(() => draft([], { productId: null, subject, title: 'つながります' })),
    )
    const [dropped, ...rest] = many.map(({ improvementId }) => improvementId)
    await dropImprovement(ctx, { improvementId: dropped ?? '' })
    const numbers = await Promise.all(
      rest.map((improvementId) => shipImprovement(ctx, { improvementId })),
    )
    expect(numbers.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4])
    const { items } = await listImprovements(ctx, { subject })
    expect(items.map(({ number }) => number)).toEqual([4, 3, 2, 1])
    const [latest] = items
    const back = { improvementId: latest?.improvementId ?? '' }
    await unshipImprovement(ctx, back)
    expect(await shipImprovement(ctx, back)).toMatchObject({ number: 4 })
    const first = items.at(-1)?.improvementId ?? ''
    await expect(unshipImprovement(ctx, { improvementId: first })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('says who caused it, in how many days, and offers what sounds alike', async () => {
    const personId = await person('email')
    const one = await voice(personId, 'mail', { words: '帯の字が小さくて読めません' })
    const alike = await voice(null, 'heard', { words: '帯の字が小さくて困ります' })
    for (const words of [
      '箱の字がきれいです',
      '字を習いはじめました',
      '帯の色がすき',
      '毎朝読めます',
    ])
      await voice(null, 'heard', { words })
    const improvementId = await shipped([one])
    const { items } = await suggestCauses(ctx, { improvementId })
    expect(items.map(({ voiceId }) => voiceId)).toContain(alike)
    expect(await setCauses(ctx, { improvementId, add: [alike] })).toEqual({ voices: 2 })
    const read = await readImprovement(ctx, { improvementId })
    expect(read).toMatchObject({ voices: 2, people: 1, days: 10, product: { productId } })
    expect((await listImprovements(ctx, { personId })).items).toHaveLength(1)
  })

  it('refuses what hangs in the air', async () => {
    for (const wrong of [{ productId: null }, { subject: '紙' }, { ownerId: newId() }])
      await expect(draft([], wrong)).rejects.toMatchObject({ code: 'invalid' })
    await expect(draft([newId()])).rejects.toMatchObject({ code: 'invalid' })
    const itemId = newId()
    const { improvementId } = await draft([], { itemId })
    await expect(draft([], { itemId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(tellAskers(ctx, { improvementId })).rejects.toMatchObject({
      code: 'precondition_failed',
    })
    await expect(
      shipImprovement(ctx, { improvementId, shippedOn: '2026-11-21' }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('told back', () => {
  it('goes the way they spoke, once, and is told when it has gone', async () => {
    const [card, mail, line] = [
      await person('email', 'post'),
      await person('email'),
      await person('line', 'email'),
    ]
    const improvementId = await shipped([
      await voice(card, 'post'),
      await voice(mail, 'mail'),
      await voice(line, 'line'),
      await voice(null, 'social'),
    ])
    const own = [{ personId: mail, words: 'お約束の帯の字、直りました。' }]
    expect(await tellAskers(ctx, { improvementId, own })).toEqual({
      going: 3,
      later: 0,
      refused: 0,
    })
    await Promise.all([tell(), tell()])
    await tellAskers(ctx, { improvementId })
    await tell()
    const { rows } = await sql<{ channel: string; text: string }>`
      select channel, body->>'text' as text from messaging.messages
      where key = ${`told:${improvementId}`} order by channel`.execute(ctx.tx)
    expect(rows.map(({ channel }) => channel)).toEqual(['line', 'mail', 'post'])
    expect(rows[0]?.text).toContain('帯の字が小さくて読めません')
    expect(rows[1]?.text).toBe('お約束の帯の字、直りました。')
    expect((await askers(improvementId)).get(card)).toMatchObject({
      state: 'waiting',
      because: 'to_print',
    })
    await goes(card)
    await goes(card)
    expect((await askers(improvementId)).get(card)).toMatchObject({
      state: 'told',
      channel: 'post',
      on: '2026-11-20',
    })
    const facts = (await timeline(ctx, { personId: card, limit: 50 })).items
    expect(facts.filter(({ name }) => name === 'voice.told')).toHaveLength(1)
    // Without an account at a mail service it goes no further than the outbox, and is not told.
    await sql`update messaging.messages set state = 'sent', sent_at = ${ctx.now},
      far_answer = '{"outbox":true}' where person_id = ${mail} and key = ${`told:${improvementId}`}`.execute(
      ctx.tx,
    )
    await noteTold(ctx, { personIds: [mail] })
    expect((await askers(improvementId)).get(mail)).toMatchObject({
      state: 'waiting',
      because: 'outbox',
    })
    const theirs = (await timeline(ctx, { personId: mail, limit: 50 })).items
    expect(theirs.filter(({ name }) => name === 'voice.told')).toEqual([])
  })

  it('reaches whom their own way no longer reaches, and leaves in peace whoever wants no word', async () => {
    const [moved, quiet, still, nowhere, wish] = [
      await person('email'),
      await person('email'),
      await person('email'),
      await person(),
      await person('email', 'line'),
    ]
    await giveConsent(ctx, {
      personId: quiet,
      channel: 'mail',
      purpose: 'news',
      granted: false,
      wording: 'いりません',
      source: 'phone',
    })
    await setDial(ctx, { personId: still, dial: 'quiet', asked: true })
    const wishes = { channels: ['line' as const], dayParts: null, monthly: null, note: null }
    await setWishes(ctx, { personId: wish, wishes })
    const improvementId = await shipped([
      await voice(moved, 'post'),
      await voice(quiet, 'mail'),
      await voice(still, 'mail'),
      await voice(nowhere, 'heard'),
      await voice(wish, 'mail'),
    ])
    const { items, kept } = await previewNotices(ctx, { improvementId })
    expect(kept).toEqual(['mail', 'line'])
    const way = new Map(
      items.map(({ personId, channel, because }) => [personId, { channel, because }]),
    )
    expect(way.get(moved)).toEqual({ channel: 'mail', because: null })
    expect(way.get(quiet)).toMatchObject({ because: 'refused' })
    expect(way.get(still)).toMatchObject({ because: 'quiet' })
    expect(way.get(nowhere)).toMatchObject({ because: 'no_address' })
    expect(way.get(wish)).toEqual({ channel: 'line', because: null })
    await tellAskers(ctx, { improvementId, leaveOut: [wish] })
    await tell()
    const told = await askers(improvementId)
    expect(told.get(quiet)).toMatchObject({ state: 'refused', because: 'refused' })
    expect(told.get(wish)).toMatchObject({ state: 'refused', because: 'left_out' })
  })

  it('writes no worry on an open card', async () => {
    const personId = await person('post')
    const improvementId = await shipped([await voice(personId, 'post', { isSensitive: true })])
    const { items } = await previewNotices(ctx, { improvementId })
    expect(items[0]).toMatchObject({ channel: 'post', because: null })
    expect(items[0]?.words).toContain('帯の字を大きくしました')
    expect(items[0]?.words).not.toContain('読めません')
  })

  it('keeps up with merges, erasures and speakers named later', async () => {
    const [one, other, gone, late] = [
      await person('email'),
      await person('email'),
      await person('email'),
      await person('email'),
    ]
    const unnamed = await voice(null, 'heard')
    const causes = [
      await voice(one, 'mail'),
      await voice(other, 'mail'),
      await voice(gone, 'mail'),
      unnamed,
    ]
    const improvementId = await shipped(causes)
    await tellAskers(ctx, { improvementId })
    await mergePeople(ctx, { survivorId: other, mergedId: one })
    await erasePerson(ctx, { personId: gone })
    await nameSpeaker(ctx, { voiceId: unnamed, personId: late })
    await tell()
    const { rows } = await sql<{ personId: string }>`
      select person_id as "personId" from messaging.messages
      where key = ${`told:${improvementId}`}`.execute(ctx.tx)
    expect(rows).toEqual([{ personId: other }])
    const left = await askers(improvementId)
    expect([...left.keys()].toSorted()).toEqual([other, late].toSorted())
    expect(left.get(late)?.state).toBe('not_yet')
  })
})

it('meets the needs that its voices told of, and counts whose need was met among those who asked', async () => {
  const [told, wished] = [await person('email'), await person('email')]
  const voiceId = await voice(told, 'mail', { kind: 'wish' })
  await noteNeed(ctx, { voiceId })
  const { needId } = await noteNeed(ctx, { words: '小分けがほしい', personId: wished, productId })
  const { improvementId } = await draft([voiceId])
  await shipImprovement(ctx, { improvementId })
  const metOf = async (personId: string) => (await listNeeds(ctx, { personId, limit: 5 })).items[0]
  expect(await metOf(told)).toMatchObject({ state: 'met', metBy: improvementId })
  await setNeedMet(ctx, { needId, improvementId })
  expect([...(await askers(improvementId)).keys()].toSorted()).toEqual([told, wished].toSorted())
  await unshipImprovement(ctx, { improvementId })
  expect(await metOf(told)).toMatchObject({ state: 'open', metBy: null })
})

describe('by lot', () => {
  it('delays the notice alone, says so in public, and the same draw stands each time', async () => {
    expect(await lotStatement(ctx)).toBeNull()
    await drawNotices(ctx, { drawsLots: true })
    expect(await lotStatement(ctx)).not.toBeNull()
    const people = await Promise.all(Array.from({ length: 12 }, () => person('email')))
    const voices = await Promise.all(people.map((personId) => voice(personId, 'mail')))
    const improvementId = await shipped(voices)
    const first = (await previewNotices(ctx, { improvementId })).items
    expect((await previewNotices(ctx, { improvementId })).items).toEqual(first)
    const later = first.filter((item) => item.later).length
    const counts = await tellAskers(ctx, { improvementId })
    expect(counts).toEqual({ going: 12 - later, later, refused: 0 })
    await tell()
    const sent = async () =>
      (
        await sql`select from messaging.messages where key = ${`told:${improvementId}`}`.execute(
          ctx.tx,
        )
      ).rows.length
    expect(await sent()).toBe(12 - later)
    await drawNotices(ctx, { drawsLots: false })
    // Somebody still waits because of the lot.
    expect(await lotStatement(ctx)).not.toBeNull()
    expect(await readNoticeReport(ctx)).toMatchObject({ finding: 'few', running: 12 })
    const month = at('2026-12-20T03:00:00Z')
    // Whoever says no while they wait is left in peace.
    const no = first.find((item) => item.later)?.personId ?? ''
    const news = { channel: 'mail' as const, purpose: 'news', wording: 'いりません' }
    await giveConsent(ctx, { personId: no, ...news, granted: false, source: 'phone' })
    await tell(month)
    expect(await sent()).toBe(11)
    expect((await askers(improvementId)).get(no)).toMatchObject({ because: 'refused' })
    expect(await lotStatement(month)).toBeNull()
    const report = await readNoticeReport(month)
    expect(report.now.people + report.later.people).toBe(12)
  })
})

it('tells nobody in somebody’s own words, and quotes nobody who was erased', async () => {
  const words = '袋がかたくて、手の力では開けられません'
  const personId = await person('email')
  const voiceIds = [await voice(personId, 'mail', { words })]
  const { meetingId } = await planMeeting(ctx, {})
  await addItem(ctx, { meetingId, title: words, voiceIds })
  await openMeeting(ctx, { meetingId })
  const { nextMeetingId } = await endMeeting(ctx, { meetingId, carry: true })
  const because = `「${words}」と、お電話がありました。`
  const { improvementId } = await draft(voiceIds, { title: words, because })
  await shipImprovement(ctx, { improvementId })
  await expect(tellAskers(ctx, { improvementId })).rejects.toMatchObject({
    code: 'precondition_failed',
  })
  await erasePerson(ctx, { personId })
  const meetings = [
    await readMeeting(ctx, { meetingId }),
    await readMeeting(ctx, { meetingId: nextMeetingId }),
  ]
  const left = [...meetings, await readImprovement(ctx, { improvementId })]
  expect(JSON.stringify(left)).not.toContain('手の力')
  expect(left.at(-1)).toMatchObject({ because: '「……」と、お電話がありました。' })
})
