import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { chooseCompany, readCompany, setUpCompany } from '../../modules/accounts/index.ts'
import { listGoals } from '../../modules/goals/index.ts'
import { buildCharactersJob } from '../../modules/insight/jobs.ts'
import { listTemplates, listWordings, readWording } from '../../modules/messaging/index.ts'
import { placeOrder, upsertProducts } from '../../modules/orders/index.ts'
import { upsertPeople } from '../../modules/people/index.ts'
import {
  countRules,
  createSegment,
  getSegment,
  listPersonas,
  listSegments,
} from '../../modules/segments/index.ts'
import { listImprovements, listMeetings } from '../../modules/voice/index.ts'
import { ask } from './asked/ask.ts'
import { REVIEWS } from './asked/take-reviews.ts'
import { askedWords } from './asked/words.ts'
import { correspond } from './correspond/correspond.ts'
import { countSampleShop } from './count.ts'
import { listen } from './listen/listen.ts'
import { MATTERS } from './listen/matters.ts'
import { listenWords } from './listen/words.ts'
import { loadSampleShop } from './load.ts'
import { removeSampleShop } from './remove.ts'
import { SAMPLE_ID } from './sample-id.ts'
import { WORDS } from './words.ts'

/** One of so many answers is enough to look at. */
const FEW = 8
/** What the sample makes for the house, apart from its people's rows. */
const REMOVED = [
  ...['voice.meetings', 'voice.items', 'voice.improvements', 'voice.needs'],
  ...['surveys.surveys', 'surveys.versions', 'surveys.loyalty', 'surveys.studies'],
  ...['goals.goals', 'goals.measures', 'goals.readings', 'goals.benchmarks'],
]
const JAPANESE = /[぀-ヿ㐀-鿿]/

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await setUpCompany(database.ctx({ actor: { kind: 'operator' } }), {
    email: 'sato@hidamari.example',
    password: 'あたたかい青汁をどうぞ',
    shopName: 'ひだまり堂',
    name: '佐藤 由美',
    locale: 'ja',
  })
})

afterAll(() => database.close())

const count = async (table: string) =>
  (await database.pool.query(`select count(*) as n from ${table}`)).rows[0].n

it('is the same shop every time, and loading it twice adds nothing', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  const first = await loadSampleShop(ctx)
  expect(first.people).toBe(2000)
  const before = { events: await count('activity.events'), orders: await count('orders.orders') }
  await loadSampleShop(ctx)
  expect({ events: await count('activity.events'), orders: await count('orders.orders') }).toEqual(
    before,
  )
  expect(await countSampleShop(ctx)).toEqual({ people: 2000, orders: before.orders })
}, 120_000)

it('has two years of voices and meetings, and twelve improvements whose askers were told', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  await listen(ctx)
  const before = [await count('voice.voices'), await count('voice.items')]
  await listen(ctx)
  expect([await count('voice.voices'), await count('voice.items')]).toEqual(before)
  const meetings = await listMeetings(ctx)
  expect(meetings.filter(({ state }) => state === 'ended').length).toBeGreaterThan(100)
  const { items } = await listImprovements(ctx)
  expect(items.filter(({ number }) => number !== null)).toHaveLength(12)
}, 120_000)

it('has its promise, values and letters, of which one inserts the promise', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  const wordings = await listWordings(ctx)
  expect(wordings.map(({ key, said }) => [key, said !== null])).toEqual([
    ['promise', true],
    ['honest', true],
    ['every_letter', true],
    ['returns', true],
  ])
  const promise = await readWording(ctx, { wordingId: wordings[0]?.wordingId ?? '' })
  expect(promise.usedBy.map(({ name }) => name)).toEqual(['はじめてのご注文のお礼'])
  expect(await listTemplates(ctx)).toHaveLength(6)
})

it('understands its people as a shop does after some months', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  const { items: segments } = await listSegments(ctx, { q: '' })
  expect(segments).toHaveLength(5)
  const rules = await Promise.all(
    segments.map(({ segmentId }) => getSegment(ctx, { segmentId }).then(({ rule }) => rule)),
  )
  const { counts } = await countRules(ctx, { rules })
  for (const people of counts) expect(people).toBeGreaterThan(10)
  const [persona, ...others] = (await listPersonas(ctx, { state: 'current' })).items
  expect(others).toEqual([])
  const standsFor = await countRules(ctx, { rules: persona?.rule ? [persona.rule] : [] })
  expect(standsFor.counts[0]).toBeGreaterThan(10)
  expect(await count('segments.person_tags')).toBe(24)
})

it('is written to on paper, by mail, by LINE and by telephone, and answers most of it', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  await correspond(ctx, 44)
  const before = await count('inbox.entries')
  await correspond(ctx, 44)
  expect(await count('inbox.entries')).toBe(before)
  type Row = { channel: string; words: number; waiting: number }
  const { rows } = await database.pool.query<Row>(`
    select channel, count(*)::int as words, count(*) filter (where c.waiting_since is not null)::int as waiting
    from inbox.entries e join inbox.conversations c using (person_id, conversation_id)
    where e.kind = 'word' group by channel`)
  expect(rows.map(({ channel }) => channel).toSorted()).toEqual(['line', 'mail', 'phone', 'post'])
  for (const { words, waiting } of rows) expect(waiting).toBeLessThan(words)
  const post = rows.find(({ channel }) => channel === 'post')
  expect(post?.words).toBe(42)
  expect(post?.waiting).toBeGreaterThan(0)
  const untyped = await count(`post.scans where state in ('reading', 'ready')`)
  expect(untyped).toBe(2)
}, 120_000)

it('has two years of scores, reviews, studies and goals, each made once', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  const waiting = `inbox.conversations where waiting_since is not null`
  const before = await count(waiting)
  await ask(ctx, FEW)
  const tables = ['surveys.answers', 'surveys.seats', 'surveys.quotes', 'community.reviews']
  const made = [...tables, 'goals.goals', 'voice.voices', 'messaging.messages']
  const once = await Promise.all(made.map(count))
  await ask(ctx, FEW)
  expect(await Promise.all(made.map(count))).toEqual(once)
  expect(await count(`community.reviews where state = 'waiting'`)).toBe(4)
  expect(once[3]).toBe(REVIEWS.length)
  // Whoever gave a low mark was called: nobody waits who did not wait before.
  expect(await count(waiting)).toBe(before)
  const { items: goals } = await listGoals(ctx)
  expect(goals.map(({ state, isShared }) => [state, isShared])).toEqual([
    ['running', true],
    ['running', false],
    ['wish', false],
    ['ended', false],
  ])
}, 120_000)

it('has scores, full prices in sale weeks, and people who waited and came from afar', async () => {
  const { rows } = await database.pool.query(`
    select name, count(distinct person_id)::int as people from activity.events
    where name in ('survey.answered', 'event.attended', 'restock.requested', 'page.viewed') group by name`)
  expect(rows).toHaveLength(4)
  for (const { people } of rows) expect(people).toBeGreaterThan(10)
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  await buildCharactersJob.run(ctx, {})
  const signs = await database.pool.query(
    'select sign, count(*)::int as n from insight.fan_signs group by sign',
  )
  const found = Object.fromEntries(signs.rows.map(({ sign, n }) => [sign, n]))
  for (const sign of ['fullPrice', 'waited', 'travelled']) expect(found[sign]).toBeGreaterThan(5)
}, 120_000)

it('is removed whole', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  const { items } = await listSegments(ctx, { q: '定期' })
  const inside = { kind: 'segment', segmentId: items[0]?.segmentId ?? '' } as const
  await createSegment(ctx, { name: 'うちの定期', rule: { version: 1, root: inside } })
  await removeSampleShop(ctx)
  const person = database.host.modules.flatMap(({ name, tables }) =>
    Object.entries(tables)
      .filter(([, kind]) => kind !== 'reference' && kind !== 'local')
      .map(([table]) => `${name}.${table}`),
  )
  for (const table of person) expect([table, await count(table)]).toEqual([table, 0])
  expect((await readCompany(ctx)).sample).toBe(false)
  expect(await count('orders.products')).toBe(0)
  expect(await count('post.batches')).toBe(0)
  for (const table of REMOVED) expect([table, await count(table)]).toEqual([table, 0])
  // What the shop has come to use itself stays.
  const left = await listSegments(ctx, { q: '' })
  expect(left.items.map(({ name }) => name).toSorted()).toEqual([
    'うちの定期',
    '定期をつづけてくださる方',
  ])
  expect((await listPersonas(ctx, { state: 'current' })).items).toEqual([])
  await removeSampleShop(ctx)
}, 120_000)

it('has as much to say in English as in Japanese', () => {
  const { ja, en } = WORDS
  for (const list of ['talk', 'promises', 'returnReasons', 'pages'] as const) {
    expect(en[list]).toHaveLength(ja[list].length)
    expect(new Set(en[list].map(String)).size).toBe(en[list].length)
  }
  expect(en.talk.map(([channel]) => channel)).toEqual(ja.talk.map(([channel]) => channel))
  expect(JSON.stringify(en)).not.toMatch(JAPANESE)
  for (const { matters, glad } of Object.values(listenWords)) {
    expect(matters).toHaveLength(MATTERS.length)
    expect(glad).toHaveLength(listenWords.ja.glad.length)
  }
  expect(JSON.stringify([listenWords.en, askedWords.en])).not.toMatch(JAPANESE)
  for (const { reviews } of Object.values(askedWords)) expect(reviews).toHaveLength(REVIEWS.length)
  expect(shapeOf(askedWords.en)).toEqual(shapeOf(askedWords.ja))
})

/** How many of everything, whatever the words. */
const shapeOf = (words: object): unknown =>
  JSON.parse(JSON.stringify(words, (_, value) => (typeof value === 'string' ? '' : value)))

it('speaks the language of the shop', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  await chooseCompany(ctx, { locale: 'en' })
  await loadSampleShop(ctx)
  const { rows } = await database.pool.query(`
    select string_agg(distinct payload::text, ' ') as said from activity.events
    where name like 'contact.%' or name like 'promise.%' or name in ('page.viewed', 'event.attended', 'restock.requested')`)
  expect(rows[0].said).toContain('asks for a second')
  expect(rows[0].said).not.toMatch(JAPANESE)
  const products = await database.pool.query('select name, category from orders.products')
  expect(JSON.stringify(products.rows)).not.toMatch(JAPANESE)
  await removeSampleShop(ctx)
}, 120_000)

it('leaves a product that an order of the shop itself names', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  const [sold] = await upsertProducts(
    ctx,
    ['AOJ-07', 'AOJ-30'].map((sku) => ({ sku, importId: SAMPLE_ID })),
  )
  const identities = [{ kind: 'customer_number', value: '7' }]
  const [person] = await upsertPeople(ctx, [{ identities, fullName: '山本 花子' }])
  const lines = [{ sku: 'AOJ-07', name: '青汁', quantity: 1, unitPrice: 980 }]
  await placeOrder(ctx, { personId: person?.personId ?? '', lines })
  await removeSampleShop(ctx)
  const { rows } = await database.pool.query('select product_id from orders.products')
  expect(rows).toEqual([{ product_id: sold?.productId }])
})
