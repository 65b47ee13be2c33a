import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop, type Visitor } from '../testing.ts'
import { adoptCompanyDefaults, markSample, readCompany } from './company.ts'

let shop: Shop
let owner: Visitor
beforeAll(async () => {
  shop = await openShop()
  owner = await shop.signedIn()
})
afterAll(() => shop.close())

test('an import’s currency is taken over until a person chooses one', async () => {
  const ctx = shop.database.ctx()
  await adoptCompanyDefaults(ctx, { currency: 'GBP', zone: 'Europe/London' })
  expect(await readCompany(ctx)).toMatchObject({ currency: 'GBP', zone: 'Europe/London' })
  const chosen = await owner.send('PATCH', '/api/v1/company', { currency: 'USD' })
  expect(chosen.body).toMatchObject({ currency: 'USD', zone: 'Europe/London' })
  await adoptCompanyDefaults(ctx, { currency: 'JPY', zone: 'Asia/Tokyo' })
  await adoptCompanyDefaults(ctx, { currency: 'JPY', zone: 'Asia/Tokyo' })
  expect(await readCompany(ctx)).toMatchObject({ currency: 'USD', zone: 'Asia/Tokyo' })
  const reader = shop.database.ctx({ permissions: ['accounts.read'] })
  await expect(adoptCompanyDefaults(reader, { currency: 'EUR' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('what is no currency or zone is refused in words; unknown fields too', async () => {
  const change = (body: object) => owner.send('PATCH', '/api/v1/company', body)
  expect((await change({ currency: 'ABX' })).body.error.message).toContain('ABX')
  expect((await change({ zone: 'Mars/Base' })).status).toBe(422)
  expect((await change({ currency: 'gbp' })).status).toBe(400)
  expect((await change({ colour: 'red' })).body.error.fields[0].message).toContain('colour')
  expect((await change({ name: ' 灯 ' })).body.name).toBe('灯')
  expect((await change({ name: ' 灯 ' })).body.name).toBe('灯')
})

test('the sample’s badge is set by whoever may', async () => {
  const reader = shop.database.ctx({ role: 'reader' })
  await expect(markSample(reader, true)).rejects.toMatchObject({ code: 'forbidden' })
  await markSample(shop.database.ctx(), true)
  await markSample(shop.database.ctx(), true)
  expect((await owner.send('GET', '/api/v1/me')).body.company.sample).toBe(true)
  expect((await owner.send('PUT', '/api/v1/sample')).status).toBe(409)
  expect((await owner.send('GET', '/api/v1/sample')).body.working).toBe(null)
  expect((await owner.send('DELETE', '/api/v1/sample')).status).toBe(200)
  expect((await owner.send('DELETE', '/api/v1/sample')).status).toBe(200)
  expect((await owner.send('GET', '/api/v1/sample')).body.working).toBe('removing')
  await markSample(shop.database.ctx(), false)
  expect((await owner.send('DELETE', '/api/v1/sample')).status).toBe(409)
  const member = await shop.employ('staff')
  expect((await member.send('PUT', '/api/v1/sample')).status).toBe(403)
  expect((await owner.send('PUT', '/api/v1/sample')).status).toBe(200)
})
