import type { Ctx } from '../../kernel/context.ts'
import type { PersonPart } from '../people/index.ts'
import { blankWords, exportOrders, exportReturns, exportSubscriptions } from './person.queries.ts'
import { texts } from './rooms.texts.ts'
import { findOrdersEach, keepTotals, pursesOf } from './totals.queries.ts'

/** What orders does about one person on behalf of people. */
export const personPart: PersonPart = {
  beside: {
    permission: 'orders.read',
    columns: [
      { key: 'orders.count', head: texts.besideCount },
      { key: 'orders.last', head: texts.besideLast },
    ],
    async read({ tx }, personIds) {
      const rows = await findOrdersEach(tx, personIds)
      return new Map(
        rows.map(({ personId, orders, lastAt }) => [
          personId,
          { 'orders.count': orders, 'orders.last': lastAt },
        ]),
      )
    },
  },

  async exportData({ tx }: Ctx, personId) {
    return {
      orders: await exportOrders(tx, personId),
      returns: await exportReturns(tx, personId),
      subscriptions: await exportSubscriptions(tx, personId),
    }
  },

  /** The ledger stays under the tombstone: what was bought, when and for how much, without a word. */
  async erase({ tx }: Ctx, personId) {
    await blankWords(tx, personId)
  },

  async rebuild({ tx }: Ctx, personIds) {
    await keepTotals(tx, await pursesOf(tx, personIds), async () => {})
  },
}
