import { NumberInput, type NumberInputProps } from '@mantine/core'
import { decimalsOf } from '../../kernel/money.ts'
import { useSurroundings } from '../surroundings.ts'
import { type Bare, type FieldProps, useField } from './fields.tsx'

export function NumberField({
  label,
  help,
  error,
  optional,
  ...rest
}: FieldProps & Bare<NumberInputProps>) {
  return (
    <NumberInput
      thousandSeparator=","
      hideControls
      {...useField({ label, help, error, optional })}
      {...rest}
    />
  )
}

export interface MoneyFieldProps
  extends FieldProps,
    Omit<Bare<NumberInputProps>, 'value' | 'onChange' | 'defaultValue'> {
  /** Minor units, as everywhere: 4980 yen, or 498000 for £4,980.00. */
  value: number | null
  onChange: (minor: number | null) => void
}

export function MoneyField({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  ...rest
}: MoneyFieldProps) {
  const { currency, locale } = useSurroundings()
  const decimals = decimalsOf(currency)
  const scale = 10 ** decimals
  const yen = currency === 'JPY' && locale === 'ja'
  return (
    <NumberInput
      thousandSeparator=","
      hideControls
      decimalScale={decimals}
      suffix={yen ? '円' : undefined}
      leftSection={yen ? undefined : symbolOf(currency)}
      {...useField({ label, help, error, optional })}
      {...rest}
      value={value === null ? '' : value / scale}
      onChange={(next) => onChange(typeof next === 'number' ? Math.round(next * scale) : null)}
    />
  )
}

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  return parts.find((part) => part.type === 'currency')?.value ?? currency
}
