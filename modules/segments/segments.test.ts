import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { record, timeline } from '../activity/index.ts'
import { createPerson } from '../people/index.ts'
import { changeSegment, createSegment } from './decide-rule.ts'
import { getSegment } from './list-segments.ts'
import { fillVersions } from './live/fill.ts'
import { dueTurn, type Lanes, liveTurn } from './live/turns.ts'
import { membersFile } from './members.ts'
import type { Node, Rule } from './rule/rule.ts'

let database: TestDatabase
let ctx: Ctx
const lanes: Lanes = { active: null }

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'owner' })
})
afterAll(() => database.close())

const rule = (root: Node): Rule => ({ version: 1, root })

const seenTwice: Node = {
  kind: 'rows',
  source: 'fact',
  fact: 'page.viewed',
  where: [],
  within: { kind: 'last', span: { n: 30, unit: 'day' } },
  measure: 'count',
  op: 'at_least',
  value: 2,
}

async function person(name: string): Promise<string> {
  const { personId } = await createPerson(ctx, { familyName: name, identities: [] })
  return personId
}

async function settle() {
  while ((await liveTurn(ctx, lanes)) === 'more');
}

async function membersOf(segmentId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.person_id as id from segments.members m
    join segments.segments s on s.live_version = m.version_id where s.segment_id = ${segmentId} order by 1`.execute(
    database.db,
  )
  return rows.map(({ id }) => id)
}

it('fills, follows facts, and lets go when the window runs out', async () => {
  const [yes, no] = [await person('山田'), await person('佐藤')]
  const soon = new Date(Date.now() - 30 * 86_400_000 + 1500)
  await record(ctx, [
    { personId: yes, name: 'page.viewed', occurredAt: soon },
    { personId: yes, name: 'page.viewed' },
    { personId: no, name: 'page.viewed' },
  ])
  const { segmentId } = await createSegment(ctx, { name: '二度見た方', rule: rule(seenTwice) })
  await fillVersions(ctx)
  expect(await membersOf(segmentId)).toEqual([yes])

  await settle()
  await record(ctx, [{ personId: no, name: 'page.viewed' }])
  await settle()
  expect(await membersOf(segmentId)).toEqual([yes, no].toSorted())

  await new Promise((resolve) => setTimeout(resolve, 1600))
  await dueTurn(ctx, lanes)
  expect(await membersOf(segmentId)).toEqual([no])

  await changeSegment(ctx, { segmentId, rule: rule({ kind: 'not', of: seenTwice }) })
  await fillVersions(ctx)
  expect(await membersOf(segmentId)).toEqual([yes])
  const { rows } = await sql<{ name: string; cause: string }>`
    select name, payload ->> 'cause' as cause from activity.events
    where name like 'segment.%' order by event_id`.execute(database.db)
  expect(rows.map(({ name, cause }) => `${name} ${cause}`).toSorted()).toEqual([
    'segment.entered fact',
    'segment.entered rule',
    'segment.left rule',
    'segment.left time',
  ])
  // Nothing was noted yet: today stands as it is.
  const { days } = await getSegment(ctx, { segmentId })
  expect(days).toMatchObject([{ members: 1, entered: 2, left: 2 }])
  const { items } = await timeline(ctx, { personId: no, limit: 10 })
  expect(items.map(({ line }) => line)).toContain('「二度見た方」・条件が直されて')
})

it('is taken out with the moments of the company, not of Greenwich', async () => {
  const personId = await person('時任')
  await record(ctx, [
    { personId, name: 'page.viewed' },
    { personId, name: 'page.viewed' },
  ])
  const { segmentId } = await createSegment(ctx, { name: '見た方', rule: rule(seenTwice) })
  await fillVersions(ctx)
  await settle()
  await sql`update segments.members set since = '2026-11-22T10:33:21Z' where person_id = ${personId}`.execute(
    database.db,
  )
  const { content } = await membersFile(ctx, { segmentId, encoding: 'utf-8' })
  const parts: Buffer[] = []
  for await (const part of content) parts.push(Buffer.from(part))
  expect(Buffer.concat(parts).toString('utf8')).toContain(',2026-11-22 19:33,')
})
