import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx, Permission } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { setUpCompany } from '../../accounts/index.ts'
import { keepPromise, readBrief, recordContact } from '../../activity/index.ts'
import { createPerson, erasePerson } from '../../people/index.ts'
import type { AgendaItem, WholeMeeting } from '../contract/meetings.ts'
import { groupAlike, leadOf, median, titleOf, weekOf } from '../meetings.rules.ts'
import { createTopic } from '../topics/decide-topic.ts'
import { keepVoices } from '../voices/keep-voices.ts'
import { addItem, putOnAgenda, readOnAgenda, removeItem } from './add-item.ts'
import { writeAgenda } from './agenda.ts'
import { changeItem, decideItem, finishItem } from './decide-item.ts'
import { attendMeeting, endMeeting, openMeeting, planMeeting } from './hold-meeting.ts'
import { promisesKeptJob } from './promises.ts'
import { raiseHand, thankFor } from './raise-hand.ts'
import { listItems, listMeetings, readMeeting } from './read-meetings.ts'
import { readSheet, readSheetSettings, setSheetSettings } from './week-sheet.ts'

let database: TestDatabase
let lead: Ctx
let other: Ctx
let topicId = ''
let firstId = ''
let speaker = ''
beforeAll(async () => {
  database = await openTestDatabase()
  const job = at('2026-11-18T03:00:00Z', null)
  const { staffId } = await setUpCompany(job, {
    email: 'sato@hidamari.example',
    password: 'あたたかい青汁をどうぞ',
    name: '佐藤 由美',
    locale: 'ja',
  })
  lead = at('2026-11-20T03:00:00Z', { staffId, name: '佐藤 由美' })
  other = at('2026-11-20T03:00:00Z', { staffId: newId(), name: '木村' })
  topicId = (await createTopic(job, { name: '帯の文字' })).topicId
  speaker = (await createPerson(job, { familyName: '田中', givenName: '節子', identities: [] }))
    .personId
  const heard = { channel: 'post', kind: 'complaint' } as const
  await keepVoices(job, [
    {
      ...heard,
      personId: speaker,
      words: '帯の字が小さくて、読みにくくなりました。',
      topicIds: [topicId],
    },
    { ...heard, words: '字が読めない', topicIds: [topicId] },
    { ...heard, kind: 'wish', words: '小分けの袋がほしいです。旅行に持っていきたいので。' },
    { ...heard, kind: 'wish', words: '小分けの袋がほしい' },
    { ...heard, kind: 'thanks', words: 'いつもありがとう' },
  ])
})
afterAll(() => database.close())

const RIGHTS: Permission[] = ['voice.read', 'voice.catch', 'voice.write', 'voice.decide']
function at(now: string, staff: { staffId: string; name: string } | null): Ctx {
  if (!staff) return database.ctx({ actor: { kind: 'job', name: 'test' }, now })
  const permissions = new Set(RIGHTS)
  return database.ctx({
    actor: { kind: 'staff', role: 'lead', sessionId: null, permissions, ...staff },
    now,
  })
}
const later = (ctx: Ctx, now: string): Ctx => ({ ...ctx, now: new Date(now) })
const itemOf = ({ items }: WholeMeeting, title: string): AgendaItem => {
  const item = items.find((one) => one.title.includes(title))
  if (!item) throw new Error(`${title} is not among ${items.map((one) => one.title)}`)
  return item
}
const open = async () => {
  const { meetingId } = await planMeeting(lead, {})
  await openMeeting(lead, { meetingId })
  firstId = meetingId
  return readMeeting(lead, { meetingId })
}
const staffOf = ({ actor }: Ctx) => (actor.kind === 'staff' ? actor.staffId : '')
const keptBy = (personId: string) => ({
  personId,
  eventId: newId(),
  name: 'promise.kept',
  occurredAt: new Date(),
})
const first = () => readMeeting(lead, { meetingId: firstId })

it('writes the agenda by topic and by what is alike, once, with the voice that tells most', async () => {
  const meeting = await open()
  expect(meeting).toMatchObject({ week: '2026-W47', state: 'open', elsewhere: 0 })
  expect(meeting.items.map(({ title, voices }) => [title, voices])).toEqual([
    ['帯の文字', 2],
    ['小分けの袋がほしいです', 2],
  ])
  const [top] = meeting.items
  expect(top?.lead).toMatchObject({ personName: '田中 節子' })
  expect(top?.others.map(({ words }) => words)).toEqual(['字が読めない'])
  expect(await writeAgenda(lead, meeting)).toEqual({ added: 0 })
  expect((await open()).items).toHaveLength(2)
  expect(await attendMeeting(lead, { ...meeting, place: 'phone' })).toEqual({ here: 1, phones: 1 })
})

it('tells the second of two who decide at once what the first decided', async () => {
  const { itemId, version } = itemOf(await open(), '帯の文字')
  await decideItem(other, { itemId, decision: 'fix', version })
  const second = decideItem(lead, {
    itemId,
    decision: 'no',
    version,
    possibleIf: 'x',
    revisitOn: '2027-01-01',
  })
  await expect(second).rejects.toMatchObject({ code: 'conflict', params: { name: '木村' } })
  expect(itemOf(await open(), '帯の文字')).toMatchObject({ decision: 'fix', dueOn: '2026-11-27' })
})

it.each([
  ['a plan without its day', { decision: 'plan' as const }],
  ['a plan for yesterday', { decision: 'plan' as const, dueOn: '2026-11-19' }],
  [
    'a refusal without what would make it possible',
    { decision: 'no' as const, revisitOn: '2026-12-01' },
  ],
  ['a refusal without its day', { decision: 'no' as const, possibleIf: '袋の工場が見つかれば' }],
])('refuses %s', async (_what, decision) => {
  const { itemId, version } = itemOf(await open(), '小分け')
  await expect(decideItem(lead, { itemId, version, ...decision })).rejects.toMatchObject({
    code: 'invalid',
  })
})

it('gives what is taken to whoever raises a hand first, and takes thanks of others only', async () => {
  const { itemId } = itemOf(await open(), '帯の文字')
  expect(await raiseHand(lead, { itemId, on: true })).toMatchObject({
    owner: { name: '佐藤 由美' },
  })
  await expect(raiseHand(lead, { itemId, on: false })).rejects.toMatchObject({ code: 'conflict' })
  await expect(thankFor(lead, { itemId, on: true })).rejects.toMatchObject({ code: 'conflict' })
  expect((await thankFor(other, { itemId, on: true })).thanks).toHaveLength(1)
  expect(await changeItem(lead, { itemId, step: '版下を大きくする' })).toMatchObject({
    step: '版下を大きくする',
  })
})

it('ends with an owner or a reason for each, and carries the rest to next week', async () => {
  const meeting = await open()
  const { itemId, version } = itemOf(meeting, '小分け')
  const { itemId: added } = await addItem(lead, { ...meeting, title: '電話がつながらない' })
  await expect(endMeeting(lead, meeting)).rejects.toMatchObject({ code: 'precondition_failed' })
  const plan = { itemId: added, decision: 'plan', dueOn: '2026-12-18', version: 0 } as const
  await decideItem(lead, plan)
  // Nobody has it.
  await expect(endMeeting(lead, { ...meeting, carry: true })).rejects.toMatchObject({
    code: 'precondition_failed',
  })
  await raiseHand(lead, { itemId: added, on: true })
  const no = {
    decision: 'no',
    possibleIf: '小さな袋の工場が見つかれば',
    revisitOn: '2026-12-04',
  } as const
  await decideItem(lead, { itemId, version, ...no })
  const { itemId: left } = await addItem(lead, { ...meeting, title: '土曜の電話' })
  const ended = await endMeeting(lead, { ...meeting, carry: true })
  const next = await readMeeting(lead, { meetingId: ended.nextMeetingId })
  expect(next).toMatchObject({ heldOn: '2026-11-27', week: '2026-W48', state: 'coming' })
  expect(next.items).toMatchObject([{ title: '土曜の電話', carriedFrom: left }])
  await expect(finishItem(lead, { itemId: left })).rejects.toMatchObject({ code: 'conflict' })
})

it('brings back what is due and what was refused until that day; new voices go along', async () => {
  const day = later(lead, '2026-12-04T01:00:00Z')
  await keepVoices(later(day, '2026-12-03T01:00:00Z'), [
    {
      words: '帯の字、やっぱり読めません',
      channel: 'phone',
      kind: 'complaint',
      topicIds: [topicId],
    },
  ])
  const [, coming] = await listMeetings(day)
  expect(coming?.state).toBe('ended')
  const { meetingId } = await planMeeting(day, {})
  await openMeeting(day, { meetingId })
  const meeting = await readMeeting(day, { meetingId })
  expect(itemOf(meeting, '小分け')).toMatchObject({ reason: 'revisit', voices: 2, decision: null })
  // The promise of a week ago is due, with its owner, and the new voice on it.
  expect(itemOf(meeting, '帯の文字')).toMatchObject({
    reason: 'promise',
    owner: { name: '佐藤 由美' },
    voices: 3,
  })
})

it('counts the days from the first voice to the change', async () => {
  const day = later(lead, '2026-12-08T03:00:00Z')
  const { items } = await listItems(day, { state: 'waiting', mine: true })
  expect(items.map(({ title }) => title)).toEqual(['電話がつながらない', '帯の文字'])
  await finishItem(day, { itemId: items[1]?.itemId ?? '' })
  await finishItem(day, { itemId: items[1]?.itemId ?? '' })
  const done = await listItems(day, { state: 'done' })
  expect(done).toMatchObject({ medianDays: 20, items: [{ title: '帯の文字', days: 20 }] })
})

it('puts a voice on the next agenda by hand, once, and takes it off again', async () => {
  const day = later(lead, '2026-12-05T01:00:00Z')
  const [thanks] = await keepVoices(day, [
    { words: '袋のあけ口がやさしくなって、うれしい。', channel: 'phone', kind: 'thanks' },
  ])
  const voiceId = thanks?.voiceId ?? ''
  const put = await putOnAgenda(day, { voiceId })
  expect(put).toMatchObject({ isNew: true, heldOn: '2026-12-04' })
  expect(await putOnAgenda(day, { voiceId })).toEqual({ ...put, isNew: false })
  expect((await readOnAgenda(day, { voiceId })).items).toMatchObject([
    { title: '袋のあけ口がやさしくなって、うれしい', mayRemove: true },
  ])
  await removeItem(day, put)
  const came = itemOf(await readMeeting(day, put), '小分け')
  await expect(removeItem(day, came)).rejects.toMatchObject({ code: 'conflict' })
  expect((await readOnAgenda(day, { voiceId })).items).toEqual([])
})

it('puts on the agenda what somebody was promised, once; who keeps it has done it', async () => {
  const then = at('2026-12-01T03:00:00Z', null)
  const promised = async (text: string, due: string) => {
    const given = { channel: 'phone', direction: 'out', note: '', words: '' } as const
    const input = { ...given, personId: speaker, promise: { text, due } }
    return (await recordContact(then, input)).promiseId ?? ''
  }
  const here = await promised('割引の紙をもう一度お送りする', '2026-12-03')
  await promised('新茶の入荷をお知らせする', '2026-12-10')
  await promised('春の冊子をお送りする', '2027-03-01')
  const day = later(lead, '2026-12-05T02:00:00Z')
  const [open] = await listMeetings(day)
  const { meetingId } = open ?? { meetingId: '' }
  expect(await writeAgenda(day, { meetingId })).toEqual({ added: 2 })
  expect(await writeAgenda(day, { meetingId })).toEqual({ added: 0 })
  const item = itemOf(await readMeeting(day, { meetingId }), '割引の紙')
  expect(item).toMatchObject({
    reason: 'promise',
    promisedTo: '田中 節子',
    promised: { due: '2026-12-03' },
  })
  await keepPromise(then, { personId: speaker, promiseId: here })
  await promisesKeptJob.run(then, { facts: [keptBy(speaker)] })
  const kept = await readMeeting(day, { meetingId })
  expect(itemOf(kept, '割引の紙').doneAt).not.toBeNull()
  const { itemId } = itemOf(kept, '新茶の入荷')
  const job = { ...then, now: day.now }
  await changeItem(job, { itemId, ownerId: staffOf(lead) })
  await finishItem(job, { itemId })
  const { promises } = await readBrief(then, { personId: speaker })
  expect(promises.map(({ text }) => text)).toEqual(['春の冊子をお送りする'])
  await expect(finishItem(job, { itemId, on: false })).rejects.toMatchObject({ code: 'conflict' })
})

it('has the figures of the week on its sheet, in the parts that were chosen', async () => {
  const meeting = await first()
  const sheet = await readSheet(lead, meeting)
  expect(sheet).toMatchObject({ from: '2026-11-14', to: '2026-11-20', voices: 5, people: 1 })
  expect(sheet.kinds[0]).toEqual({ kind: 'complaint', voices: 2 })
  expect((await readSheetSettings(lead)).signers).toEqual(['担当', '責任者', '承認'])
  await setSheetSettings(lead, { parts: ['decisions', 'kinds'], signers: ['店長'] })
  expect(await readSheetSettings(lead)).toEqual({
    parts: ['decisions', 'kinds'],
    signers: ['店長'],
  })
})

it('forgets the words of who is erased, and keeps the count', async () => {
  await erasePerson(at('2026-12-09T03:00:00Z', null), { personId: speaker })
  const meeting = await first()
  expect(itemOf(meeting, '帯の文字')).toMatchObject({
    voices: 2,
    people: 0,
    lead: { words: '字が読めない' },
  })
  const [latest] = await listMeetings(lead)
  const { items } = await readMeeting(lead, { meetingId: latest?.meetingId ?? '' })
  expect(items.filter(({ promised }) => promised)).toEqual([])
  expect(items.filter(({ title }) => title === '')).toHaveLength(2)
})

it('shows the beginning of a long letter, the whole of which stays with the voice', async () => {
  const day = later(lead, '2027-02-01T03:00:00Z')
  const { meetingId } = await planMeeting(day, {})
  const letter = { words: '読みにくい😀'.repeat(3000), channel: 'mail' } as const
  const [kept] = await keepVoices(at('2027-02-01T03:00:00Z', null), [letter])
  await addItem(day, { meetingId, title: '長い手紙', voiceIds: [kept?.voiceId ?? ''] })
  const { lead: shown } = itemOf(await readMeeting(day, { meetingId }), '長い手紙')
  expect(shown?.words).toMatch(/^(?:読みにくい😀){200}…$/u)
})

it('knows its calendar and its figures', () => {
  expect(['2026-11-20', '2026-01-01', '2027-01-01', '2024-12-30'].map(weekOf)).toEqual([
    '2026-W47',
    '2026-W01',
    '2026-W53',
    '2025-W01',
  ])
  expect([[], [4], [9, 1], [5, 1, 30]].map(median)).toEqual([null, 4, 5, 5])
  expect(titleOf('あ'.repeat(40))).toBe(`${'あ'.repeat(23)}…`)
  expect(titleOf('My tea arrived with a crushed box and one of its bottles was broken')).toBe(
    'My tea arrived with a crushed box and one of its bottles…',
  )
  const long = { words: 'う'.repeat(300), kind: 'complaint', isNamed: true }
  const short = { words: '読めません', kind: 'complaint', isNamed: true }
  expect(leadOf([{ ...short, isNamed: false }, long, short])).toBe(short)
  const pairs = [[1, 2, 3], [2, 3], [9]].map((pairs) => ({ pairs }))
  expect(groupAlike(pairs).map((group) => group.length)).toEqual([2, 1])
})
