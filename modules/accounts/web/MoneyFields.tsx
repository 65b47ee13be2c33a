import type { SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { texts } from '../door.texts.ts'

type Bound = Pick<SelectProps, 'value' | 'onChange' | 'error' | 'disabled'> & { help?: string }

/** Every currency the browser knows, by its code and its name. */
export function CurrencyField(props: Bound) {
  const t = useT()
  const { locale } = useSurroundings()
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' })
    return Intl.supportedValuesOf('currency').map((code) => ({
      value: code,
      label: `${code} ${names.of(code) ?? ''}`,
    }))
  }, [locale])
  return (
    <SelectField
      label={t(texts.currency)}
      placeholder={t(texts.notChosen)}
      searchable
      data={data}
      allowDeselect={false}
      {...props}
      value={props.value || null}
    />
  )
}

export function ZoneField(props: Bound) {
  const t = useT()
  const data = useMemo(() => ['UTC', ...Intl.supportedValuesOf('timeZone')], [])
  return (
    <SelectField
      label={t(texts.zone)}
      placeholder={t(texts.notChosen)}
      searchable
      data={[...new Set(data)]}
      allowDeselect={false}
      {...props}
      value={props.value || null}
    />
  )
}
