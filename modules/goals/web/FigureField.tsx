import { useT } from '../../../web/texts.ts'
import { MoneyField, NumberField } from '../../../web/ui/NumberField.tsx'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import { READINGS, type ReadingName } from '../goals.rules.ts'

/** A figure of that number: per cent where it is a share, money where it is money. */
export function FigureField(props: {
  label: string
  reading: ReadingName
  value: number | null
  onChange: (value: number | null) => void
}) {
  const { label, reading, value, onChange } = props
  const t = useT()
  const unit = READINGS[reading]
  if (unit === 'money') return <MoneyField label={label} value={value} onChange={onChange} />
  const scale = unit === 'share' ? 100 : 1
  const shown = value === null ? '' : Math.round(value * scale * 1000) / 1000
  return (
    <NumberField
      label={label}
      help={unit === 'share' ? t(texts.targetPercent) : undefined}
      suffix={unit === 'share' ? '%' : undefined}
      decimalScale={unit === 'share' || unit === 'stars' ? 2 : 0}
      value={shown}
      onChange={(next) => onChange(typeof next === 'number' ? next / scale : null)}
    />
  )
}
