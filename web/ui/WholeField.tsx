import { NumberField } from './NumberField.tsx'

interface Props {
  className?: string | undefined
  label: string
  help?: string | undefined
  value: number
  range: readonly [from: number, to: number]
  onChange: (value: number) => void
}

/** A whole number within bounds; what lies outside becomes the nearest that does not. */
export function WholeField({ value, range: [min, max], onChange, ...field }: Props) {
  return (
    <NumberField
      {...field}
      min={min}
      max={max}
      value={value}
      onChange={(next) => onChange(Math.min(max, Math.max(min, Math.round(Number(next)) || min)))}
    />
  )
}
