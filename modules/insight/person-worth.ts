import { dayIn } from '../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { readCompany } from '../accounts/index.ts'
import type { PersonWorth } from './contract/person.ts'
import { money } from './insight.rules.ts'
import { stagesOfPerson } from './queries/ladder-flows.ts'
import { findPersonTotals, findWorthSteps, type WorthStep } from './queries/person.ts'

const STEPS_SHOWN = 200

type Sums = Pick<WorthStep, 'sales' | 'cost' | 'returned' | 'costBack'>

/**
 * What one person has been worth: sales − cost − returned + cost recovered, with the working and
 * each order's part. The parts add up to the whole, by currency.
 */
export async function personWorthOf(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<PersonWorth> {
  requirePermission(ctx, 'insight.read')
  const { zone } = await readCompany(ctx)
  const totals = await findPersonTotals(ctx.tx, personId)
  const steps = await findWorthSteps(ctx.tx, personId)
  return {
    currencies: totals.map((row) => {
      const own = steps.filter(({ currency }) => currency === row.currency)
      const earlier = own.slice(STEPS_SHOWN)
      return {
        currency: row.currency,
        orders: row.orders,
        total: worth(row, row.currency),
        firstOrder: row.firstAt && dayIn(zone, row.firstAt),
        lastOrder: row.lastAt && dayIn(zone, row.lastAt),
        linesWithoutCost: own.reduce((sum, step) => sum + step.linesWithoutCost, 0),
        steps: own.slice(0, STEPS_SHOWN).map(({ kind, id, number, at, ...step }) => ({
          kind,
          id,
          number,
          at,
          ...worth(step, row.currency),
          linesWithoutCost: step.linesWithoutCost,
        })),
        earlier: {
          steps: earlier.length,
          profit: money(
            earlier.reduce((sum, step) => sum + profitOf(step), 0),
            row.currency,
          ),
        },
      }
    }),
    stages: await stagesOfPerson(ctx.tx, personId, ctx.now),
  }
}

function profitOf({ sales, cost, returned, costBack }: Sums): number {
  return sales - cost - returned + costBack
}

function worth(sums: Sums, currency: string) {
  return {
    sales: money(sums.sales, currency),
    cost: money(sums.cost, currency),
    returned: money(sums.returned, currency),
    costBack: money(sums.costBack, currency),
    profit: money(profitOf(sums), currency),
  }
}
