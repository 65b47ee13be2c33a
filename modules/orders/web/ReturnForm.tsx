import { Button, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField, CheckField } from '../../../web/ui/fields.tsx'
import { MoneyField } from '../../../web/ui/NumberField.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createReturn, listReasons } from '../contract.ts'
import { costOf, refundOf } from '../orders.rules.ts'
import { texts } from '../pages.texts.ts'
import type { OrderView } from './OrderSheets.tsx'
import css from './orders.module.css'

/** Pieces first: the money follows from them and may still be changed. No blame, no limit but what was bought. */
export function ReturnForm({ order, onDone }: { order: OrderView; onDone: () => void }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const [pieces, setPieces] = useState<Record<number, number>>({})
  const [money, setMoney] = useState<number | null>(null)
  const [sellable, setSellable] = useState(false)
  const [reasonId, setReasonId] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const back = order.items
    .map(({ lineNo }) => ({ lineNo, quantity: pieces[lineNo] ?? 0 }))
    .filter(({ quantity }) => quantity > 0)
  const returnable = { ...order, lines: order.items }
  const refund = back.length > 0 ? refundOf(returnable, back) : null
  const amount = money ?? refund
  const cost = costOf(returnable, back)
  const save = useMutationOf(createReturn, {
    onSuccess: () => {
      toast(t(texts.returnSaved))
      onDone()
    },
  })
  const send = () =>
    save.mutate({
      body: {
        personId: order.person.personId,
        orderId: order.orderId,
        lines: back,
        amount,
        costBack: sellable ? cost : 0,
        reasonId,
        reason: words,
      },
    })
  const needs = back.length === 0 && amount === null ? t(texts.needBack) : undefined
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p className="quiet">{t(texts.returnLead)}</p>
      {order.items.length > 0 && <Pieces order={order} pieces={pieces} onChange={setPieces} />}
      <MoneyField
        label={t(texts.moneyBack)}
        help={back.length > 0 ? t(texts.moneyBackHelp) : undefined}
        min={0}
        value={amount}
        onChange={setMoney}
      />
      {cost > 0 && (
        <CheckField
          label={t(texts.sellable, { cost: format.money(cost, order.currency) })}
          checked={sellable}
          onChange={setSellable}
        />
      )}
      <Reason reasonId={reasonId} onChange={setReasonId} />
      <AreaField
        label={t(texts.words)}
        optional
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormFoot
        verb={
          amount === null
            ? t(texts.returnIt)
            : t(texts.saveReturn, { amount: format.money(amount, order.currency) })
        }
        saving={save.isPending}
        error={save.error}
        blocked={may('orders.write') ? needs : t(texts.mayNot)}
        onCancel={onDone}
      />
    </form>
  )
}

function Pieces({
  order,
  pieces,
  onChange,
}: {
  order: OrderView
  pieces: Record<number, number>
  onChange: (pieces: Record<number, number>) => void
}) {
  const t = useT()
  const format = useFormat()
  const leftOf = (line: OrderView['items'][number]) =>
    Math.max(0, line.quantity - line.returnedQuantity)
  return (
    <div className={css.scroll}>
      <table className={`${css.table} num`}>
        <thead>
          <tr>
            <th scope="col">{t(texts.whatBack)}</th>
            <th scope="col" className={css.right}>
              {t(texts.bought)}
            </th>
            <th scope="col" className={css.right}>
              {t(texts.leftToReturn)}
            </th>
            <th scope="col" className={css.right}>
              {t(texts.quantity)}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((line) => (
            <tr key={line.lineNo}>
              <td>{line.name}</td>
              <td className={css.right}>{format.number(line.quantity)}</td>
              <td className={css.right}>{format.number(leftOf(line))}</td>
              <td>
                <NumberInput
                  aria-label={`${line.name} ${t(texts.quantity)}`}
                  w={84}
                  ml="auto"
                  min={0}
                  max={leftOf(line)}
                  allowDecimal={false}
                  disabled={leftOf(line) === 0}
                  value={pieces[line.lineNo] ?? 0}
                  onChange={(value) =>
                    onChange({ ...pieces, [line.lineNo]: typeof value === 'number' ? value : 0 })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() =>
          onChange(Object.fromEntries(order.items.map((line) => [line.lineNo, leftOf(line)])))
        }
      >
        {t(texts.allOfIt)}
      </Button>
    </div>
  )
}

function Reason({
  reasonId,
  onChange,
}: {
  reasonId: string | null
  onChange: (reasonId: string | null) => void
}) {
  const t = useT()
  const { locale } = useSurroundings()
  const { data } = useQuery(queryOf(listReasons, { query: { kind: 'return' } }))
  const open = (data?.items ?? []).filter((reason) => reason.active)
  return (
    <SelectField
      label={t(texts.reason)}
      help={t(texts.reasonHelp)}
      optional
      data={open.map((reason) => ({ value: reason.reasonId, label: reason[locale] }))}
      value={reasonId}
      onChange={onChange}
    />
  )
}
