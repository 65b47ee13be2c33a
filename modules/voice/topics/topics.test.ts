import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson, erasePerson } from '../../people/index.ts'
import { type KeepVoice, keepVoices } from '../voices/keep-voices.ts'
import { listVoices, readVoice } from '../voices/read-voices.ts'
import { archiveTopic, changeTopic, createTopic, mergeTopic, restoreTopic } from './decide-topic.ts'
import { listKeyWords } from './list-key-words.ts'
import { lookThrough } from './look-through.ts'
import { proposeFor } from './propose.ts'
import { readLearning } from './read-learning.ts'
import { listTopics } from './read-topics.ts'
import { readTrends } from './read-trends.ts'
import { noteRises, risingTopics } from './rising.ts'
import { similarVoices } from './similar.ts'
import { startTopics } from './start-topics.ts'
import { closeThread } from './thread/ask-thread.ts'
import { keyWords } from './thread/key-words.ts'
import { train } from './train.ts'

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' }, now: '2026-11-20T03:00:00Z' })
})
afterAll(async () => {
  await closeThread()
  await database.close()
})

const make = async (name: string, parentId: string | null = null) =>
  (await createTopic(ctx, { name, parentId })).topicId
async function keep(topicIds: string[], more: Partial<KeepVoice> = {}): Promise<string> {
  const voice = { words: '箱がつぶれていました。', channel: 'post' as const, topicIds, ...more }
  return (await keepVoices(ctx, [voice]))[0]?.voiceId ?? ''
}
const found = async (filter: object) =>
  (await listVoices(ctx, { limit: 200, ...filter })).items.map(({ voiceId }) => voiceId)
const line = async (topicId: string) =>
  (await listTopics(ctx, { archived: 'with', counts: 'with' })).find(
    (topic) => topic.topicId === topicId,
  )

it('offers topics to begin with, in the language of whoever asks, and only where there are none', async () => {
  const { topics } = await startTopics({ ...ctx, locale: 'ja' })
  expect(topics).toBe(12)
  const tree = await listTopics(ctx)
  const delivery = tree.find(({ name }) => name === 'お届け')
  expect(tree.filter(({ parentId }) => parentId === delivery?.topicId)).toHaveLength(2)
  expect(tree.filter(({ isSensitive }) => isSensitive).map(({ name }) => name)).toEqual([
    '体の調子',
  ])
  await expect(startTopics(ctx)).rejects.toMatchObject({ code: 'conflict' })
})

it('counts a voice of a topic for those above it too, once, and opens the same voices', async () => {
  const top = await make('季節')
  const [one, other] = [await make('春', top), await make('秋', top)]
  const voices = [await keep([one]), await keep([one, other]), await keep([top])]
  expect(await line(top)).toMatchObject({ voices: 1, within: 3 })
  expect((await found({ topicId: top })).sort()).toEqual(voices.sort())
  expect(await found({ topicId: other })).toHaveLength(1)
  await changeTopic(ctx, { topicId: other, parentId: null, position: 0 })
  expect(await line(top)).toMatchObject({ within: 3 })
  expect((await listTopics(ctx))[0]).toMatchObject({ topicId: other, parentId: null })
  const bare = await keep([])
  expect(await found({ topicId: 'none' })).toContain(bare)
})

it('refuses a place under itself, a place too deep and a name that is taken beside it', async () => {
  const [a, b] = [await make('い'), await make('ろ')]
  const under = await make('は', a)
  const deep = await make('ほ', await make('に', under))
  for (const change of [
    { topicId: a, parentId: under },
    { topicId: b, parentId: deep },
    { topicId: b, name: 'い' },
  ])
    await expect(changeTopic(ctx, change)).rejects.toMatchObject({ code: 'conflict' })
  await expect(archiveTopic(ctx, { topicId: a })).rejects.toMatchObject({ code: 'conflict' })
})

it('merges two: voices, what is under it and its confidence go along, and its name still calls them', async () => {
  const [from, into] = [await make('梱包のこと'), await make('包みのこと')]
  await changeTopic(ctx, { topicId: from, isSensitive: true })
  const under = await make('緩衝材のこと', from)
  const voices = [await keep([from]), await keep([from, into]), await keep([under])]
  expect(await mergeTopic(ctx, { topicId: from, intoId: into })).toEqual({
    topicId: into,
    voices: 2,
  })
  expect((await found({ topicId: into })).sort()).toEqual(voices.sort())
  expect((await found({ topicId: from })).sort()).toEqual(voices.sort())
  expect(await line(into)).toMatchObject({ voices: 2, within: 3, isSensitive: true })
  expect(await readVoice(ctx, { voiceId: voices[1] ?? '' })).toMatchObject({ isSensitive: true })
  await expect(restoreTopic(ctx, { topicId: from })).rejects.toMatchObject({ code: 'conflict' })
  await archiveTopic(ctx, { topicId: under })
  expect((await listTopics(ctx)).some(({ topicId }) => topicId === under)).toBe(false)
  await restoreTopic(ctx, { topicId: under })
  expect((await listTopics(ctx)).some(({ topicId }) => topicId === under)).toBe(true)
})

it('takes down what voices speak of, so that a word opens its voices, and forgets it with the person', async () => {
  const { personId } = await createPerson(ctx, { familyName: '林', identities: [] })
  const voiceId = await keep([], { personId, words: '定期便の包装を開けられませんでした。' })
  await lookThrough(ctx)
  expect(await found({ word: '定期便' })).toEqual([voiceId])
  expect(await found({ word: '開ける' })).toEqual([voiceId])
  await erasePerson(ctx, { personId })
  expect(await found({ word: '定期便' })).toEqual([])
})

it('proposes by words alone before anything is learned, and nothing where it is unsure', async () => {
  const [bad, turned, unsure] = await proposeFor(ctx, [
    '箱がつぶれていて困っています。',
    '苦くないので飲みやすいです。ありがとうございます。',
    '十一月二十日',
  ])
  const topics = await listTopics(ctx)
  const names = bad?.topicIds.map((id) => topics.find(({ topicId }) => topicId === id)?.name)
  expect(bad).toMatchObject({ kind: 'complaint', mood: 'bad' })
  expect(names).toContain('箱・包み')
  expect(bad?.because.length).toBeGreaterThan(0)
  expect(turned).toMatchObject({ kind: 'thanks', mood: 'good' })
  expect(unsure).toEqual({ kind: null, mood: null, topicIds: [], because: [] })
})

it('finds topics that double within two weeks, with the doubt of small numbers, and tells once', async () => {
  const [few, many, steady] = [await make('少し'), await make('たくさん'), await make('いつも')]
  const day = (back: number) => new Date(ctx.now.getTime() - back * 86_400_000)
  const add = (topicId: string, back: number, count: number) =>
    Promise.all(Array.from({ length: count }, () => keep([topicId], { saidAt: day(back) })))
  await add(few, 3, 4)
  await add(few, 20, 2)
  await add(many, 2, 30)
  await add(many, 18, 3)
  await add(steady, 5, 30)
  await add(steady, 19, 40)
  const rising = await risingTopics(ctx)
  const of = (topicId: string) => rising.find((rise) => rise.topicId === topicId)
  expect(of(few)).toMatchObject({ recent: 4, earlier: 2, doubt: 'few' })
  expect(of(many)).toMatchObject({ recent: 30, earlier: 3, doubt: 'sure' })
  expect(of(steady)).toBeUndefined()
  expect(of(many)?.examples).toHaveLength(3)
  expect(await found({ topicId: many, from: of(many)?.from, to: of(many)?.to })).toHaveLength(30)
  expect((await noteRises(ctx)).topics).toBeGreaterThan(0)
  expect(await noteRises(ctx)).toEqual({ topics: 0 })
})

it('counts by week and topic so that sums agree, and each number opens its voices', async () => {
  const { weeks, rows, none, totals } = await readTrends(ctx, { weeks: 8 })
  expect(weeks.at(-1)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  const many = rows.find(({ name }) => name === 'たくさん')
  expect(many?.sum).toBe(33)
  for (const [at, week] of weeks.entries()) {
    const total = totals[at] ?? 0
    expect((await listVoices(ctx, { ...week, limit: 200 })).items).toHaveLength(total)
    expect(await found({ ...week, topicId: 'none' })).toHaveLength(none[at] ?? 0)
    const ofMany = await found({ ...week, topicId: many?.topicId })
    expect(ofMany).toHaveLength(many?.counts[at] ?? 0)
  }
})

it('says which words stand out against before', async () => {
  await lookThrough(ctx)
  const { items, voices, waiting } = await listKeyWords(ctx, { days: 14 })
  expect(waiting).toBe(0)
  const box = items.find(({ word }) => word === '箱')
  expect(box).toMatchObject({ standsOut: false })
  expect(box?.now).toBeLessThanOrEqual(voices)
})

it('knows English words from what holds them together', async () => {
  const words = ['The 3 sachets wouldn’t open. It’s the packet’s seal, I think.', '箱のsealが固い']
  expect(await keyWords(words)).toEqual([
    ['sachets', 'open', 'packet', 'seal'],
    expect.arrayContaining(['seal']),
  ])
})

it('finds voices that say much the same', async () => {
  const voiceId = await keep([], { words: '帯の文字が小さくて読めませんでした。' })
  const alike = await keep([], { words: '説明書の文字が小さすぎて読めません。' })
  await keep([], { words: '毎朝おいしく飲んでおります。' })
  const [first] = await similarVoices(ctx, { voiceId, limit: 3 })
  expect(first?.voice.voiceId).toBe(alike)
  const rare = await keep([], { words: 'コハク糖ノ缶ヲ希望' })
  const only = await keep([], { words: 'コハク糖ノ缶ガ欲シイ' })
  const alone = await similarVoices(ctx, { voiceId: rare, limit: 3 })
  expect(alone).toMatchObject([{ voice: { voiceId: only } }])
})

it('learns from what the staff marked, and keeps what is no worse than before', async () => {
  const said = { complaint: '箱がつぶれて届きました', thanks: '丁寧なお返事をありがとう' }
  for (const kind of ['complaint', 'thanks'] as const) {
    const voices = Array.from({ length: 40 }, (_, at) => {
      return { words: `${said[kind]}${at}`, channel: 'post' as const, kind }
    })
    await keepVoices(ctx, voices)
  }
  expect(await train(ctx)).toMatchObject({ used: expect.any(Number) })
  const { heads } = await readLearning(ctx)
  const kind = heads.find(({ what }) => what === 'kind')
  expect(kind).toMatchObject({ what: 'kind', labels: 80, setAsideAt: null })
  expect(kind?.accuracy).toBeGreaterThan(0.9)
  const [proposal] = await proposeFor(ctx, ['角がつぶれて届いております'])
  expect(proposal).toMatchObject({ kind: 'complaint' })
  expect(proposal?.because.join()).toMatch(/つぶ/)
  expect(await train(ctx)).toMatchObject({ used: 0 })
})
