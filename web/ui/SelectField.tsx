import { Select, type SelectProps } from '@mantine/core'
import { type Bare, type FieldProps, useField } from './fields.tsx'

/** A choice of a few; `searchable` for more than ten. */
export function SelectField({
  label,
  help,
  error,
  optional,
  ...rest
}: FieldProps & Bare<SelectProps>) {
  return <Select clearable={optional} {...useField({ label, help, error, optional })} {...rest} />
}
