import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { mergePeople, unmergePeople } from '../people/index.ts'
import { cancelOrder } from './cancel-order.ts'
import { type PlacedOrder, placeOrders } from './place-orders.ts'
import { recalculateCosts } from './recalculate-costs.ts'
import { recordReturns } from './record-returns.ts'
import { removeImportedOrders } from './remove-imported-orders.ts'
import { anOrder, booksOf, somePeople } from './testing/shop.ts'
import { upsertProducts } from './upsert-products.ts'
import { withdrawReturn } from './withdraw-return.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

const person = fc.integer({ min: 0, max: 3 })
const slot = fc.integer({ min: 0, max: 9 })
const source = fc.constantFrom('none', 'a', 'b')
const lines = fc.array(
  fc.record({
    sku: fc.constantFrom('P1', 'P2', 'P3'),
    quantity: fc.integer({ min: 0, max: 4 }),
    unitPrice: fc.integer({ min: 0, max: 900 }),
  }),
  { minLength: 1, maxLength: 3 },
)
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('place' as const),
      slot,
      person,
      source,
      lines,
      discount: fc.integer({ min: 0, max: 100 }),
      status: fc.constantFrom(
        'placed' as const,
        'placed' as const,
        'cancelled' as const,
        undefined,
      ),
      currency: fc.constantFrom('JPY', 'JPY', 'GBP'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('return' as const),
      slot,
      person,
      source,
      order: fc.option(slot),
      sku: fc.constantFrom('P1', 'P2', 'P3'),
      quantity: fc.integer({ min: 1, max: 2 }),
      amount: fc.option(fc.integer({ min: 0, max: 900 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), slot }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), slot }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), source }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), person, other: person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unmerge' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('cost' as const),
      sku: fc.constantFrom('P1', 'P2', 'P3'),
      cost: fc.integer({ min: 0, max: 300 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** One made-up shop in which anything happens, in any order. */
class World {
  readonly run = newId()
  readonly imports = { none: null, a: newId(), b: newId() }
  readonly orders = new Map<number, PlacedOrder>()
  readonly returns = new Map<number, { personId: string; returnId: string }>()
  readonly merges: string[] = []
  readonly people: string[]

  constructor(people: string[]) {
    this.people = people
  }

  async take(step: Step): Promise<void> {
    const ctx = place.ctx()
    if (step.do === 'place') {
      const [placed] = await placeOrders(ctx, [
        anOrder(this.people[step.person] ?? '', {
          source: this.run,
          number: `o${step.slot}`,
          currency: step.currency,
          status: step.status,
          discount: step.discount,
          importId: this.imports[step.source],
          lines: step.lines.map((line) => ({ ...line, name: line.sku })),
        }),
      ])
      if (placed) this.orders.set(step.slot, placed)
    }
    if (step.do === 'return') {
      const [back] = await recordReturns(ctx, [
        {
          personId: this.people[step.person] ?? '',
          source: this.run,
          number: `r${step.slot}`,
          returnedAt: new Date('2026-10-05T00:00:00Z'),
          currency: 'JPY',
          orderNumber: step.order === null ? null : `o${step.order}`,
          lines: [
            { sku: step.sku, quantity: step.quantity, amount: step.order === null ? 10 : null },
          ],
          amount: step.amount,
          costBack: step.quantity,
          importId: this.imports[step.source],
        },
      ])
      if (back?.returnId) this.returns.set(step.slot, { ...back, returnId: back.returnId })
    }
    if (step.do === 'cancel') {
      const order = this.orders.get(step.slot)
      if (order) await cancelOrder(ctx, order).catch(expectRefusal)
    }
    if (step.do === 'withdraw') {
      const back = this.returns.get(step.slot)
      if (back) await withdrawReturn(ctx, back)
    }
    if (step.do === 'undo') {
      const importId = this.imports[step.source]
      if (importId) await removeImportedOrders(ctx, { importId })
    }
    if (step.do === 'merge') {
      const [survivorId = '', mergedId = ''] = [this.people[step.person], this.people[step.other]]
      const merged = await mergePeople(ctx, { survivorId, mergedId }).catch(expectRefusal)
      if (merged) this.merges.push(merged.mergeId)
    }
    if (step.do === 'unmerge') {
      const mergeId = this.merges.pop()
      if (mergeId) await unmergePeople(ctx, { mergeId })
    }
    if (step.do === 'cost') {
      const [product] = await upsertProducts(ctx, [
        { sku: step.sku, cost: step.cost, currency: 'JPY' },
      ])
      if (product) await recalculateCosts(ctx, { productId: product.productId, scope: 'all' })
    }
  }
}

function expectRefusal(error: { code?: string }): undefined {
  if (error.code !== 'conflict' && error.code !== 'not_found') throw error
}

test('totals equal a recount, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const world = new World(await somePeople(place.ctx(), 4))
      for (const step of steps) await world.take(step)
      const { kept, counted } = await booksOf(place, world.people)
      expect(kept).toEqual(counted)
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('taking back an import leaves the books as they were before it', async () => {
  const byHand = step.map((one) => ('source' in one ? { ...one, source: 'none' as const } : one))
  const byImport = step.map((one) => ('source' in one ? { ...one, source: 'a' as const } : one))
  const isImport = (one: Step) => one.do === 'place' || one.do === 'return'
  await fc.assert(
    fc.asyncProperty(
      fc.array(byHand, { minLength: 3, maxLength: 12 }),
      fc.array(byImport.filter(isImport), { minLength: 1, maxLength: 12 }),
      async (before, imported) => {
        const world = new World(await somePeople(place.ctx(), 4))
        for (const step of before) await world.take(step)
        const { kept } = await booksOf(place, world.people)
        for (const step of imported) await world.take(step)
        const removed = await removeImportedOrders(place.ctx(), { importId: world.imports.a })
        expect(removed).toMatchObject({ done: true, kept: 0 })
        expect((await booksOf(place, world.people)).kept).toEqual(kept)
      },
    ),
    { numRuns: 30 },
  )
}, 120_000)
