import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createBatch } from '../../messaging/index.ts'
import { createPerson } from '../../people/index.ts'
import {
  changeDestination,
  createDestination,
} from '../../segments/audiences/decide-destination.ts'
import { createSync } from '../../segments/audiences/decide-sync.ts'
import {
  countRules,
  createSegment,
  createTag,
  type Rule,
  tagMembers,
} from '../../segments/index.ts'
import { keepVoices } from '../voices/keep-voices.ts'
import { tagVoice } from '../voices/tag-voice.ts'
import { changeTopic, createTopic } from './decide-topic.ts'

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' }, now: '2026-11-20T03:00:00Z' })
})
afterAll(() => database.close())

const said = (source: string, more: object = {}): Rule =>
  ({
    root: {
      kind: 'rows',
      source,
      where: [],
      measure: 'count',
      op: 'at_least',
      value: 1,
      within: { kind: 'last', span: { n: 30, unit: 'day' } },
      ...more,
    },
  }) as unknown as Rule

const batchFor = async (rule: Rule) => {
  const { segmentId } = await createSegment(ctx, { name: `${Math.random()}`, rule })
  return createBatch(ctx, {
    name: '秋のお便り',
    segmentId,
    content: {
      kind: 'words',
      channel: 'line',
      purpose: 'news',
      subject: null,
      words: 'こんにちは',
    },
  })
}
const count = async (rule: Rule) => (await countRules(ctx, { rules: [rule] })).counts[0]

it('finds people by what they said; what was told in confidence stands apart', async () => {
  const { topicId } = await createTopic(ctx, { name: '飲みやすさ' })
  const health = await createTopic(ctx, { name: '膝のこと', isSensitive: true })
  const tell = async (words: string, topicIds: string[]) => {
    const { personId } = await createPerson(ctx, { familyName: '林', identities: [] })
    const voice = { personId, words, channel: 'post' as const, kind: 'worry' as const, topicIds }
    return (await keepVoices(ctx, [voice]))[0]?.voiceId ?? ''
  }
  await tell('粒が大きい', [topicId])
  const late = await tell('階段がつらい', [])
  await tell('膝が痛い', [health.topicId])
  const about = (value: string) => ({ where: [{ attribute: 'topic', op: 'is', value }] })
  const worries = { where: [{ attribute: 'kind', op: 'is', value: 'worry' }] }
  expect(await count(said('voice.said', about('飲みやすさ')))).toBe(1)
  expect(await count(said('voice.said', worries))).toBe(2)
  expect(await count(said('voice.said', about('膝のこと')))).toBe(0)
  expect(await count(said('voice.confident', about('膝のこと')))).toBe(1)
  await tagVoice(ctx, { voiceId: late, topicIds: [health.topicId] })
  expect(await count(said('voice.said', worries))).toBe(1)
  await changeTopic(ctx, { topicId: health.topicId, name: '足腰のこと' })
  expect(await count(said('voice.confident', about('膝のこと')))).toBe(2)
})

it('lets a letter to many go by what was said, and refuses what was told in confidence with the reason', async () => {
  await expect(batchFor(said('voice.said'))).resolves.toMatchObject({ batchId: expect.any(String) })
  const confident = said('voice.confident')
  const refused = { code: 'precondition_failed' }
  await expect(batchFor(confident)).rejects.toMatchObject(refused)
  await expect(batchFor(said('fact', { fact: 'voice.heard' }))).rejects.toMatchObject(refused)
  const { segmentId } = await createSegment(ctx, { name: '足腰が心配な方', rule: confident })
  const within = { root: { kind: 'not', of: { kind: 'segment', segmentId } } } as unknown as Rule
  await expect(batchFor(within)).rejects.toMatchObject(refused)
})

it('puts no tag on such people, for nobody can tell of a tag what it was made of', async () => {
  const { segmentId } = await createSegment(ctx, { name: '膝の方', rule: said('voice.confident') })
  const { tagId } = await createTag(ctx, { name: '膝', colour: 'indigo' })
  await expect(tagMembers(ctx, { tagId, segmentId, why: 'お見舞い' })).rejects.toMatchObject({
    code: 'precondition_failed',
  })
})

it('hands such people over within the company, never where consent is asked because it leaves', async () => {
  const { segmentId } = await createSegment(ctx, { name: '見守り', rule: said('voice.confident') })
  const to = (consent: 'news' | null, name: string) =>
    createDestination(ctx, {
      name,
      kind: 'file',
      consent: consent && { channel: 'mail', purpose: consent },
      traits: [],
    })
  const outside = await to('news', '広告の道具')
  const refused = { code: 'precondition_failed' }
  const sync = (destinationId: string) =>
    createSync(ctx, { segmentId, destinationId, schedule: { every: 'hand' } })
  await expect(sync(outside.destinationId)).rejects.toMatchObject(refused)
  const inside = await to(null, '社内の係')
  await expect(sync(inside.destinationId)).resolves.toBeDefined()
  const consent = { channel: 'mail', purpose: 'news' } as const
  const { destinationId } = inside
  await expect(changeDestination(ctx, { destinationId, consent })).rejects.toMatchObject(refused)
})
