import { TextInput } from '@mantine/core'
import { type FieldProps, useField } from './fields.tsx'

export interface DateFieldProps extends FieldProps {
  /** `2026-11-24`, or empty. */
  value: string | null
  onChange: (day: string) => void
  min?: string
  max?: string
  disabled?: boolean
}

/**
 * A day, in the browser's own field: it writes the date in the reader's language, opens the
 * calendar of the device and takes typed figures. A birthday of 1948 is typed, not paged to.
 */
export function DateField({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  ...rest
}: DateFieldProps) {
  return (
    <TextInput
      type="date"
      {...useField({ label, help, error, optional })}
      {...rest}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
