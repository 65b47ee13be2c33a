import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson, mergePeople } from '../../people/index.ts'
import { archiveSegment } from '../archive-segment.ts'
import { changeSegment, createSegment } from '../decide-rule.ts'
import { getSegment, listOverlaps } from '../list-segments.ts'
import { fillVersions } from '../live/fill.ts'
import { listMembers } from '../members.ts'
import type { Node, Rule } from '../rule/rule.ts'
import { archiveTag, changeTag, createTag, restoreTag } from './decide-tag.ts'
import { listPersonTags, listTagged, listTags } from './read-tags.ts'
import { tagPeople } from './tag-people.ts'
import { findTags } from './tags.queries.ts'

let database: TestDatabase
let ctx: Ctx
const at = new Date()
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'owner' })
})
afterAll(() => database.close())

const rule = (root: Node): Rule => ({ version: 1, root })
const women: Node = { kind: 'field', field: 'people.sex', op: 'is', value: 'female' }
const men: Node = { kind: 'field', field: 'people.sex', op: 'is', value: 'male' }
const woman = () => createPerson(ctx, { familyName: '山田', identities: [], sex: 'female' })
const hiddenOf = async (tagId: string) =>
  (await findTags(ctx.tx)).find((tag) => tag.tagId === tagId)?.segmentId ?? ''
const holders = async (tagId: string) =>
  (await listTagged(ctx, { tagId, limit: 50 })).items.map(({ personId }) => personId)

it('the hidden rule of a tag is handled by its tag only, and the refusal says where', async () => {
  const { tagId } = await createTag(ctx, { name: '女性の方', colour: 'teal', rule: rule(women) })
  const segmentId = await hiddenOf(tagId)
  const refusal = { code: 'conflict', params: { name: '女性の方', tagId } }
  await expect(changeSegment(ctx, { segmentId, rule: rule(men) })).rejects.toMatchObject(refusal)
  await expect(changeSegment(ctx, { segmentId, name: 'x' })).rejects.toMatchObject(refusal)
  await expect(archiveSegment(ctx, { segmentId })).rejects.toMatchObject(refusal)
  for (const read of [getSegment, listOverlaps])
    await expect(read(ctx, { segmentId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(listMembers(ctx, { segmentId, limit: 5 })).rejects.toMatchObject({
    code: 'not_found',
  })
  await changeTag(ctx, { tagId, rule: rule(men) })
  await archiveTag(ctx, { tagId })
})

it('a tag set by hand comes back to whoever had it, but not where it has expired meanwhile', async () => {
  const [stays, expired] = [await woman(), await woman()]
  const { tagId } = await createTag(ctx, { name: '会社員', colour: 'indigo' })
  const set = { tagId, why: 'お電話で' }
  await tagPeople(ctx, { ...set, personIds: [stays.personId] })
  await tagPeople(ctx, {
    ...set,
    personIds: [expired.personId],
    expiresAt: new Date(at.getTime() + 3_600_000),
  })
  await archiveTag(ctx, { tagId })
  expect((await listTags(ctx, { state: 'archived' })).map(({ name }) => name)).toContain('会社員')
  ctx = { ...ctx, now: new Date(at.getTime() + 7_200_000) }
  await restoreTag(ctx, { tagId })
  await restoreTag(ctx, { tagId })
  expect(await holders(tagId)).toEqual([stays.personId])
  expect((await listTags(ctx, {})).map(({ name }) => name)).toContain('会社員')
})

it('a tag with a rule is filled again', async () => {
  const { personId } = await woman()
  const { tagId } = await createTag(ctx, { name: '女性', colour: 'teal', rule: rule(women) })
  await archiveTag(ctx, { tagId })
  await restoreTag(ctx, { tagId })
  await fillVersions(ctx)
  expect(await holders(tagId)).toContain(personId)
  expect((await listPersonTags(ctx, { personId })).map(({ name }) => name)).toContain('女性')
})

it('stays away while another has its name, or its rule speaks of what is gone', async () => {
  const { tagId } = await createTag(ctx, { name: '常連', colour: 'pine' })
  await archiveTag(ctx, { tagId })
  const other = await createTag(ctx, { name: '常連', colour: 'pine' })
  await expect(restoreTag(ctx, { tagId })).rejects.toMatchObject({ code: 'conflict' })
  await archiveTag(ctx, other)
  await restoreTag(ctx, { tagId })

  const { segmentId } = await createSegment(ctx, { name: '女性', rule: rule(women) })
  const follows = await createTag(ctx, {
    name: '追う札',
    colour: 'pine',
    rule: rule({ kind: 'segment', segmentId }),
  })
  await archiveTag(ctx, follows)
  await archiveSegment(ctx, { segmentId })
  await expect(restoreTag(ctx, follows)).rejects.toMatchObject({ code: 'not_found' })
  expect((await listTags(ctx, {})).map(({ name }) => name)).not.toContain('追う札')
})

it('is not for whoever may not write', async () => {
  const { tagId } = await createTag(ctx, { name: '権限', colour: 'pine' })
  await archiveTag(ctx, { tagId })
  const staff = database.ctx({ role: 'staff' })
  await expect(restoreTag(staff, { tagId })).rejects.toMatchObject({ code: 'forbidden' })
})

it('the tags of a merged record are those of whom it was merged into', async () => {
  const [one, two] = [await woman(), await woman()]
  const { tagId } = await createTag(ctx, { name: '統合', colour: 'pine' })
  await tagPeople(ctx, { tagId, why: 'お電話で', personIds: [two.personId] })
  await mergePeople(ctx, { survivorId: one.personId, mergedId: two.personId })
  for (const personId of [one.personId, two.personId])
    expect((await listPersonTags(ctx, { personId })).map(({ name }) => name)).toContain('統合')
})
