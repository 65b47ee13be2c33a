import { type ReactNode, useRef } from 'react'
import type { Locale } from '../../../../kernel/i18n.ts'
import { AreaField, TextField } from '../../../../web/ui/fields.tsx'
import { InsertMenu } from './InsertMenu.tsx'
import css from './templates.module.css'

/** A field whose words may hold what differs from person to person. */
export function WordsField(props: {
  label: string
  value: string
  onChange: (value: string) => void
  locale: Locale
  error?: ReactNode
  /** One line only. */
  isLine?: boolean
  disabled?: boolean
  /** Its name stands above it already, and is only said to a screen reader. */
  isNamed?: boolean
  /** Left of the menu below. */
  foot?: ReactNode
}) {
  const { label, value, onChange, locale, error, isLine, disabled, isNamed, foot } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const line = useRef<HTMLInputElement>(null)
  const shared = {
    label: isNamed ? undefined : label,
    'aria-label': isNamed ? label : undefined,
    error,
    value,
    disabled,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  return (
    <div className={css.words}>
      {isLine ? (
        <TextField ref={line} {...shared} />
      ) : (
        <AreaField ref={area} minRows={2} {...shared} />
      )}
      <div className={css.insert}>
        {foot}
        {!disabled && (
          <InsertMenu
            field={label}
            locale={locale}
            at={isLine ? line : area}
            value={value}
            onChange={onChange}
          />
        )}
      </div>
    </div>
  )
}
