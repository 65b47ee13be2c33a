import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Why } from '../../../web/ui/Why.tsx'
import type { PersonPrediction } from '../contract.ts'
import { texts } from '../outlook.texts.ts'

/** What a person's prediction rests on. */
export function OutlookWhy({
  prediction: { why, basis, chance90 },
}: {
  prediction: PersonPrediction
}) {
  const t = useT()
  const format = useFormat()
  const { orders, lastOrder, observedDays, meanValue } = basis
  return (
    <Why>
      <p>{why}</p>
      <p>
        {t(texts.basisOrders, { orders, last: format.day(lastOrder), observed: observedDays })}{' '}
        {meanValue &&
          t(texts.basisValue, { amount: format.money(meanValue.minor, meanValue.currency) })}
      </p>
      <p>{t(texts.basisChance, { chance: format.percent(chance90, 0) })}</p>
    </Why>
  )
}
