import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../../kernel/context.ts'
import { createApp } from '../../../../kernel/http.ts'
import { newId } from '../../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../../kernel/testing.ts'
import { setUpCompany } from '../../../accounts/index.ts'
import { placeOrder } from '../../../orders/index.ts'
import { anOrder } from '../../../orders/testing/shop.ts'
import { upsertPeople } from '../../../people/index.ts'
import { newCode, shownCode, typedCode } from '../codes.ts'
import { getCard } from '../read-cards.ts'
import { makeCard } from '../write-card.ts'

let database: TestDatabase
let app: FastifyInstance
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'lead' })
  const operator = database.ctx({ actor: { kind: 'operator' } })
  const owner = { name: '佐藤 由美', email: 'sato@example.jp', password: 'あたたかい青汁をどうぞ' }
  await setUpCompany(operator, { shopName: 'ひだまり堂', locale: 'ja', ...owner })
  app = await createApp(database.host, database.db)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
})

async function aCode() {
  const [person] = await upsertPeople(ctx, [
    {
      identities: [{ kind: 'customer_number', value: newId(), verified: true }],
      familyName: '田中',
      givenName: '節子',
      address: { postalCode: '2250011', prefecture: '神奈川県', city: '横浜市', street: '1-1' },
    },
  ])
  const personId = person?.personId ?? ''
  const { orderId } = await placeOrder(ctx, anOrder(personId))
  const { cardId } = await makeCard(ctx, { personId, kind: 'postcard', words: 'ひみつの文。' })
  const { code } = await getCard(ctx, { cardId })
  return { personId, orderId, cardId, code: typedCode(code ?? '') ?? '' }
}

const send = (code: string, payload: string) =>
  app.inject({
    method: 'POST',
    url: `/k/${code}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload,
  })

describe('the code of a card', () => {
  it('is as long as nobody guesses, and forgives how it is typed', () => {
    const codes = new Set(Array.from({ length: 500 }, newCode))
    expect(codes.size).toBe(500)
    expect(typedCode('7k3mo-x9tl 2hbw')).toBe('7K3M0X9T12HBW')
    const [code = ''] = codes
    expect(typedCode(shownCode(code).toLowerCase())).toBe(code)
    expect(typedCode('short')).toBeNull()
  })

  it('opens a page that tells no more than the card', async () => {
    const { code } = await aCode()
    const page = await app.inject({ url: `/k/${code}` })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('ひだまり堂')
    expect(page.body).not.toMatch(/田中|節子|青汁|ひみつ|<script/)
    expect((await app.inject({ url: `/k?code=${shownCode(code)}` })).headers.location).toBe(
      `/k/${code}`,
    )
  })

  it('takes one word back, which knows the card and the last order', async () => {
    const { code, personId, orderId, cardId } = await aCode()
    const words = `words=${encodeURIComponent('字が大きくなって<b>助かります。')}&rating=5`
    const answers = await Promise.all([send(code, words), send(code, words)])
    for (const { statusCode, body } of answers) {
      expect(statusCode).toBe(200)
      expect(body).toContain('ありがとうございました')
    }
    const { rows } = await sql<{ words: string; meta: object }>`
      select words, meta from inbox.entries where person_id = ${personId} and kind = 'word'`.execute(
      database.db,
    )
    expect(rows).toEqual([
      { words: '字が大きくなって<b>助かります。', meta: { code, cardId, orderId, rating: 5 } },
    ])
    expect((await app.inject({ url: `/k/${code}` })).body).toContain('もういただいています')
    expect(await getCard(ctx, { cardId })).toMatchObject({ rating: 5 })
  })

  it('takes nothing empty, and knows no code but ours', async () => {
    const { code, personId } = await aCode()
    expect((await send(code, 'words=%20&rating=9')).body).toContain('お言葉か、点のどちらか')
    const { rows } = await sql`select 1 from inbox.entries where person_id = ${personId}`.execute(
      database.db,
    )
    expect(rows).toEqual([])
    expect((await app.inject({ url: `/k/${newCode()}` })).statusCode).toBe(404)
    expect((await send(newCode(), 'words=a')).statusCode).toBe(404)
    expect((await app.inject({ url: '/k?code=%00%22' })).statusCode).toBeLessThan(500)
  })

  it('is guarded against whoever tries all day', async () => {
    const tries: number[] = []
    for (let at = 0; at < 12; at += 1) tries.push((await send(newCode(), 'words=a')).statusCode)
    expect(tries).toContain(429)
  })
})
