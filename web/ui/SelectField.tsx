import { Select, type SelectProps } from '@mantine/core'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import { type Bare, type FieldProps, useField } from './fields.tsx'

/** A choice of a few; `searchable` for more than ten. */
export function SelectField({
  label,
  help,
  error,
  optional,
  ...rest
}: FieldProps & Bare<SelectProps>) {
  const t = useT()
  return (
    <Select
      clearable={optional}
      nothingFoundMessage={t(rest.data?.length ? texts.noneFits : texts.noneToChoose)}
      {...useField({ label, help, error, optional })}
      {...rest}
    />
  )
}
