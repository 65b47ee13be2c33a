import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { TextField } from '../../../web/ui/fields.tsx'
import { texts } from '../character-pages.texts.ts'
import type { RfmRule } from '../contract.ts'
import { RuleForm } from './RuleForm.tsx'

const figuresOf = (text: string) =>
  text
    .split(/[,、，\s]+/)
    .filter(Boolean)
    .map(Number)

/** The bands can be moved; the server refuses what does not rise. */
export function BandsForm({ bands }: { bands: RfmRule }) {
  const t = useT()
  const [days, setDays] = useState(bands.recencyDays.join(', '))
  const [orders, setOrders] = useState(bands.orders.join(', '))
  const [money, setMoney] = useState(bands.money.join(', '))
  const body = { recencyDays: figuresOf(days), orders: figuresOf(orders), money: figuresOf(money) }
  return (
    <RuleForm name="rfm" body={body}>
      <TextField
        label={t(texts.bandsDays)}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <TextField
        label={t(texts.bandsOrders)}
        value={orders}
        onChange={(event) => setOrders(event.currentTarget.value)}
      />
      <TextField
        label={t(texts.bandsMoney)}
        value={money}
        onChange={(event) => setMoney(event.currentTarget.value)}
      />
    </RuleForm>
  )
}
