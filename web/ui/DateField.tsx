import { TextInput } from '@mantine/core'
import type { Locale } from '../../kernel/i18n.ts'
import { useSurroundings } from '../surroundings.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './fields.module.css'
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
 * A day, in the browser's own field: it opens the calendar of the device and takes typed figures.
 * A birthday of 1948 is typed, not paged to. While nobody types, the day is written as the
 * product writes it: the browser would follow its own language, not the reader's.
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
  const t = useT()
  const { locale } = useSurroundings()
  const field = useField({ label, help, error, optional })
  const written = value ? writtenDay(value, locale) : t(texts.dateShape)
  return (
    <TextInput
      type="date"
      lang={locale}
      {...field}
      classNames={{ ...field.classNames, wrapper: css.date }}
      attributes={{ wrapper: { 'data-written': written, 'data-empty': value ? undefined : true } }}
      {...rest}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** 2026/11/22, and 22/11/2026 in British English. */
function writtenDay(day: string, locale: Locale): string {
  const parts = day.split('-')
  return (locale === 'ja' ? parts : parts.toReversed()).join('/')
}
