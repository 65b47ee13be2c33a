import { minorToDecimal } from '../../../kernel/money.ts'
import { texts } from '../insight.texts.ts'
import { reportLtv } from '../report-ltv.ts'
import { reportRepeat } from '../report-repeat.ts'
import { reportTrends } from '../report-trends.ts'
import { amount, decimal, heads, percent, type Tables } from './table.ts'

export const worthTables: Tables = {
  'ltv/working': async (ctx, question, t) => {
    const { total, perPerson } = await reportLtv(ctx, question)
    const rows = [
      [texts.headSales, total.sales, perPerson?.sales],
      [texts.headCost, total.cost, perPerson?.cost],
      [texts.headReturned, total.returned, perPerson?.returned],
      [texts.headCostBack, total.costBack, perPerson?.costBack],
      [texts.headProfit, total.profit, perPerson?.profit],
    ] as const
    return [
      heads(t, texts.headItem, texts.headTotal, texts.headPerPerson),
      ...rows.map(([name, whole, each]) => [t(name), amount(whole), amount(each ?? null)]),
    ]
  },

  'ltv/cohorts': async (ctx, question, t) => {
    const { cohorts, frame } = await reportLtv(ctx, question)
    const width = Math.max(0, ...cohorts.rows.map(({ cumulative }) => cumulative.length))
    return [
      [t(texts.headCohort), t(texts.headSize), ...ages(width).map((n) => t(texts.headAfter, n))],
      ...cohorts.rows.map(({ cohort, size, cumulative }) => [
        cohort,
        size,
        ...cumulative.map((minor) => minorToDecimal(minor, frame.currency)),
      ]),
    ]
  },

  'repeat/repeat': async (ctx, question, t) => {
    const { repeat } = await reportRepeat(ctx, question)
    const groups = [
      [texts.groupAll, repeat],
      [texts.groupMembers, repeat.members],
      [texts.groupGuests, repeat.guests],
    ] as const
    return [
      heads(
        t,
        texts.headGroup,
        texts.headCustomers,
        texts.headRepeaters,
        texts.headRate,
        texts.headOrders,
        texts.headMeanOrders,
        texts.headRepeatsEach,
        texts.headSales,
      ),
      ...groups.map(([name, row]) => [
        t(name),
        row.customers,
        row.repeaters,
        percent(row.rate),
        row.orders,
        decimal(row.meanOrders),
        decimal(row.repeatsEach),
        amount(row.revenue),
      ]),
    ]
  },

  'repeat/distribution': async (ctx, question, t) => {
    const { distribution } = await reportRepeat(ctx, question)
    return [
      heads(t, texts.headBand, texts.headCustomers, texts.groupMembers, texts.groupGuests),
      ...distribution.map(({ from, to, people, members, guests }) => [
        from === to ? String(from) : `${from}〜${to ?? ''}`,
        people,
        members,
        guests,
      ]),
    ]
  },

  'trends/trends': async (ctx, question, t) => {
    const by = question.by === 'year' ? 'year' : 'month'
    const { rows } = await reportTrends(ctx, { ...question, by })
    return [
      heads(
        t,
        texts.headPeriod,
        texts.headCustomers,
        texts.headOrders,
        texts.headSales,
        texts.headAverageOrder,
        texts.headFrequency,
        texts.headSpend,
      ),
      ...rows.map((row) => [
        row.period,
        row.customers,
        row.orders,
        amount(row.revenue),
        amount(row.averageOrder),
        decimal(row.frequency),
        amount(row.spend),
      ]),
    ]
  },
}

export function ages(width: number): { count: number }[] {
  return Array.from({ length: width }, (_, count) => ({ count }))
}
