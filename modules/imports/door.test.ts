import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../kernel/config.ts'
import { type App, createApp } from '../../kernel/http.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { createApiKey } from '../accounts/index.ts'
import { erasePerson } from '../people/index.ts'
import type { ImportReport } from './contract.ts'
import { settle } from './shopify/accept-delivery.ts'
import { finishRequest } from './shopify/finish-request.ts'
import { ecCubeFile } from './testing/ec-cube-file.ts'

const SECRET = 'shh'
let database: TestDatabase
let app: App
let token: string

beforeAll(async () => {
  database = await openTestDatabase()
  const config = {
    ...readConfig({ KIZUNA_DATA: database.host.config.KIZUNA_DATA, LOG_LEVEL: 'silent' }),
    SHOPIFY_WEBHOOK_SECRET: SECRET,
    IMPORT_LIMIT_MB: 1,
  }
  app = await createApp({ ...database.host, config }, database.db)
  token = (await createApiKey(database.ctx(), { kind: 'secret', name: 'test' })).token
})
afterAll(async () => {
  await app.close()
  await database.close()
})

function multipart(bytes: Buffer, fileName: string, part = 'file') {
  const boundary = '----kizuna'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${part}"; filename="${fileName}"\r\nContent-Type: text/csv\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      authorization: `Bearer ${token}`,
    },
  }
}

const upload = (bytes: Buffer, headers: Record<string, string> = {}, part = 'file') => {
  const form = multipart(bytes, '受注.csv', part)
  const all = { ...form.headers, 'accept-language': 'en', ...headers }
  return app.inject({ method: 'POST', url: '/api/v1/imports?kind=orders', ...form, headers: all })
}

describe('the door for files', () => {
  it('keeps the file and says what it is; a retry with the same key is the same import', async () => {
    const key = { 'idempotency-key': 'one' }
    const first = await upload(ecCubeFile(), key)
    expect(first.statusCode).toBe(200)
    const report = first.json<ImportReport>()
    expect(report).toMatchObject({ state: 'new', encoding: 'cp932', fileName: '受注.csv' })
    const again = await upload(ecCubeFile(), key)
    expect(again.json()).toEqual(report)
    const other = await upload(Buffer.from('a,b\n1,2\n'), key)
    expect(other.statusCode).toBe(422)
  })

  it.each([
    ['a workbook', Buffer.from('PK\x03\x04'), 422, 'Excel workbook'],
    ['nothing', Buffer.alloc(0), 422, 'empty'],
    ['too much', Buffer.alloc(1_200_000, 'a,b\n'), 429, 'too large'],
  ])('refuses %s in words, and keeps nothing', async (_, bytes, status, words) => {
    const before = await files()
    const answer = await upload(bytes)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().error.message).toContain(words)
    expect(await files()).toBe(before)
  })

  it('refuses strangers, and forms without a file', async () => {
    expect((await upload(ecCubeFile(), { authorization: '' })).statusCode).toBe(401)
    expect((await upload(ecCubeFile(), {}, 'other')).statusCode).toBe(422)
  })
})

async function files(): Promise<number> {
  let count = 0
  for await (const _ of database.host.storage.list('imports/')) count++
  return count
}

describe('the door for Shopify', () => {
  const order = {
    id: 450789469,
    name: '#1001',
    email: 'bob@example.com',
    created_at: '2026-10-07T09:50:26+02:00',
    updated_at: '2026-10-07T09:50:26+02:00',
    currency: 'EUR',
    taxes_included: true,
    total_price: '25.00',
    total_discounts: '5.00',
    total_shipping_price_set: { shop_money: { amount: '4.00' } },
    customer: { id: 207119551, email: 'bob@example.com', first_name: 'Bob', last_name: 'Norman' },
    line_items: [{ sku: 'TEA', name: 'Tea', quantity: 2, price: '13.00' }],
  }

  async function send(topic: string, body: object, id: string, secret = SECRET) {
    const payload = JSON.stringify(body)
    const answer = await app.inject({
      method: 'POST',
      url: '/webhooks/shopify',
      payload,
      headers: {
        'content-type': 'application/json',
        'x-shopify-topic': topic,
        'x-shopify-shop-domain': 'tea.myshopify.com',
        'x-shopify-webhook-id': id,
        'x-shopify-hmac-sha256': createHmac('sha256', secret).update(payload).digest('base64'),
      },
    })
    if (answer.statusCode === 200)
      await settle(database.ctx({ actor: { kind: 'job', name: 'imports.shopify' } }), id)
    return answer.statusCode
  }

  async function placed() {
    const { rows } = await sql`
      select o.number, o.total, o.status, (select count(*) from people.persons) as people,
        (select coalesce(sum(amount), 0)::bigint from orders.returns) as returned
      from orders.orders o where source = 'shopify'`.execute(database.db)
    return rows
  }

  async function stateOf(id: string) {
    const { rows } = await sql<{ state: string }>`
      select state from imports.deliveries where delivery_id = ${id}`.execute(database.db)
    return rows[0]?.state
  }

  it('turns away what is not signed with the secret', async () => {
    expect(await send('orders/create', order, 'x1', 'other')).toBe(403)
    expect(await placed()).toEqual([])
  })

  it('takes an order once, however often it is delivered', async () => {
    for (const _ of [1, 2]) expect(await send('orders/create', order, 'd1')).toBe(200)
    expect(await send('orders/paid', order, 'd2')).toBe(200)
    expect(await placed()).toEqual([
      { number: '#1001', total: 2500, status: 'placed', people: 1, returned: 0 },
    ])
  })

  it('a change that comes late does not undo a later one', async () => {
    const later = {
      ...order,
      updated_at: '2026-10-08T10:00:00+02:00',
      cancelled_at: '2026-10-08T10:00:00+02:00',
    }
    await send('orders/updated', later, 'd3')
    await send('orders/updated', order, 'd4')
    expect(await stateOf('d4')).toBe('ignored')
    expect(await placed()).toMatchObject([{ status: 'cancelled' }])
  })

  it('a refund finds its order and its buyer', async () => {
    const second = { ...order, id: 2, name: '#1002' }
    await send('orders/create', second, 'd5')
    const refund = {
      id: 9,
      order_id: 2,
      created_at: '2026-10-09T10:00:00Z',
      refund_line_items: [{ quantity: 1, subtotal: '13.00', line_item: { sku: 'TEA' } }],
    }
    await send('refunds/create', refund, 'd6')
    expect(await stateOf('d6')).toBe('done')
    expect((await placed())[0]).toMatchObject({ returned: 1300 })
    await send('refunds/create', { ...refund, id: 10, order_id: 77 }, 'd7')
    expect(await stateOf('d7')).toBe('refused')
  })

  const asking = (url: string, method: 'GET' | 'POST' = 'GET') =>
    app.inject({
      method,
      url: `/api/v1/shopify-deliveries${url}`,
      headers: { authorization: `Bearer ${token}` },
    })

  it('a request to erase waits until a person says that it is carried out', async () => {
    await send('customers/redact', { customer: { id: 207119551, email: 'bob@example.com' } }, 'd8')
    const list = await asking('?requests=true&state=waiting')
    expect(list.json().items).toMatchObject([
      { topic: 'customers/redact', state: 'waiting', asks: 'bob@example.com' },
    ])
    const { personId } = list.json().items[0]
    await erasePerson(database.ctx(), { personId })
    const after = await asking('?requests=true&state=waiting')
    expect(after.json().items).toMatchObject([{ personId: null }])

    for (const _ of [1, 2])
      expect((await asking('/d8/completion', 'POST')).json()).toMatchObject({ state: 'done' })
    expect((await asking('?requests=true&state=waiting')).json().items).toEqual([])
    const { rows } = await sql`
      select action, detail ->> 'customer' as customer from accounts.audit
      where action like 'imports.privacy_request%' order by audit_id`.execute(database.db)
    expect(rows).toEqual([
      { action: 'imports.privacy_request', customer: '207119551' },
      { action: 'imports.privacy_request_done', customer: '207119551' },
    ])
    const kept = await sql`select body from imports.deliveries where delivery_id = 'd8'`.execute(
      database.db,
    )
    expect(kept.rows).toEqual([{ body: {} }])
  })

  it('somebody who was erased does not come back by a change of the customer', async () => {
    await send('customers/update', { id: 207119551, email: 'bob@example.com' }, 'd9')
    expect(await stateOf('d9')).toBe('refused')
  })

  it('only a privacy request can be marked as done, and not by everybody', async () => {
    expect((await asking('/d1/completion', 'POST')).statusCode).toBe(404)
    await expect(
      finishRequest(database.ctx({ role: 'reader' }), { deliveryId: 'd8' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
