import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { timeline } from '../../activity/index.ts'
import { createPerson, erasePerson, mergePeople, unmergePeople } from '../../people/index.ts'
import { addVoices } from '../contract/voices.ts'
import { putOnAgenda } from '../meetings/add-item.ts'
import { readMeeting } from '../meetings/read-meetings.ts'
import { listNeeds, noteNeed } from '../needs/needs.ts'
import { actToday } from '../needs/tasks.ts'
import { createTopic } from '../topics/decide-topic.ts'
import { type KeepVoice, keepVoices } from './keep-voices.ts'
import { listVoices, readVoice } from './read-voices.ts'
import { dismissVoice, nameSpeaker, tagVoice } from './tag-voice.ts'

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' }, now: '2026-11-20T03:00:00Z' })
})
afterAll(() => database.close())

const person = async () =>
  (await createPerson(ctx, { familyName: '田中', identities: [] })).personId
async function keep(more: Partial<KeepVoice> = {}): Promise<string> {
  const voice = { words: '帯の字が小さくて読めません。', channel: 'post' as const, ...more }
  const [kept] = await keepVoices(ctx, [voice])
  return kept?.voiceId ?? ''
}
const found = async (filter: object) =>
  (await listVoices(ctx, { limit: 50, ...filter })).items.map(({ voiceId }) => voiceId)
const topic = async (isSensitive = false) =>
  (await createTopic(ctx, { name: newId(), isSensitive })).topicId

it('takes no link that a browser would run', () => {
  const of = (link: string) =>
    addVoices.body?.safeParse({ voices: [{ words: 'よい', channel: 'social', link }] }).success
  expect(of('https://x.example/1')).toBe(true)
  for (const link of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])
    expect(of(link)).toBe(false)
})

it('keeps a voice once, whoever loads it again and at the same moment', async () => {
  const one = { words: 'おいしい', channel: 'social', externalId: 'x:1' } as const
  const loads = await Promise.all([1, 2, 3].map(() => keepVoices(ctx, [one, one])))
  const kept = loads.flat()
  expect(new Set(kept.map(({ voiceId }) => voiceId)).size).toBe(1)
  expect(kept.filter(({ isNew }) => isNew)).toHaveLength(1)
})

it('finds words of two letters inside a sentence, with the other filters', async () => {
  const personId = await person()
  const voiceId = await keep({
    personId,
    words: '朝いちばんのﾊﾅﾐｽﾞｷが元気です。',
    kind: 'impression',
  })
  expect(await found({ q: '元気' })).toEqual([voiceId])
  expect(await found({ q: 'ハナミズキ　朝' })).toEqual([voiceId])
  expect(await found({ q: '元気', kind: 'wish' })).toEqual([])
  expect(await found({ q: 'っ' })).toEqual([])
  expect(await found({ personId })).toEqual([voiceId])
  expect(await found({ personId, from: '2026-11-20', to: '2026-11-20' })).toEqual([voiceId])
  expect(await found({ personId, to: '2026-11-19' })).toEqual([])
})

it('tells on the timeline what was heard, once, also when it was only proposed at first', async () => {
  const personId = await person()
  const voiceId = await keep({ personId, channel: 'heard', state: 'proposed' })
  const heard = async () => {
    const { items } = await timeline(ctx, { personId, limit: 20 })
    return items.filter(({ name }) => name === 'voice.heard').length
  }
  expect(await heard()).toBe(0)
  await tagVoice(ctx, { voiceId, kind: 'complaint' })
  await tagVoice(ctx, { voiceId, mood: 'bad' })
  expect(await heard()).toBe(1)
  expect(await readVoice(ctx, { voiceId })).toMatchObject({ kind: 'complaint', mood: 'bad' })
})

it('takes a voice for sensitive where its topic is, and refuses topics that are not there', async () => {
  const [plain, health] = [await topic(), await topic(true)]
  const voiceId = await keep({ topicIds: [plain] })
  expect(await readVoice(ctx, { voiceId })).toMatchObject({ isSensitive: false })
  await tagVoice(ctx, { voiceId, topicIds: [health] })
  const tagged = await readVoice(ctx, { voiceId })
  expect(tagged).toMatchObject({ isSensitive: true, topics: [{ topicId: health }] })
  expect(await found({ topicId: plain })).toEqual([])
  await expect(keep({ topicIds: [newId()] })).rejects.toMatchObject({ code: 'invalid' })
  await expect(keep({ productId: newId() })).rejects.toMatchObject({ code: 'invalid' })
})

it('gives a voice its speaker later, and goes with them through a merge and back', async () => {
  const [one, other] = [await person(), await person()]
  const voiceId = await keep({ topicIds: [await topic()] })
  expect((await readVoice(ctx, { voiceId })).personId).toBeNull()
  await nameSpeaker(ctx, { voiceId, personId: one })
  const { mergeId } = await mergePeople(ctx, { survivorId: other, mergedId: one })
  expect(await found({ personId: other })).toEqual([voiceId])
  // Whoever still has the old id says it of the survivor.
  const late = await keep({ personId: one })
  await unmergePeople(ctx, { mergeId })
  expect(await found({ personId: one })).toEqual([voiceId])
  expect(await found({ personId: other })).toEqual([late])
  expect((await readVoice(ctx, { voiceId })).topics).toHaveLength(1)
})

it('gives back with a voice what was noted beside it while two people were one', async () => {
  const [one, other] = [await person(), await person()]
  const voiceId = await keep({ personId: one })
  const { mergeId } = await mergePeople(ctx, { survivorId: other, mergedId: one })
  await tagVoice(ctx, { voiceId, topicIds: [await topic()] })
  const { needId } = await noteNeed(ctx, { voiceId })
  await actToday(database.ctx({ now: '2026-11-20T03:00:00Z' }), { voiceId })
  const { meetingId } = await putOnAgenda(ctx, { voiceId })
  await unmergePeople(ctx, { mergeId })
  expect((await readVoice(ctx, { voiceId })).topics).toHaveLength(1)
  expect((await listNeeds(ctx, { voiceId, limit: 9 })).items).toMatchObject([
    { needId, personId: one },
  ])
  const tasks = await sql`select from voice.tasks where person_id = ${one}`.execute(ctx.tx)
  expect(tasks.rows).toHaveLength(1)
  expect((await readMeeting(ctx, { meetingId })).items).toMatchObject([{ lead: { voiceId } }])
})

it('forgets the words of who is erased and keeps the count', async () => {
  const personId = await person()
  const topicId = await topic()
  const voiceId = await keep({
    personId,
    words: '膝が痛むのです',
    topicIds: [topicId],
    author: 'T',
  })
  await erasePerson(ctx, { personId })
  expect(await readVoice(ctx, { voiceId })).toMatchObject({
    personId: null,
    words: '',
    author: null,
  })
  expect(await found({ topicId })).toEqual([voiceId])
  expect(await found({ q: '膝' })).toEqual([])
  await expect(keep({ personId })).rejects.toMatchObject({ code: 'precondition_failed' })
})

it('takes out what was no voice', async () => {
  const personId = await person()
  const voiceId = await keep({ personId })
  await dismissVoice(ctx, { voiceId })
  expect(await found({ personId })).toEqual([])
  expect(await found({ personId, state: 'dismissed' })).toEqual([voiceId])
})
