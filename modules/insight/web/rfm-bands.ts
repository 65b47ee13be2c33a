import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import type { RfmReport } from '../contract.ts'
import { texts } from '../rfm.texts.ts'

type Bands = Pick<RfmReport['bands'], 'recencyDays' | 'orders' | 'money'>

/** What a score of each dimension means, in words: 「5〜9回」. */
export function useBandWords({ recencyDays, orders, money }: Bands) {
  const t = useT()
  const format = useFormat()
  const between = (from: number, to: number) =>
    from >= to
      ? t(texts.ordersOne, { count: to })
      : t(texts.ordersBetween, { from: format.number(from), to: format.number(to) })
  return {
    recency: (score: number) => {
      const to = recencyDays[5 - score]
      const from = recencyDays[4 - score]
      if (to === undefined) return t(texts.daysFrom, { from: format.number(recencyDays[3]) })
      if (from === undefined) return t(texts.daysTo, { to: format.number(to) })
      return t(texts.daysBetween, { from: format.number(from + 1), to: format.number(to) })
    },
    frequency: (score: number) => {
      const from = score === 1 ? 1 : (orders[score - 2] ?? 0)
      const next = orders[score - 1]
      return next === undefined
        ? t(texts.ordersFrom, { from: format.number(from) })
        : between(from, next - 1)
    },
    money: (score: number) =>
      score === 1
        ? t(texts.moneyBelow, { to: format.moneyShort(money[0]) })
        : t(texts.moneyBetween, { from: format.moneyShort(money[score - 2]) }),
  }
}
