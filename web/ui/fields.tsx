import {
  Checkbox,
  PasswordInput,
  type PasswordInputProps,
  Radio,
  Switch,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './fields.module.css'
import { Icon } from './Icon.tsx'

export interface FieldProps {
  label: ReactNode
  /** Below the field; an error takes its place. */
  help?: ReactNode
  error?: ReactNode
  /** Says 「なくてもかまいません」. There are no asterisks. */
  optional?: boolean
}

/** What Mantine's own field takes beside the words around it. */
export type Bare<P> = Omit<P, 'label' | 'description' | 'error' | 'required' | 'withAsterisk'>

/** Label above, help below, an error instead of the help with what to do. */
export function useField({ label, help, error, optional }: FieldProps) {
  const t = useT()
  return {
    label: optional ? (
      <>
        {label} <span className={css.optional}>{t(texts.optional)}</span>
      </>
    ) : (
      label
    ),
    description: error ? undefined : help,
    error: error ? (
      <span className={css.error}>
        <Icon name="warning" /> {error}
      </span>
    ) : undefined,
    classNames: { label: css.label, input: css.input, description: css.help, error: css.errorLine },
  }
}

export function TextField({
  label,
  help,
  error,
  optional,
  ...rest
}: FieldProps & Bare<TextInputProps>) {
  return <TextInput {...useField({ label, help, error, optional })} {...rest} />
}

export function AreaField({
  label,
  help,
  error,
  optional,
  ...rest
}: FieldProps & Bare<TextareaProps>) {
  return <Textarea autosize minRows={3} {...useField({ label, help, error, optional })} {...rest} />
}

export function PasswordField({
  label,
  help,
  error,
  optional,
  ...rest
}: FieldProps & Bare<PasswordInputProps>) {
  return <PasswordInput {...useField({ label, help, error, optional })} {...rest} />
}

interface TickProps extends FieldProps {
  checked?: boolean
  onChange?: (checked: boolean) => void
  disabled?: boolean
  name?: string
}

/** With a form: `{...form.getInputProps('agreed', { type: 'checkbox' })}`. */
export function CheckField({ label, help, error, optional, onChange, ...rest }: TickProps) {
  const field = useField({ label, help, error, optional })
  return (
    <Checkbox
      {...field}
      classNames={{ label: css.tick, description: css.hint }}
      onChange={(event) => onChange?.(event.currentTarget.checked)}
      {...rest}
    />
  )
}

export function SwitchField({ label, help, error, optional, onChange, ...rest }: TickProps) {
  const field = useField({ label, help, error, optional })
  return (
    <Switch
      {...field}
      classNames={{ label: css.tick, description: css.hint }}
      onChange={(event) => onChange?.(event.currentTarget.checked)}
      {...rest}
    />
  )
}

export interface RadioFieldProps extends FieldProps {
  value: string | null
  onChange: (value: string) => void
  options: { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean }[]
}

/** Every choice in sight, one below the other. */
export function RadioField({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  options,
}: RadioFieldProps) {
  return (
    <Radio.Group {...useField({ label, help, error, optional })} value={value} onChange={onChange}>
      <div className={css.choices}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.help}
            classNames={{ description: css.hint }}
            disabled={option.disabled}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
