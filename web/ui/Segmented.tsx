import { type ReactNode, useId } from 'react'
import css from './Segmented.module.css'

export interface SegmentedProps<V extends string> {
  /** Said to a screen reader: 「期間」. */
  label: string
  value: V
  options: { value: V; label: ReactNode }[]
  onChange: (value: V) => void
  disabled?: boolean
}

/** A few choices of which one holds: a period, a group, a view. */
export function Segmented<V extends string>({
  label,
  value,
  options,
  onChange,
  disabled,
}: SegmentedProps<V>) {
  const name = useId()
  return (
    <fieldset className={css.segments} disabled={disabled}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} data-on={option.value === value || undefined}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
