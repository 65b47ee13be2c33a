import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import type { FrameAnswer } from '../contract.ts'
import { FEW_PEOPLE } from '../insight.rules.ts'
import { texts } from '../reports.texts.ts'

/** Up to when it counts, what is left out, and whether there are enough people to tell. */
export function FrameNote({ frame, people }: { frame: FrameAnswer; people: number | null }) {
  const t = useT()
  const format = useFormat()
  const day = format.day(frame.asOf)
  return (
    <p className="note">
      {t(frame.recordsEnd ? texts.recordsEnd : texts.asOf, { day })}
      {frame.otherCurrencies.map(({ currency, orders }) => (
        <span key={currency}> {t(texts.otherCurrency, { currency, count: orders })}</span>
      ))}
      {people !== null && people > 0 && people < FEW_PEOPLE && (
        <span> {t(texts.few, { count: people })}</span>
      )}
    </p>
  )
}
