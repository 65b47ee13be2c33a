import { texts } from '../insight.texts.ts'
import { reportChurn } from '../report-churn.ts'
import { reportCohorts } from '../report-cohorts.ts'
import { reportPurchases } from '../report-purchases.ts'
import { reportRetention } from '../report-retention.ts'
import { reportSubscriptionChurn } from '../report-subscription-churn.ts'
import { heads, percent, type Tables } from './table.ts'
import { ages } from './worth.ts'

export const stayingTables: Tables = {
  'cohorts/cohorts': async (ctx, question, t) => {
    const { cohorts, months } = await reportCohorts(ctx, question)
    return [
      [t(texts.headCohort), t(texts.headSize), ...ages(months).map((n) => t(texts.headAfter, n))],
      ...cohorts.map(({ cohort, size, active, observed }) => [
        cohort,
        size,
        ...active.map((people, age) => (age < observed ? people : '')),
      ]),
    ]
  },

  'purchases/months': async (ctx, question, t) => {
    const { months } = await reportPurchases(ctx, question)
    return [
      heads(
        t,
        texts.headCohort,
        texts.headFirst,
        texts.headSecond,
        texts.headSecondRate,
        texts.headThird,
        texts.headThirdRate,
        texts.headSettled,
      ),
      ...months.map((row) => [
        row.month,
        row.first,
        row.second,
        percent(row.secondRate),
        row.third,
        percent(row.thirdRate),
        t(row.settled ? texts.yes : texts.no),
      ]),
    ]
  },

  'purchases/days': async (ctx, question, t) => {
    const { toSecond, toThird } = await reportPurchases(ctx, question)
    return [
      heads(t, texts.headDays, texts.headToSecond, texts.headToThird),
      ...toSecond.histogram.map(({ from, to, people }, index) => [
        `${from}〜${to ?? ''}`,
        people,
        toThird.histogram[index]?.people ?? 0,
      ]),
    ]
  },

  'retention/trend': async (ctx, question, t) => {
    const { trend } = await reportRetention(ctx, question)
    return [
      heads(t, texts.headMonth, texts.headBase, texts.headKept, texts.headRate),
      ...trend.map(({ month, base, kept, rate }) => [month, base, kept, percent(rate)]),
    ]
  },

  'churn/months': async (ctx, question, t) => {
    const { months } = await reportChurn(ctx, question)
    return [
      heads(
        t,
        texts.headMonth,
        texts.headActive,
        texts.headLapsed,
        texts.headRate,
        texts.headSubscribers,
        texts.headCancelled,
        texts.headRate,
      ),
      ...months.map((row) => [
        row.month,
        row.active,
        row.lapsed,
        percent(row.lapsedRate),
        row.subscribers,
        row.cancelled,
        percent(row.cancelledRate),
      ]),
    ]
  },

  'subscription-churn/life': async (ctx, question, t) => {
    const { life } = await reportSubscriptionChurn(ctx, question)
    return [
      heads(
        t,
        texts.headLifeMonth,
        texts.headAtRisk,
        texts.headEnded,
        texts.headRate,
        texts.headSurviving,
      ),
      ...life.map((row) => [
        row.month,
        row.atRisk,
        row.cancelled,
        percent(row.rate),
        percent(row.surviving),
      ]),
    ]
  },

  'subscription-churn/reasons': async (ctx, question, t) => {
    const { reasons } = await reportSubscriptionChurn(ctx, question)
    return [
      heads(t, texts.headReason, texts.headEnded),
      ...reasons.map((reason) => [reason[ctx.locale], reason.cancelled]),
    ]
  },

  'subscription-churn/months': async (ctx, question, t) => {
    const { months } = await reportSubscriptionChurn(ctx, question)
    return [
      heads(t, texts.headMonth, texts.headReason, texts.headEnded),
      ...months.flatMap(({ month, reasons }) =>
        reasons.map((reason) => [month, reason[ctx.locale], reason.cancelled]),
      ),
    ]
  },
}
