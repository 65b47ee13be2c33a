import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { RepeatReport } from './contract/worth.ts'
import { readFrame } from './frame.ts'
import { money, ratio } from './insight.rules.ts'
import { countRepeats, type RepeatRow } from './queries/repeat.ts'
import type { ScopeInput } from './scope.ts'

/** Rows of the distribution; the last one is open-ended. */
export const ORDER_BANDS = [
  { from: 1, to: 1 },
  { from: 2, to: 2 },
  { from: 3, to: 3 },
  { from: 4, to: 4 },
  { from: 5, to: 9 },
  { from: 10, to: 19 },
  { from: 20, to: null },
] as const

/** Repeat rate and repeat count, of members and of guests (customers who are no members). */
export async function reportRepeat(ctx: Ctx, input: ScopeInput): Promise<RepeatReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const rows = await countRepeats(ctx.tx, frame)
    const all = figures(rows, frame.currency)
    const members = rows.filter(({ member }) => member)
    const guests = rows.filter(({ member }) => !member)
    return {
      frame: frame.answer,
      customers: all.customers,
      orders: all.orders,
      revenue: all.revenue,
      repeat: {
        ...all,
        members: figures(members, frame.currency),
        guests: figures(guests, frame.currency),
      },
      distribution: ORDER_BANDS.map(({ from, to }) => {
        const inBand = ({ orders }: RepeatRow) => orders >= from && (to === null || orders <= to)
        return {
          from,
          to,
          people: peopleOf(rows.filter(inBand)),
          members: peopleOf(members.filter(inBand)),
          guests: peopleOf(guests.filter(inBand)),
        }
      }),
    }
  })
}

function figures(rows: RepeatRow[], currency: string) {
  const customers = peopleOf(rows)
  const repeaters = peopleOf(rows.filter(({ orders }) => orders >= 2))
  const orders = rows.reduce((sum, row) => sum + row.orders * row.people, 0)
  return {
    customers,
    repeaters,
    rate: ratio(repeaters, customers),
    orders,
    meanOrders: ratio(orders, customers),
    repeatsEach: ratio(orders - customers, repeaters),
    revenue: money(
      rows.reduce((sum, row) => sum + row.sales, 0),
      currency,
    ),
  }
}

function peopleOf(rows: RepeatRow[]): number {
  return rows.reduce((sum, row) => sum + row.people, 0)
}
