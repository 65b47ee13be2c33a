import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormOf } from '../../../web/form.ts'
import { useT } from '../../../web/texts.ts'
import { TextField } from '../../../web/ui/fields.tsx'
import { texts } from '../door.texts.ts'
import css from './door.module.css'
import { CurrencyField, ZoneField } from './MoneyFields.tsx'
import { shopForm } from './schemas.ts'

export interface ShopAnswers {
  shopName: string
  /** Empty while nobody chose. */
  currency: string
  zone: string
}

export function ShopQuestion(props: {
  answers: ShopAnswers
  onAnswered: (answers: ShopAnswers) => void
}) {
  const t = useT()
  const form = useFormOf(shopForm, props.answers)
  const { currency, zone } = form.getValues()
  const [open, setOpen] = useState(currency !== '' || zone !== '')
  return (
    <form className={css.form} onSubmit={form.onSubmit(props.onAnswered)}>
      <TextField
        label={t(texts.shopName)}
        help={t(texts.shopNameHelp)}
        placeholder={t(texts.shopNameExample)}
        autoComplete="organization"
        autoFocus
        {...form.getInputProps('shopName')}
      />
      {open ? (
        <div className={css.pair}>
          <CurrencyField {...form.getInputProps('currency')} />
          <ZoneField {...form.getInputProps('zone')} />
        </div>
      ) : (
        <div>
          <p className={css.quietRow}>
            <span>{t(texts.money)}</span>
            <b className="num">{t(texts.moneyNow, { currency: 'JPY', zone: 'Asia/Tokyo' })}</b>
            <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
              {t(texts.moneyChange)}
            </Button>
          </p>
          <p className="note">{t(texts.moneyHelp)}</p>
        </div>
      )}
      <Button type="submit" fullWidth>
        {t(texts.next)}
      </Button>
    </form>
  )
}
