import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { record } from '../../activity/index.ts'
import { placeOrders } from '../../orders/index.ts'
import { erasePerson } from '../../people/index.ts'
import { reportPeople } from '../report-people.ts'
import { order, people } from '../testing/shop.ts'
import { buildCharacters } from './build-characters.ts'
import { correctKind } from './correct-kind.ts'
import { personCharacterOf } from './person-character.ts'
import { previewRfm } from './preview-rfm.ts'
import { reportBond, reportPatterns, reportRfm, reportStates } from './reports.ts'
import { noteContacted, setWatchOwner } from './watch.ts'
import { listWatched } from './watch-list.ts'

let place: TestDatabase
const NOW = '2026-07-05T00:00:00Z'
const ctx = (now = NOW, role = 'owner') => place.ctx({ now, role })
let silent = ''
let busy = ''
let cheap = ''
let once = ''
const staffId = newId()

const days = (start: string, gap: number, times: number) =>
  Array.from({ length: times }, (_, at) =>
    new Date(Date.parse(start) + at * gap * 86_400_000).toISOString().slice(0, 10),
  )

beforeAll(async () => {
  place = await openTestDatabase()
  ;[silent = '', busy = '', cheap = '', once = ''] = await people(ctx(), 4)
  const all = [
    ...days('2026-01-01', 20, 5).map((day) => order(silent, day)),
    ...days('2026-03-01', 20, 7).map((day) => order(busy, day)),
    ...days('2026-04-20', 20, 4).map((day) => order(cheap, day, { discount: 500 })),
    order(once, '2026-07-01'),
    order(once, '2026-07-03', { lines: [{ name: '青汁', quantity: 4, unitPrice: 5000 }] }),
  ]
  await placeOrders(ctx(), all)
  await record(ctx(), [
    { personId: busy, name: 'survey.answered', payload: { score: 9 } },
    { personId: silent, name: 'survey.answered', payload: { score: 4 } },
  ])
  await sql`insert into accounts.staff (staff_id, name, email, email_key, role, locale, created_at)
    values (${staffId}, '佐藤 由美', 's@example.jp', 's@example.jp', 'staff', 'ja', now())`.execute(
    place.db,
  )
  await buildCharacters(ctx())
})
afterAll(() => place.close())

const listed = async (figure: string) =>
  (await reportPeople(ctx(), { report: 'character', figure })).items.length

test('every figure is as long as its list', async () => {
  const rfm = await reportRfm(ctx())
  expect(rfm.people).toBe(4)
  expect(rfm.cells.reduce((sum, cell) => sum + cell.people, 0)).toBe(4)
  for (const { recency, frequency, people } of rfm.cells.filter((cell) => cell.people > 0))
    expect(await listed(`rfm:${recency}:${frequency}`)).toBe(people)

  const { products } = await reportStates(ctx())
  expect(products).toHaveLength(1)
  for (const { product, states } of products)
    for (const [state, count] of Object.entries(states))
      expect(await listed(`state:${state}:${product}`)).toBe(count)

  const patterns = await reportPatterns(ctx())
  for (const { regularity, people } of patterns.regularity)
    expect(await listed(`regularity:${regularity}`)).toBe(people)
  for (const { growth, people } of patterns.growth)
    expect(await listed(`growth:${growth}`)).toBe(people)
  expect(patterns.upgrades).toEqual([{ month: '2026-07', kind: 'more', times: 1 }])
  const { items } = await reportPeople(ctx(), {
    report: 'character',
    figure: 'upgrade:more:2026-07',
  })
  expect(items).toMatchObject([{ personId: once, words: '1点 → 4点' }])

  const bond = await reportBond(ctx())
  for (const { kind, people } of bond.kinds) expect(await listed(`kind:${kind}`)).toBe(people)
  for (const { sign, times } of bond.signs) expect(await listed(`sign:${sign}`)).toBe(times)
  for (const { mind, stays, people } of bond.boxes)
    expect(await listed(`box:${mind}:${stays ? 'stays' : 'leaves'}`)).toBe(people)
  for (const { from, people } of bond.attachment)
    expect(await listed(`attachment:${from}`)).toBe(people)
  expect(bond.boxes.filter(({ people }) => people > 0)).toEqual([
    { mind: 'satisfied', stays: true, people: 1 },
    { mind: 'unsatisfied', stays: false, people: 1 },
    { mind: 'unknown', stays: true, people: 2 },
  ])
})

test('bands can be tried before they are set, and those that hold give what the map shows', async () => {
  const { bands, cells } = await reportRfm(ctx())
  const asText = (limits: readonly number[]) => limits.join(',')
  const now = {
    recencyDays: asText(bands.recencyDays),
    orders: asText(bands.orders),
    money: asText(bands.money),
  }
  const { recency, frequency, money } = await previewRfm(ctx(), now)
  const onMap = (name: 'recency' | 'frequency', score: number) =>
    cells.reduce((sum, cell) => (cell[name] === score ? sum + cell.people : sum), 0)
  for (const { score, people } of recency) expect(people).toBe(onMap('recency', score))
  for (const { score, people } of frequency) expect(people).toBe(onMap('frequency', score))
  expect(money.reduce((sum, { people }) => sum + people, 0)).toBe(4)

  const moved = await previewRfm(ctx(), { ...now, orders: '2,3,4,5' })
  expect(moved.frequency.map(({ people }) => people)).toEqual([2, 1, 0, 1, 0])
  await expect(previewRfm(ctx(), { ...now, orders: '5,3,4,2' })).rejects.toMatchObject({
    code: 'invalid',
  })
})

test('a silent person is listed with reasons and an owner, and «contacted» leaves them in peace', async () => {
  const { items, total } = await listWatched(ctx(), {})
  expect(total).toBe(1)
  expect(items[0]).toMatchObject({ personId: silent, usualDays: 20, owner: null, contacted: null })
  expect(items[0]?.reasons[0]).toBe('アンケートの満足度は4点でした。')
  expect(items[0]?.reasons.at(-1)).toContain('いつもは20日ごと')
  expect(await listed('watch:now')).toBe(1)

  const late = await listWatched(ctx('2026-09-01T00:00:00Z'), {})
  const { reasons } = late.items.find(({ personId }) => personId === silent) ?? {}
  expect(reasons?.[0]).toContain('8回ぶん')

  await setWatchOwner(ctx(), { personId: silent, staffId })
  await setWatchOwner(ctx(), { personId: silent, staffId })
  expect((await listWatched(ctx(), {})).items[0]?.owner).toEqual({ staffId, name: '佐藤 由美' })
  await noteContacted(ctx(), { personId: silent, until: '2026-07-20', words: 'お電話' })
  await noteContacted(ctx(), { personId: silent, until: '2026-07-20', words: 'お電話' })
  expect(await listWatched(ctx(), {})).toMatchObject({ items: [], total: 0 })
  expect((await listWatched(ctx(), { show: 'paused' })).items[0]?.contacted?.words).toBe('お電話')
  expect((await listWatched(ctx('2026-07-20T00:00:00+09:00'), {})).total).toBe(1)
  const { rows } = await sql`select from insight.watch_notes`.execute(place.db)
  expect(rows).toHaveLength(2)
})

test('a correction sticks through the night, and can be taken back', async () => {
  const kind = async () => (await personCharacterOf(ctx(), { personId: cheap })).character?.kind
  expect(await kind()).toMatchObject({ kind: 'price', byHand: false, risk: 'high' })
  expect((await kind())?.why).toBe('ご注文は4回。うち4回が値引きつきです（定期の割引はのぞく）。')
  const correction = { personId: cheap, kind: 'truly' as const, reason: '毎回お手紙をくださる' }
  await correctKind(ctx(), correction)
  await correctKind(ctx(), correction)
  await buildCharacters(ctx())
  expect(await kind()).toMatchObject({ kind: 'truly', byHand: true, risk: 'low' })
  expect((await kind())?.why).toContain('毎回お手紙をくださる')
  expect((await kind())?.why).toContain('2026年7月5日に')
  expect(await listed('kind:truly')).toBe(1)
  const { rows } = await sql`select from insight.corrections`.execute(place.db)
  expect(rows).toHaveLength(1)
  await correctKind(ctx(), { personId: cheap, kind: null })
  expect(await kind()).toMatchObject({ kind: 'price', byHand: false })
})

test('parts explain the attachment of a person', async () => {
  const { character, products } = await personCharacterOf(ctx(), { personId: busy })
  expect(character?.regularity).toBe('regular')
  expect(character?.attachment.parts).toContainEqual({
    part: 'words',
    count: null,
    points: null,
    weight: 25,
  })
  expect(products).toMatchObject([{ name: '青汁', state: 'stocked', cycleDays: 20 }])
})

test('the wrong role is refused, and so is what cannot be', async () => {
  const reader = ctx(NOW, 'reader')
  const forbidden = { code: 'forbidden' }
  await expect(correctKind(reader, { personId: cheap, kind: null })).rejects.toMatchObject(
    forbidden,
  )
  await expect(setWatchOwner(reader, { personId: silent, staffId })).rejects.toMatchObject(
    forbidden,
  )
  const pause = { personId: silent, until: '2026-08-01' }
  await expect(noteContacted(reader, pause)).rejects.toMatchObject(forbidden)
  await expect(reportRfm(place.ctx({ permissions: [] }))).rejects.toMatchObject(forbidden)
  await expect(listWatched(place.ctx({ permissions: [] }), {})).rejects.toMatchObject(forbidden)
  await expect(noteContacted(ctx(), { ...pause, until: '2026-07-05' })).rejects.toMatchObject({
    code: 'invalid',
  })
  const stranger = { personId: newId() }
  await expect(correctKind(ctx(), { ...stranger, kind: 'price' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(setWatchOwner(ctx(), { personId: silent, staffId: newId() })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a month of upgrades begins and ends at midnight of the company, the first of them too', async () => {
  const moments = [
    '2025-07-31T23:59:00+09:00',
    '2025-08-01T00:00:00+09:00',
    '2025-08-31T23:59:00+09:00',
  ]
  for (const at of moments)
    await sql`insert into insight.upgrades (person_id, order_id, kind, at, was, became)
      values (${once}, ${newId()}, 'more', ${at}, '1', '2')`.execute(place.db)
  const { upgrades } = await reportPatterns(ctx())
  expect(upgrades[0]).toEqual({ month: '2025-08', kind: 'more', times: 2 })
  const august = { report: 'character', figure: 'upgrade:more:2025-08' } as const
  expect((await reportPeople(ctx(), august)).total).toBe(2)
  await sql`delete from insight.upgrades where at < '2025-09-01'`.execute(place.db)
})

test('nothing of it is left of somebody erased', async () => {
  await erasePerson(ctx(), { personId: silent })
  await buildCharacters(ctx())
  for (const table of ['characters', 'watch_notes', 'product_states', 'upgrades']) {
    const { rows } = await sql`select from ${sql.raw(`insight.${table}`)}
      where person_id = ${silent}`.execute(place.db)
    expect(rows).toHaveLength(0)
  }
})

test('a shop that has grown by more than a fifth is learned anew as soon as somebody looks', async () => {
  const asked = async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from graphile_worker.jobs
      where task_identifier = 'insight.build-characters'`.execute(place.db)
    return rows[0]?.n
  }
  await reportStates(ctx())
  expect(await asked()).toBe(0)
  await placeOrders(
    ctx(),
    days('2026-01-05', 14, 8).map((day) => order(busy, day)),
  )
  await reportStates(ctx())
  expect(await asked()).toBe(1)
})
