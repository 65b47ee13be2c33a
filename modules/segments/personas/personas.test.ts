import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { archiveSegment } from '../archive-segment.ts'
import { personaSheet } from '../contract/personas.ts'
import { createSegment } from '../decide-rule.ts'
import { getSegment } from '../list-segments.ts'
import type { Node, Rule } from '../rule/rule.ts'
import { archiveTag, createTag } from '../tags/decide-tag.ts'
import { hasTag } from '../tags.rules.ts'
import { archivePersona, changePersona, createPersona, restorePersona } from './decide-persona.ts'
import { listPersonas, readPersona } from './read-personas.ts'

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'owner' })
})
afterAll(() => database.close())

const rule = (root: Node): Rule => ({ version: 1, root })
const members: Node = { kind: 'field', field: 'people.member', op: 'is', value: true }
const sheet = personaSheet.parse({ age: 68, sex: 'female', region: '福岡県', job: '元教師' })
const segment = (name: string) => createSegment(ctx, { name, rule: rule(members) })
const inSegment = (segmentId: string) => rule({ kind: 'segment', segmentId })

const auditOf = async (personaId: string) => {
  const { rows } = await sql<{ action: string }>`
    select action from accounts.audit where subject_id = ${personaId} order by at, audit_id`.execute(
    database.db,
  )
  return rows.map(({ action }) => action)
}

it('is made, changed, put away and brought back, and each is written down', async () => {
  const { personaId } = await createPersona(ctx, { name: '節子さん', sheet })
  expect(await readPersona(ctx, { personaId })).toMatchObject({
    name: '節子さん',
    sheet: { age: 68, job: '元教師', words: '', face: 'initial' },
    rule: null,
    sentence: null,
  })
  await changePersona(ctx, { personaId, rule: rule(members) })
  const changed = await readPersona(ctx, { personaId })
  expect(changed).toMatchObject({ name: '節子さん', segmentId: null, archivedAt: null })
  expect(changed.sentence).toContain('会員')
  await archivePersona(ctx, { personaId })
  await archivePersona(ctx, { personaId })
  await expect(changePersona(ctx, { personaId, name: 'だれか' })).rejects.toMatchObject({
    code: 'not_found',
  })
  const names = async (state: 'current' | 'archived') =>
    (await listPersonas(ctx, { state })).items.map(({ name }) => name)
  expect(await names('current')).toEqual([])
  expect(await names('archived')).toEqual(['節子さん'])
  await restorePersona(ctx, { personaId })
  await restorePersona(ctx, { personaId })
  expect(await names('current')).toEqual(['節子さん'])
  expect(await auditOf(personaId)).toEqual(
    ['created', 'changed', 'archived', 'restored'].map((what) => `personas.${what}`),
  )
})

it('keeps her segment from being put away until she is', async () => {
  const { segmentId } = await segment('会員の方')
  const { personaId } = await createPersona(ctx, {
    name: '会員さん',
    sheet,
    rule: inSegment(segmentId),
  })
  expect(await readPersona(ctx, { personaId })).toMatchObject({ segmentId })
  expect((await getSegment(ctx, { segmentId })).usedBy).toMatchObject([
    { kind: 'persona', id: personaId, name: '会員さん', path: `/personas/${personaId}` },
  ])
  await expect(archiveSegment(ctx, { segmentId })).rejects.toMatchObject({ code: 'conflict' })
  await archivePersona(ctx, { personaId })
  await archiveSegment(ctx, { segmentId })
  await expect(restorePersona(ctx, { personaId })).rejects.toMatchObject({ code: 'not_found' })
})

it('keeps a tag that her rule speaks of', async () => {
  const { tagId } = await createTag(ctx, { name: '青汁好き', colour: 'pine' })
  const speaking = rule(hasTag({ tagId, segmentId: null }))
  const { personaId } = await createPersona(ctx, { name: '青汁さん', sheet, rule: speaking })
  await expect(archiveTag(ctx, { tagId })).rejects.toMatchObject({ code: 'conflict' })
  await changePersona(ctx, { personaId, rule: null })
  await archiveTag(ctx, { tagId })
  await expect(changePersona(ctx, { personaId, rule: speaking })).rejects.toMatchObject({
    code: 'not_found',
  })
})

it('refuses a rule that means nothing, and whoever may not write', async () => {
  const nonsense = rule({ kind: 'field', field: 'no.such', op: 'is', value: true })
  await expect(createPersona(ctx, { name: 'x', sheet, rule: nonsense })).rejects.toMatchObject({
    code: 'invalid',
  })
  await expect(
    createPersona(ctx, { name: 'x', sheet, rule: inSegment(newId()) }),
  ).rejects.toMatchObject({ code: 'not_found' })
  const staff = database.ctx({ role: 'staff' })
  await expect(createPersona(staff, { name: 'x', sheet })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect((await listPersonas(staff, { state: 'current' })).items).toHaveLength(2)
  await expect(
    listPersonas(database.ctx({ role: 'warehouse' }), { state: 'current' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})
