import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField, MoneyField, SelectField, useField } from '../../../web/ui/fields.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createOrder, listOrderChoices, listSubscriptions } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { emptyLine, filledLines, type LineDraft, LineEditor } from './LineEditor.tsx'
import css from './orders.module.css'
import { channelOf, channelWords, cycleWords } from './words.ts'

interface Rest {
  shipping: number | null
  discount: number | null
  channel: string
  mediaCode: string
  /** Chosen for one person; with another it is void. */
  delivery: { personId: string; subscriptionId: string } | null
  note: string
}

/** What is ordered and how it came; Ctrl or ⌘ with Enter saves from any field. */
export function OrderForm({
  personId,
  onSaved,
}: {
  personId: string | null
  onSaved: (orderId: string) => void
}) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const form = useRef<HTMLFormElement>(null)
  const [lines, setLines] = useState<LineDraft[]>(() => [emptyLine()])
  const [rest, setRest] = useState<Rest>({
    shipping: null,
    discount: null,
    channel: t(texts.phone),
    mediaCode: '',
    delivery: null,
    note: '',
  })
  const set = (part: Partial<Rest>) => setRest((before) => ({ ...before, ...part }))
  const save = useMutationOf(createOrder, {
    onSuccess: (placed) => {
      toast(t(texts.saved))
      onSaved(placed.orderId)
    },
  })
  const subscriptionId =
    rest.delivery?.personId === personId ? (rest.delivery?.subscriptionId ?? null) : null
  const filled = filledLines(lines)
  const goods = filled.reduce((sum, line) => sum + line.quantity * (line.unitPrice ?? 0), 0)
  const total = goods - (rest.discount ?? 0) + (rest.shipping ?? 0)
  const blocked = !may('orders.write')
    ? t(texts.mayNot)
    : !personId
      ? t(texts.needPerson)
      : filled.length === 0
        ? t(texts.needLine)
        : undefined
  const send = () => {
    if (blocked || !personId) return
    save.mutate({
      body: {
        personId,
        lines: filled.map(({ sku, name, quantity, unitPrice }) => ({
          sku,
          name: name.trim(),
          quantity,
          unitPrice: unitPrice ?? 0,
        })),
        shipping: rest.shipping ?? 0,
        discount: rest.discount ?? 0,
        channel: channelOf(t, rest.channel.trim()),
        mediaCode: rest.mediaCode,
        note: rest.note,
        subscriptionId,
      },
    })
  }
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        if (event.ctrlKey || event.metaKey) form.current?.requestSubmit()
        // Enter alone moves on in the rows; it must not save half an order.
        else if (event.target instanceof HTMLInputElement) event.preventDefault()
      }}
    >
      <Stack>
        <Sheet title={t(texts.items)}>
          <LineEditor lines={lines} onChange={setLines} focusFor={personId} />
        </Sheet>
        <Sheet>
          <div className={css.four}>
            <MoneyField
              label={t(texts.shipping)}
              value={rest.shipping}
              min={0}
              onChange={(shipping) => set({ shipping })}
            />
            <MoneyField
              label={t(texts.discount)}
              value={rest.discount}
              min={0}
              onChange={(discount) => set({ discount })}
            />
            <Origin rest={rest} set={set} />
          </div>
          {personId && (
            <Delivery
              personId={personId}
              value={subscriptionId}
              onChange={(chosen) =>
                set({ delivery: chosen ? { personId, subscriptionId: chosen } : null })
              }
            />
          )}
          <AreaField
            mt="md"
            label={t(texts.note)}
            optional
            minRows={2}
            maxLength={2000}
            value={rest.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          <p className={`${css.sum} num`}>
            {t(texts.total)} <b>{format.money(total)}</b>
          </p>
          <FormFoot
            verb={
              filled.length > 0
                ? t(texts.saveOrder, { total: format.money(total) })
                : t(texts.saveOrderPlain)
            }
            saving={save.isPending}
            error={save.error}
            blocked={blocked}
            far={<span className="note">{t(texts.saveKeys)}</span>}
          />
        </Sheet>
      </Stack>
    </form>
  )
}

function Origin({ rest, set }: { rest: Rest; set: (part: Partial<Rest>) => void }) {
  const t = useT()
  const { data } = useQuery(queryOf(listOrderChoices))
  const channels = ['phone', 'postcard', 'letter', 'fax', ...(data?.channels ?? [])]
  return (
    <>
      <Autocomplete
        {...useField({ label: t(texts.channel) })}
        // What stands there already is a suggestion, not a search.
        filter={({ options }) => options}
        data={[...new Set(channels.map((one) => channelWords(t, one)))]}
        maxLength={300}
        value={rest.channel}
        onChange={(channel) => set({ channel })}
      />
      <Autocomplete
        {...useField({ label: t(texts.mediaCode), help: t(texts.mediaHelp) })}
        data={data?.mediaCodes ?? []}
        maxLength={300}
        value={rest.mediaCode}
        onChange={(mediaCode) => set({ mediaCode })}
      />
    </>
  )
}

/** Asked only of somebody who has a subscription. */
function Delivery({
  personId,
  value,
  onChange,
}: {
  personId: string
  value: string | null
  onChange: (subscriptionId: string | null) => void
}) {
  const t = useT()
  const { data } = useQuery(queryOf(listSubscriptions, { query: { personId } }))
  const running = (data?.items ?? []).filter((one) => one.status !== 'cancelled')
  if (running.length === 0) return null
  return (
    <SelectField
      mt="md"
      label={t(texts.isDelivery)}
      placeholder={t(texts.notDelivery)}
      clearable
      data={running.map((one) => ({
        value: one.subscriptionId,
        label: `${one.items.map((item) => item.name).join('、')}　${cycleWords(t, one)}`,
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
