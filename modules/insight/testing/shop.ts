import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { type OrderInput, placeOrders } from '../../orders/index.ts'
import { upsertPeople } from '../../people/index.ts'

/** So many people, some of them members; for tests. */
export async function people(
  ctx: Ctx,
  count: number,
  memberSince: (index: number) => Date | null = () => null,
): Promise<string[]> {
  const made = await upsertPeople(
    ctx,
    Array.from({ length: count }, (_, index) => ({
      identities: [{ kind: 'customer_number', value: newId(), verified: true }],
      familyName: '試験',
      givenName: String(index + 1),
      memberSince: memberSince(index),
      createdAt: new Date('2024-01-01T00:00:00Z'),
    })),
  )
  return made.map(({ personId }) => personId)
}

/** An order of one item: price 5,000 and cost 2,000 unless told. `at` is a day of Japan, noon. */
export function order(
  personId: string,
  at: string,
  given: Partial<OrderInput> & { price?: number; cost?: number | null } = {},
): OrderInput {
  const { price = 5000, cost = 2000, ...rest } = given
  return {
    personId,
    source: 'test',
    number: newId(),
    placedAt: new Date(`${at}T12:00:00+09:00`),
    currency: 'JPY',
    lines: [{ name: '青汁', quantity: 1, unitPrice: price, ...(cost === null ? {} : { cost }) }],
    ...rest,
  }
}

/** Orders of several people: `{ [personId]: days }`. */
export async function buy(ctx: Ctx, days: Record<string, string[]>): Promise<void> {
  const orders = Object.entries(days).flatMap(([personId, list]) =>
    list.map((day) => order(personId, day)),
  )
  await placeOrders(ctx, orders)
}
