import { NumberInput } from '@mantine/core'
import { decimalsOf } from '../../../kernel/money.ts'
import { useT } from '../../../web/texts.ts'
import { texts } from '../reports.texts.ts'
import css from './ltv.module.css'

export const KEYS = ['averageOrder', 'ordersPerYear', 'years'] as const
export type Key = (typeof KEYS)[number]

export const NAMES = {
  averageOrder: texts.averageOrder,
  ordersPerYear: texts.perYear,
  years: texts.years,
}
export const UNITS = { ordersPerYear: texts.timesUnit, years: texts.yearsUnit }

/** One of the three levers: a slider, and a field for who knows the number. */
export function Lever({
  of,
  value,
  own,
  currency,
  onChange,
}: {
  of: Key
  value: number
  own: number
  currency: string
  onChange: (value: number) => void
}) {
  const t = useT()
  const isMoney = of === 'averageOrder'
  const scale = isMoney ? 10 ** decimalsOf(currency) : 1
  const step = isMoney ? Math.max(1, Math.round(own / 100)) : 0.1
  const most = Math.max(own * 2, value, isMoney ? 10_000 * scale : 10)
  const unit = isMoney ? '' : t(UNITS[of])
  return (
    <div className={css.lever}>
      <label htmlFor={`lever-${of}`}>{t(NAMES[of])}</label>
      <input
        id={`lever-${of}`}
        type="range"
        min={0}
        max={most}
        step={step}
        value={value}
        data-moved={value !== own || undefined}
        style={{ '--at': `${most > 0 ? (value / most) * 100 : 0}%` } as React.CSSProperties}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <NumberInput
        aria-label={t(NAMES[of])}
        size="xs"
        hideControls
        thousandSeparator=","
        min={0}
        decimalScale={isMoney ? decimalsOf(currency) : 2}
        suffix={unit || (currency === 'JPY' && isMoney ? t(texts.yen) : undefined)}
        value={Math.round((value / scale) * 100) / 100}
        onChange={(next) => typeof next === 'number' && onChange(next * scale)}
      />
    </div>
  )
}
