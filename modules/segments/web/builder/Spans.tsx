import { useT } from '../../../../web/texts.ts'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { type Span, UNITS } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import { Choice } from './Choice.tsx'

/** How far off a day of the calendar is; hours and months mean nothing exact to it. */
const DAYS = ['day', 'week'] as const

/** 「3」「か月」. */
export function SpanFields({
  span,
  onChange,
  onlyDays,
}: {
  span: Span | undefined
  onChange: (span: Span) => void
  onlyDays?: boolean
}) {
  const t = useT()
  const { n, unit } = span ?? { n: 0, unit: 'day' as const }
  const units = onlyDays ? DAYS : UNITS
  return (
    <>
      <Whole
        label={t(texts.length)}
        value={n || null}
        min={1}
        onChange={(n) => onChange({ n: n ?? 0, unit })}
      />
      <Choice
        label={t(texts.unit)}
        value={unit}
        options={units.map((value) => ({ value, label: t(texts[value]) }))}
        onChange={(unit) => onChange({ n, unit })}
      />
    </>
  )
}

/** A whole number; empty is null. */
export function Whole({
  label,
  value,
  onChange,
  min = 0,
  max = 3650,
}: {
  label: string
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
}) {
  return (
    <NumberField
      label={label}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={min < 0}
      w={64}
    />
  )
}
