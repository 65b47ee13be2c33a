import type { ReactNode } from 'react'
import { useT } from '../../../../web/texts.ts'
import { AreaField, PasswordField } from '../../../../web/ui/fields.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'

interface SecretFieldProps {
  label: string
  /** It is stored already: what is left empty stays as it is. */
  isThere: boolean
  help?: string
  error?: ReactNode
  area?: boolean
  value: string
  onChange: (value: string) => void
}

/** For what goes in and never comes out again. */
export function SecretField({ isThere, help, area, onChange, ...rest }: SecretFieldProps) {
  const t = useT()
  const Field = area ? AreaField : PasswordField
  const said = t(isThere ? texts.secretThere : texts.secretNew)
  return (
    <Field
      {...rest}
      help={help ? `${help} ${said}` : said}
      autoComplete="new-password"
      spellCheck={false}
      onChange={({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        onChange(value)
      }
    />
  )
}

/** What was left empty is not sent, so that it stays. */
export function given<T extends Record<string, string>>(secret: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(secret).filter(([, value]) => value.trim() !== ''),
  ) as Partial<T>
}
