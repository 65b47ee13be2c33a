import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { placeOrders } from './place-orders.ts'
import { listProducts, readProduct } from './read-products.ts'
import { countRecalculation, recalculateCosts } from './recalculate-costs.ts'
import { anOrder, onePerson, totalsOf } from './testing/shop.ts'
import { addProduct, changeProduct, upsertProducts } from './upsert-products.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

test('products are added and changed by their code; what is not said stays', async () => {
  const ctx = place.ctx()
  await upsertProducts(ctx, [{ sku: 'A', name: '青汁', price: 980, cost: 310 }, { sku: 'B' }])
  const [a] = await upsertProducts(ctx, [{ sku: 'A', category: '青汁' }])
  expect(a).toMatchObject({ name: '青汁', price: 980, cost: 310, category: '青汁' })
  const { items } = await listProducts(ctx, { limit: 10 })
  expect(items.map((one) => one.sku)).toEqual(['B', 'A'])
  await expect(addProduct(ctx, { sku: 'A' })).rejects.toMatchObject({ code: 'conflict' })
  const renamed = await changeProduct(ctx, { productId: a?.productId ?? '', sku: 'A2', cost: null })
  expect(renamed).toMatchObject({ productId: a?.productId, sku: 'A2', name: '青汁', cost: null })
  const staff = upsertProducts(place.ctx({ role: 'staff' }), [{ sku: 'A', cost: 1 }])
  await expect(staff).rejects.toMatchObject({ code: 'forbidden' })
})

test('a new cost applies to later orders; past ones only when somebody asks', async () => {
  const ctx = place.ctx()
  const personId = await onePerson(ctx)
  const lines = [{ sku: 'C', name: '黒酢', quantity: 3, unitPrice: 2000 }]
  await placeOrders(ctx, [anOrder(personId, { lines })])
  const [product] = await upsertProducts(ctx, [{ sku: 'C', cost: 700 }])
  const productId = product?.productId ?? ''
  await placeOrders(ctx, [anOrder(personId, { lines })])
  expect(await totalsOf(place, personId)).toMatchObject([{ cost: 2100 }])
  await changeProduct(ctx, { productId, cost: 800 })
  const missing = { productId, scope: 'missing' as const }
  expect(await countRecalculation(ctx, missing)).toEqual({ lines: 1, orders: 1, people: 1 })
  expect(await recalculateCosts(ctx, missing)).toEqual({ lines: 1, orders: 1, people: 1 })
  expect(await totalsOf(place, personId)).toMatchObject([{ cost: 4500 }])
  await recalculateCosts(ctx, { productId, scope: 'all' })
  expect(await totalsOf(place, personId)).toMatchObject([{ cost: 4800 }])
  expect(await recalculateCosts(ctx, { productId, scope: 'all' })).toMatchObject({ lines: 0 })
  expect(await readProduct(ctx, { productId })).toMatchObject({ orders: 2, pieces: 6 })
  const staff = recalculateCosts(place.ctx({ role: 'staff' }), missing)
  await expect(staff).rejects.toMatchObject({ code: 'forbidden' })
})
