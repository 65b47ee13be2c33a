import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { createApp } from '../../../kernel/http.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { FormBody } from '../../../portal/door.ts'
import { setUpCompany } from '../../accounts/index.ts'
import { changeSender } from '../../messaging/gate/sender.ts'
import { placeOrders, upsertProducts } from '../../orders/index.ts'
import { anOrder } from '../../orders/testing/shop.ts'
import {
  createPerson,
  erasePerson,
  exportPerson,
  giveConsent,
  upsertPeople,
} from '../../people/index.ts'
import { stampOf } from '../../surveys/index.ts'
import { listVoices } from '../../voice/index.ts'
import { DEFAULT_SETTINGS, meanOf } from '../reviews.rules.ts'
import { decideReview, replyToReview } from './decide-review.ts'
import { inviteDue } from './invite.ts'
import { listReviews, readPublicReviews, readSummary } from './read-reviews.ts'
import { setSettings } from './settings.ts'
import { writtenOf } from './sheets.ts'
import { takeReview } from './take-review.ts'

let database: TestDatabase
let app: FastifyInstance
let ctx: Ctx
const SKU = 'AO-60'

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' } })
  const owner = { name: '佐藤 由美', email: 'sato@example.jp', password: 'あたたかい青汁をどうぞ' }
  const operator = database.ctx({ actor: { kind: 'operator' } })
  await setUpCompany(operator, { shopName: 'ひだまり堂', locale: 'ja', ...owner })
  await upsertProducts(ctx, [{ sku: SKU, name: '有機青汁', price: 4980 }])
  app = await createApp(database.host, database.db)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
})

async function product(): Promise<string> {
  const { rows } = await sql<{ productId: string }>`
    select product_id as "productId" from orders.products where sku = ${SKU}`.execute(database.db)
  return rows[0]?.productId ?? ''
}
async function person(): Promise<string> {
  const { personId } = await createPerson(ctx, {
    familyName: '田中',
    identities: [{ kind: 'email', value: `${newId()}@nifty.com`, verified: true }],
  })
  return personId
}
const send = (path: string, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
const stamp = () => stampOf({ ...ctx, now: new Date(Date.now() - 30_000) })
const take = async (stars: number, more: object = {}) => {
  const about = {
    personId: null,
    productId: await product(),
    words: `星${stars}つです`,
    penName: '',
  }
  const review = { ...about, stars, channel: 'page' as const, key: newId(), ...more }
  return (await takeReview(ctx, review)).reviewId ?? ''
}

describe('the page of a product', () => {
  it('takes stars and words from anybody once, as they were written, and is no door for machines', async () => {
    const page = await app.inject({ url: `/r/p/${SKU}` })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('有機青汁')
    expect(page.body).not.toContain('<script')
    const words = '香りが<b>よく</b>て、\n続けられます。'
    const filled = { stamp: stamp(), stars: '5', words, name: 'せっちゃん' }
    expect((await send(`/r/p/${SKU}`, { ...filled, stars: '' })).statusCode).toBe(422)
    expect((await send(`/r/p/${SKU}`, { ...filled, website: 'x' })).statusCode).toBe(422)
    expect((await send(`/r/p/${SKU}`, filled)).body).toContain('ありがとうございました')
    await send(`/r/p/${SKU}`, filled)
    const { items } = await listReviews(ctx, { limit: 10 })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      words,
      stars: 5,
      penName: 'せっちゃん',
      reward: null,
      personId: null,
    })
    const [voice] = (await listVoices(ctx, { channel: 'review', state: 'kept', limit: 5 })).items
    expect(voice).toMatchObject({ words, channel: 'review', mood: 'good' })
    expect((await app.inject({ url: '/r/p/nothing' })).statusCode).toBe(404)
  })
})

describe('a published review', () => {
  it('counts as the hand does, shows the reply, and says what was rewarded', async () => {
    const ids = [await take(4), await take(3, { reward: '100ポイント' }), await take(1)]
    for (const reviewId of ids.slice(0, 2))
      await decideReview(ctx, { reviewId, state: 'published' })
    const third = ids[2] ?? ''
    await expect(decideReview(ctx, { reviewId: third, state: 'declined' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await decideReview(ctx, { reviewId: third, state: 'declined', because: '別の商品のこと' })
    await expect(replyToReview(ctx, { reviewId: third, reply: 'はい' })).rejects.toMatchObject({
      code: 'precondition_failed',
    })
    await replyToReview(ctx, { reviewId: ids[1] ?? '', reply: 'ありがとうございます。' })
    const answer = await app.inject({ url: `/api/v1/public/reviews?sku=${SKU}` })
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['cache-control']).toContain('max-age')
    const shown = answer.json()
    expect(shown).toMatchObject({ count: 2, sum: 7, mean: 3.5 })
    expect(shown.items[0]).toMatchObject({
      stars: 3,
      isRewarded: true,
      reply: 'ありがとうございます。',
    })
    expect(shown.items[1]).toMatchObject({ stars: 4, isRewarded: false })
    expect(shown.jsonLd.aggregateRating).toMatchObject({ ratingValue: 3.5, reviewCount: 2 })
    expect(answer.body).not.toMatch(/personId|別の商品/)
    expect((await readSummary(ctx)).items[0]).toMatchObject({ count: 2, mean: 3.5, waiting: 1 })
    await decideReview(ctx, { reviewId: ids[1] ?? '', state: 'waiting' })
    expect(await readPublicReviews(ctx, { sku: SKU, limit: 10 })).toMatchObject({
      count: 1,
      mean: 4,
    })
    // Newer stars without words are counted, and leave the place to words.
    const reviewId = await take(5, { words: '' })
    await decideReview(ctx, { reviewId, state: 'published' })
    const short = await readPublicReviews(ctx, { sku: SKU, limit: 1 })
    expect(short).toMatchObject({ count: 2, items: [{ stars: 4 }] })
    await decideReview(ctx, { reviewId, state: 'declined', because: '見本' })
  })

  it('has no mean, rather than 0, where there is none', () => {
    expect(meanOf([])).toEqual({ count: 0, sum: 0, mean: null })
    expect(
      meanOf([
        { stars: 5, n: 2 },
        { stars: 2, n: 1 },
      ]),
    ).toEqual({ count: 3, sum: 12, mean: 4 })
  })

  it('is decided by lead and marketer', async () => {
    const staff = database.ctx({ role: 'staff' })
    await expect(
      decideReview(staff, { reviewId: newId(), state: 'published' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

it('so few stars that it hurts open a talk with whoever wrote it, once', async () => {
  const personId = await person()
  const key = newId()
  const reviewId = await take(2, { personId, key })
  expect((await takeReview(ctx, { ...(await again(key)), personId })).reviewId).toBeNull()
  const { items } = await listReviews(ctx, { personId, limit: 5 })
  expect(items).toMatchObject([{ reviewId, personName: '田中' }])
  expect(items[0]?.talkId).toBeTruthy()
  await take(3, { personId })
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from inbox.entries
    where person_id = ${personId} and kind = 'word'`.execute(database.db)
  expect(rows[0]?.n).toBe(1)
})
const again = async (key: string) => ({
  productId: await product(),
  stars: 1,
  words: '',
  penName: '',
  channel: 'page' as const,
  key,
})

it('keeps no half of an emoji that does not fit', () => {
  const long = encodeURIComponent(`${'あ'.repeat(1999)}😀`)
  const { words, penName } = writtenOf(new FormBody(`words=${long}&name=${long}`), [])
  expect([words.length, words.isWellFormed(), penName.isWellFormed()]).toEqual([1999, true, true])
})

it('asks each order once, by its own link, whose review is rewarded for good', async () => {
  // More than are looked at together, and none of them may be written to.
  const silent = await upsertPeople(
    ctx,
    Array.from({ length: 55 }, () => ({
      identities: [{ kind: 'customer_number', value: newId(), verified: true }],
    })),
  )
  const personId = await person()
  await giveConsent(ctx, {
    personId,
    channel: 'mail',
    purpose: 'news',
    granted: true,
    wording: 'はい',
    source: 'form',
  })
  await changeSender(ctx, {
    name: 'ひだまり堂',
    postalAddress: '福岡市',
    contact: '0120-00-0000',
    replyTo: '',
  })
  const day = 86_400_000
  const placedAt = new Date(Date.now() - 18 * day)
  const line = { sku: SKU, name: '有機青汁', quantity: 1, unitPrice: 4980 }
  await placeOrders(
    { ...ctx, now: placedAt },
    [...silent.map((one) => one.personId), personId].map((id) =>
      anOrder(id, { placedAt, lines: [line] }),
    ),
  )
  await setSettings(ctx, { ...DEFAULT_SETTINGS, invites: true, reward: '次回100円引き' })
  expect(await inviteDue(ctx)).toEqual({ asked: 1 })
  expect(await inviteDue(ctx)).toEqual({ asked: 0 })
  const { rows } = await sql<{ token: string }>`
    select token from community.invitations where person_id = ${personId}`.execute(database.db)
  const path = `/r/${rows[0]?.token}`
  await setSettings(ctx, DEFAULT_SETTINGS)
  expect((await app.inject({ url: path })).body).toContain('次回100円引き')
  const both = await Promise.all([
    send(path, { stars: '5', words: 'よい' }),
    send(path, { stars: '1', words: '' }),
  ])
  expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  expect((await app.inject({ url: path })).body).toContain('すでにいただいています')
  const { items } = await listReviews(ctx, { personId, limit: 5 })
  expect(items).toMatchObject([{ reward: '次回100円引き', channel: 'mail' }])
  expect(items[0]?.orderNumber).toBeTruthy()
})

it('the code of a card offers all that is sold, never what its reader bought, and knows the order', async () => {
  const personId = await person()
  await upsertProducts(ctx, [{ sku: 'MU-50', name: '麦茶の友', price: 1280 }])
  const line = { sku: SKU, name: '有機青汁', quantity: 1, unitPrice: 4980 }
  await placeOrders(ctx, [anOrder(personId, { lines: [line] })])
  await setSettings(ctx, { ...DEFAULT_SETTINGS, onCards: true })
  const code = async () => {
    const [code, cardId] = [newId().slice(-8), newId()]
    await sql`insert into post.card_codes (code, person_id, card_id, origin_id, created_at)
      values (${code}, ${personId}, ${cardId}, ${personId}, now())`.execute(database.db)
    await sql`insert into post.cards (person_id, card_id, origin_id, kind, words, state, code,
        created_by, created_at, updated_at)
      values (${personId}, ${cardId}, ${personId}, 'postcard', '', 'printed', ${code}, 'test', now(),
        now())`.execute(database.db)
    return code
  }
  const path = `/r/k/${await code()}`
  const page = (await app.inject({ url: path })).body
  expect([page.includes('有機青汁'), page.includes('麦茶の友')]).toEqual([true, true])
  const sent = { product: await product(), stars: '5', words: 'よい' }
  expect((await send(path, sent)).body).toContain('ありがとうございました')
  const other = { product: '麦茶の友', stars: '4', words: '' }
  expect((await send(`/r/k/${await code()}`, other)).statusCode).toBe(200)
  const { items } = await listReviews(ctx, { personId, limit: 5 })
  const told = items.map(({ product, orderNumber }) => [product.name, orderNumber !== null])
  expect(told.toSorted()).toEqual([
    ['有機青汁', true],
    ['麦茶の友', false],
  ])
})

it('an erased person’s words are gone, and their stars stay counted', async () => {
  const personId = await person()
  const reviewId = await take(5, { personId, words: '田中の言葉', penName: '田中' })
  await decideReview(ctx, { reviewId, state: 'published' })
  expect(JSON.stringify(await exportPerson(ctx, { personId }))).toContain('田中の言葉')
  const before = await readPublicReviews(ctx, { sku: SKU, limit: 50 })
  await erasePerson(ctx, { personId })
  const after = await readPublicReviews(ctx, { sku: SKU, limit: 50 })
  expect([after.count, after.sum]).toEqual([before.count, before.sum])
  expect(JSON.stringify(after)).not.toContain('田中')
})
