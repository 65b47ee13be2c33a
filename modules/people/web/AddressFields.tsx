import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { TextField } from '../../../web/ui/fields.tsx'
import { findAddress } from '../contract.ts'
import { postalCodeOf } from '../people.rules.ts'
import { texts } from '../people.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import css from './people.module.css'

export type AddressValues = {
  postalCode: string
  prefecture: string
  city: string
  street: string
  building: string
}

export const NO_ADDRESS: AddressValues = {
  postalCode: '',
  prefecture: '',
  city: '',
  street: '',
  building: '',
}

type Place = { prefecture: string; city: string; town: string }

/** The postal code fills the place where it is still empty; where a code has several, one chooses. */
export function AddressFields(props: {
  values: AddressValues
  onChange: (values: AddressValues) => void
}) {
  const { values, onChange } = props
  const t = useT()
  const code = postalCodeOf(values.postalCode) ?? ''
  const whole = /^\d{7}$/.test(code)
  const { data } = useQuery({
    ...queryOf(findAddress, { params: { postalCode: code || '0' } }),
    enabled: whole,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const places = whole ? (data?.items ?? []) : []
  const take = ({ prefecture, city, town }: Place) =>
    onChange({ ...values, prefecture, city, street: town })
  const asked = useRef(values.postalCode)
  useEffect(() => {
    const [only] = places
    const empty = !values.prefecture && !values.city && !values.street
    if (!only || asked.current === code || !empty) return
    asked.current = code
    take(only)
  })
  const text = (name: keyof AddressValues, autoComplete: string) => ({
    value: values[name],
    autoComplete,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...values, [name]: event.currentTarget.value }),
  })
  return (
    <div className={css.fields}>
      <TextField
        label={t(texts.postalCode)}
        inputMode="numeric"
        help={whole && data && places.length === 0 ? t(screenTexts.placeUnknown) : undefined}
        {...text('postalCode', 'postal-code')}
      />
      <div className={css.places}>
        {places.length > 0 && <span className="note">{t(screenTexts.placesFound)}</span>}
        {places.map((place) => (
          <Button
            key={`${place.prefecture}${place.city}${place.town}`}
            size="xs"
            variant="default"
            onClick={() => take(place)}
          >
            {place.prefecture}
            {place.city}
            {place.town}
          </Button>
        ))}
      </div>
      <TextField label={t(texts.prefecture)} {...text('prefecture', 'address-level1')} />
      <TextField label={t(texts.city)} {...text('city', 'address-level2')} />
      <TextField label={t(texts.street)} {...text('street', 'address-line1')} />
      <TextField label={t(texts.building)} optional {...text('building', 'address-line2')} />
    </div>
  )
}
