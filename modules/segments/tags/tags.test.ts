import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { record } from '../../activity/index.ts'
import {
  createPerson,
  erasePerson,
  exportPerson,
  mergePeople,
  unmergePeople,
} from '../../people/index.ts'
import { createSegment } from '../decide-rule.ts'
import { fillVersions } from '../live/fill.ts'
import { dueTurn, type Lanes, liveTurn } from '../live/turns.ts'
import type { Node, Rule } from '../rule/rule.ts'
import { hasTag } from '../tags.rules.ts'
import { archiveTag, changeTag, createTag } from './decide-tag.ts'
import { expireTags } from './expire-tags.ts'
import { listPersonTags, listTagged, listTags, readTag } from './read-tags.ts'
import { tagMembers, tagMembersJob } from './tag-members.ts'
import { tagPeople, untag } from './tag-people.ts'
import { tagPerson, untagPerson } from './tag-person.ts'

let database: TestDatabase
let ctx: Ctx
const lanes: Lanes = { active: null }

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx()
})
afterAll(() => database.close())

const rule = (root: Node): Rule => ({ version: 1, root })
const seen: Node = {
  kind: 'rows',
  source: 'fact',
  fact: 'page.viewed',
  where: [],
  within: { kind: 'ever' },
  measure: 'count',
  op: 'at_least',
  value: 1,
}

async function person(name = '山田'): Promise<string> {
  const { personId } = await createPerson(ctx, { familyName: name, identities: [] })
  return personId
}

let made = 0
async function handTag(name = `札${++made}`) {
  const { tagId } = await createTag(ctx, { name, colour: 'indigo' })
  return tagId
}

/** Now, for somebody who looks again. */
const fresh = () => database.ctx()
const tagsOf = async (personId: string) =>
  (await listPersonTags(fresh(), { personId })).map(({ name }) => name)

async function factsOf(personId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from activity.events where person_id = ${personId} and name like 'tag.%'
    order by event_id`.execute(database.db)
  return rows.map(({ name }) => name)
}

async function settle() {
  await fillVersions(fresh())
  while ((await liveTurn(fresh(), lanes)) === 'more');
}

async function membersOf(segmentId: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select m.person_id as "personId" from segments.members m
    join segments.segments s on s.live_version = m.version_id where s.segment_id = ${segmentId}
    order by 1`.execute(database.db)
  return rows.map(({ personId }) => personId)
}

describe('by hand', () => {
  test('a person has the tag, with who set it, when and why; a retry changes nothing', async () => {
    const [personId, tagId] = [await person(), await handTag('会社員')]
    const set = { tagId, personIds: [personId], why: 'アンケートのお答え' }
    expect(await tagPeople(fresh(), set)).toEqual([personId])
    expect(await tagPeople(fresh(), set)).toEqual([])
    expect(await listPersonTags(fresh(), { personId })).toMatchObject([
      { name: '会社員', why: 'アンケートのお答え', sentence: null, expiresAt: null },
    ])
    expect(await factsOf(personId)).toEqual(['tag.set'])

    expect(await untag(fresh(), { tagId, personIds: [personId] })).toEqual([personId])
    expect(await untag(fresh(), { tagId, personIds: [personId] })).toEqual([])
    expect(await tagsOf(personId)).toEqual([])
    expect(await factsOf(personId)).toEqual(['tag.set', 'tag.removed'])
  })

  test('the size is how many the list shows', async () => {
    const tagId = await handTag('新米のお母さん')
    const personIds = [await person(), await person(), await person()]
    await tagPeople(fresh(), { tagId, personIds, why: 'お電話で' })
    await erasePerson(fresh(), { personId: personIds[0] ?? '' })
    const { items, total } = await listTagged(fresh(), { tagId, limit: 2 })
    expect(total).toBe(2)
    expect(items.map(({ personId }) => personId)).toEqual(personIds.slice(1).toSorted())
    expect(await listTags(fresh(), { q: '新米' })).toMatchObject([{ people: 2, expiring: 0 }])
    const [, ends = ''] = personIds
    const expiresAt = new Date(Date.now() + 86_400_000)
    await tagPeople(fresh(), { tagId, personIds: [ends], why: 'お電話で', expiresAt })
    expect(await listTags(fresh(), { q: '新米' })).toMatchObject([{ people: 2, expiring: 1 }])
    expect(await listTagged(fresh(), { tagId, limit: 9, ending: 'soon' })).toMatchObject({
      total: 1,
      items: [{ personId: ends }],
    })
  })

  test('one person is tagged by the record that was merged into theirs', async () => {
    const [survivorId, mergedId, tagId] = [await person(), await person(), await handTag()]
    await mergePeople(fresh(), { survivorId, mergedId })
    await tagPerson(fresh(), { personId: mergedId, tagId, why: '来店時に' })
    expect(await tagsOf(survivorId)).toHaveLength(1)
    await untagPerson(fresh(), { personId: mergedId, tagId })
    expect(await tagsOf(survivorId)).toEqual([])
  })

  test('it goes through the members of a segment as a job, which may begin again', async () => {
    const [inside, outside] = [await person(), await person()]
    await record(ctx, [{ personId: inside, name: 'page.viewed' }])
    const { segmentId } = await createSegment(ctx, { name: '見た方', rule: rule(seen) })
    await settle()
    const tagId = await handTag()
    const set = { tagId, segmentId, why: '一度見てくださった' }
    expect(await tagMembers(fresh(), set)).toEqual({ people: 1 })
    const job = { ...database.ctx({ actor: { kind: 'job', name: 'segments.tagMembers' } }) }
    for (let times = 0; times < 2; times++)
      await tagMembersJob.run(job, { ...set, expiresAt: null, by: 'staff:x' })
    expect(await tagsOf(inside)).toHaveLength(1)
    expect(await tagsOf(outside)).toEqual([])
    expect(await factsOf(inside)).toEqual(['tag.set'])
  })
})

describe('with an end', () => {
  test('it leaves at its moment, for readers and for rules, and is told once', async () => {
    const [personId, tagId] = [await person(), await handTag('お試し中')]
    const { segmentId } = await createSegment(ctx, {
      name: 'お試し中の方',
      rule: rule(hasTag({ tagId, segmentId: null })),
    })
    await settle()
    const expiresAt = new Date(Date.now() + 1500)
    await tagPeople(fresh(), { tagId, personIds: [personId], why: '見本をお送りした', expiresAt })
    await settle()
    expect(await membersOf(segmentId)).toEqual([personId])
    expect(await tagsOf(personId)).toEqual(['お試し中'])

    await new Promise((resolve) => setTimeout(resolve, expiresAt.getTime() - Date.now() + 60))
    await dueTurn(fresh(), lanes)
    expect(await membersOf(segmentId)).toEqual([])
    expect(await tagsOf(personId)).toEqual([])
    expect((await listTagged(fresh(), { tagId, limit: 10 })).total).toBe(0)

    expect(await expireTags(fresh())).toBe(1)
    expect(await expireTags(fresh())).toBe(0)
    expect(await factsOf(personId)).toEqual(['tag.set', 'tag.expired'])
  })

  test('the last day is one of the company’s, and an end that has passed is refused', async () => {
    const [personId, tagId] = [await person(), await handTag()]
    const set = { tagId, personIds: [personId], why: '春の企画' }
    const at = database.ctx({ now: '2026-03-31T14:59:00Z' })
    await tagPeople(at, { ...set, lastDay: '2026-03-31' })
    const [tag] = await listPersonTags(at, { personId })
    expect(tag?.expiresAt?.toISOString()).toBe('2026-03-31T15:00:00.000Z')
    await expect(tagPeople(at, { ...set, lastDay: '2026-03-30' })).rejects.toMatchObject({
      code: 'invalid',
    })
    const both = { lastDay: '2026-04-01', expiresAt: new Date('2026-04-02') }
    await expect(tagPeople(at, { ...set, ...both })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('by rule', () => {
  test('it appears and disappears by itself, and says its sentence', async () => {
    const [yes, no] = [await person(), await person()]
    const quiet: Node = { kind: 'not', of: { ...seen, fact: 'shop.visited' } as Node }
    const root: Node = { kind: 'all', of: [{ ...seen, fact: 'tasting.joined' } as Node, quiet] }
    const { tagId } = await createTag(ctx, { name: '試食した方', colour: 'pine', rule: rule(root) })
    await settle()
    expect(await tagsOf(yes)).toEqual([])
    await record(fresh(), [{ personId: yes, name: 'tasting.joined' }])
    await settle()
    expect(await tagsOf(yes)).toEqual(['試食した方'])
    expect(await tagsOf(no)).toEqual([])
    const [tag] = await listPersonTags(fresh(), { personId: yes })
    expect(tag?.sentence).toContain('tasting.joined')
    expect(await listTagged(fresh(), { tagId, limit: 10 })).toMatchObject({
      total: 1,
      items: [{ personId: yes }],
    })

    await record(fresh(), [{ personId: yes, name: 'shop.visited' }])
    await settle()
    expect(await tagsOf(yes)).toEqual([])
  })

  test('nobody sets it by hand, and a tag set by hand takes no rule', async () => {
    const ruled = await createTag(ctx, { name: '自動', colour: 'teal', rule: rule(seen) })
    const personIds = [await person()]
    const refused = { code: 'conflict' }
    await expect(tagPeople(ctx, { ...ruled, personIds, why: '？' })).rejects.toMatchObject(refused)
    await expect(untag(ctx, { ...ruled, personIds })).rejects.toMatchObject(refused)
    const tagId = await handTag()
    await expect(changeTag(ctx, { tagId, rule: rule(seen) })).rejects.toMatchObject(refused)
  })

  test('other rules may speak of it, and whoever uses it keeps it from being put away', async () => {
    const [personId, tagId] = [await person(), await handTag('市立の小学生')]
    const ruled = await createTag(ctx, { name: 'よく見る', colour: 'brown', rule: rule(seen) })
    const { segmentId: inner } = (await hidden(ruled.tagId)) ?? {}
    const both: Node = {
      kind: 'all',
      of: [hasTag({ tagId, segmentId: null }), hasTag({ ...ruled, segmentId: inner ?? null })],
    }
    const { segmentId } = await createSegment(ctx, { name: '両方の方', rule: rule(both) })
    await settle()
    await tagPeople(fresh(), { tagId, personIds: [personId], why: 'お手紙で' })
    await record(fresh(), [{ personId, name: 'page.viewed' }])
    await settle()
    expect(await membersOf(segmentId)).toEqual([personId])
    for (const id of [tagId, ruled.tagId]) {
      expect((await readTag(fresh(), { tagId: id })).usedBy).toEqual([
        { kind: 'segment', id: segmentId, name: '両方の方' },
      ])
      await expect(archiveTag(fresh(), { tagId: id })).rejects.toMatchObject({ code: 'conflict' })
    }
  })
})

const hidden = async (tagId: string) => {
  const { rows } = await sql<{ segmentId: string }>`
    select segment_id as "segmentId" from segments.tags where tag_id = ${tagId}`.execute(
    database.db,
  )
  return rows[0]
}

describe('the tags themselves', () => {
  test('are renamed, one name once, and put away', async () => {
    const tagId = await handTag('旧い名')
    await handTag('別の名')
    const personId = await person()
    await tagPeople(fresh(), { tagId, personIds: [personId], why: '試し' })
    await changeTag(fresh(), { tagId, name: '新しい名', note: '覚え書き', colour: 'wisteria' })
    expect(await readTag(fresh(), { tagId })).toMatchObject({
      name: '新しい名',
      note: '覚え書き',
      colour: 'wisteria',
      people: 1,
      usedBy: [],
    })
    await expect(changeTag(fresh(), { tagId, name: '別の名' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(handTag('新しい名')).rejects.toMatchObject({ code: 'conflict' })
    await archiveTag(fresh(), { tagId })
    expect(await tagsOf(personId)).toEqual([])
    await expect(archiveTag(fresh(), { tagId })).rejects.toMatchObject({ code: 'not_found' })
    await handTag('新しい名')
  })

  test('a tag with a rule that is put away leaves its people', async () => {
    const personId = await person()
    await record(ctx, [{ personId, name: 'page.viewed' }])
    const { tagId } = await createTag(ctx, { name: '見た', colour: 'teal', rule: rule(seen) })
    await settle()
    expect(await tagsOf(personId)).toContain('見た')
    await archiveTag(fresh(), { tagId })
    await settle()
    expect(await tagsOf(personId)).not.toContain('見た')
  })

  test.each([
    ['createTag', (c: Ctx) => createTag(c, { name: 'だめ', colour: 'indigo' })],
    ['changeTag', (c: Ctx) => changeTag(c, { tagId: NOBODY, name: 'だめ' })],
    ['archiveTag', (c: Ctx) => archiveTag(c, { tagId: NOBODY })],
    ['tagPeople', (c: Ctx) => tagPeople(c, { tagId: NOBODY, personIds: [NOBODY], why: '?' })],
    ['tagMembers', (c: Ctx) => tagMembers(c, { tagId: NOBODY, segmentId: NOBODY, why: '?' })],
    ['tagPerson', (c: Ctx) => tagPerson(c, { tagId: NOBODY, personId: NOBODY, why: '?' })],
    ['untag', (c: Ctx) => untag(c, { tagId: NOBODY, personIds: [NOBODY] })],
    ['untagPerson', (c: Ctx) => untagPerson(c, { tagId: NOBODY, personId: NOBODY })],
  ])('%s is refused to readers', async (_, verb) => {
    await expect(verb(database.ctx({ role: 'reader' }))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

const NOBODY = '01900000-0000-7000-8000-0000000000ff'

describe('the person', () => {
  test('keeps tags through merging and parting', async () => {
    const [survivorId, mergedId, tagId] = [await person(), await person(), await handTag()]
    await tagPeople(fresh(), { tagId, personIds: [mergedId], why: '前から' })
    const { mergeId } = await mergePeople(fresh(), { survivorId, mergedId })
    expect(await tagsOf(survivorId)).toHaveLength(1)
    await unmergePeople(fresh(), { mergeId })
    expect(await tagsOf(survivorId)).toEqual([])
    expect(await tagsOf(mergedId)).toHaveLength(1)
  })

  test('gets them in the export, and they are erased', async () => {
    const [personId, tagId] = [await person(), await handTag('中年の男性')]
    await tagPeople(fresh(), { tagId, personIds: [personId], why: 'お電話の声' })
    const { parts } = await exportPerson(fresh(), { personId })
    expect(parts.segments).toMatchObject({ tags: [{ tag: '中年の男性', tagWhy: 'お電話の声' }] })
    await erasePerson(fresh(), { personId })
    expect((await exportPerson(fresh(), { personId })).parts.segments).toMatchObject({ tags: [] })
    expect(await factsOf(personId)).toEqual([])
  })
})
