import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { CostsReport } from './contract/costs.ts'
import { readFrame } from './frame.ts'
import { meanMinor, money, monthName } from './insight.rules.ts'
import {
  type BuyersRow,
  type CostEntry,
  countBuyers,
  findCosts,
  listOrderChannels,
  type Purpose,
} from './queries/costs.ts'
import type { ScopeInput } from './scope.ts'

/** What the saying holds: a new customer costs five times as much as keeping one. */
const SAYING = 5 as const

/**
 * What a new customer cost and what keeping one cost, from costs that staff entered: new = first
 * order in the months looked at, kept = ordered in them and before. Twelve months unless told.
 */
export async function reportCosts(ctx: Ctx, input: ScopeInput): Promise<CostsReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const { currency } = frame
    const from = frame.fromMonth ?? frame.month - 11
    const months = { from: monthName(from), to: monthName(frame.month) }
    const entries = await findCosts(ctx.tx, { currency, ...months })
    const buyers = await countBuyers(ctx.tx, frame, from, frame.month)
    const acquisition = side(entries, buyers, 'acquisition', currency)
    const keeping = side(entries, buyers, 'keeping', currency)
    const perNew = acquisition.perPerson?.minor ?? 0
    const perKept = keeping.perPerson?.minor ?? 0
    const ratio = perNew > 0 && perKept > 0 ? perNew / perKept : null
    return {
      frame: frame.answer,
      ...months,
      acquisition,
      keeping,
      ratio,
      saying: SAYING,
      missing: ratio !== null ? null : missingOf(entries),
      channels: channelRows(entries, buyers, currency),
      entries: entries.map((entry) => ({ ...entry, amount: money(entry.amount, currency) })),
      channelWords: await listOrderChannels(ctx.tx),
    }
  })
}

function missingOf(entries: readonly CostEntry[]) {
  const both = new Set(entries.map(({ purpose }) => purpose)).size === 2
  return both ? ('noCustomers' as const) : ('noCostEntries' as const)
}

/** Without a cost entered there is no cost a head, however many people there are. */
function side(
  entries: readonly CostEntry[],
  buyers: readonly BuyersRow[],
  purpose: Purpose,
  currency: string,
) {
  const own = entries.filter((entry) => entry.purpose === purpose)
  const cost = own.reduce((sum, { amount }) => sum + amount, 0)
  const people = buyers
    .filter(({ isNew }) => isNew === (purpose === 'acquisition'))
    .reduce((sum, row) => sum + row.people, 0)
  const each = own.length > 0 ? meanMinor(cost, people) : null
  return {
    cost: money(cost, currency),
    people,
    perPerson: each === null ? null : money(each, currency),
  }
}

function channelRows(
  entries: readonly CostEntry[],
  buyers: readonly BuyersRow[],
  currency: string,
): CostsReport['channels'] {
  const names = new Set([
    ...entries.map(({ channel }) => channel),
    ...buyers.flatMap(({ channel, isNew }) => (channel && isNew ? [channel] : [])),
  ])
  const spent = (channel: string, purpose: Purpose) =>
    entries
      .filter((entry) => entry.channel === channel && entry.purpose === purpose)
      .reduce((sum, { amount }) => sum + amount, 0)
  return [...names].sort().map((channel) => {
    const acquisition = spent(channel, 'acquisition')
    const came = buyers.find((row) => row.channel === channel && row.isNew)
    const { people: newPeople, profit } = came ?? { people: 0, profit: 0 }
    const each = acquisition > 0 ? meanMinor(acquisition, newPeople) : null
    return {
      channel,
      acquisition: money(acquisition, currency),
      keeping: money(spent(channel, 'keeping'), currency),
      newPeople,
      perNew: each === null ? null : money(each, currency),
      profitOfNew: money(profit, currency),
      returnOnCost: acquisition > 0 ? (profit - acquisition) / acquisition : null,
    }
  })
}
