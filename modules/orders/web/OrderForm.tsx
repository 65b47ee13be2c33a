import { useRef, useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createOrder } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { emptyLine, filledLines, type LineDraft, LineEditor } from './LineEditor.tsx'
import { orderBody, type Rest, totalOf } from './order-draft.ts'
import css from './orders.module.css'
import { RestFields } from './RestFields.tsx'

interface OrderFormProps {
  personId: string | null
  onSaved: (orderId: string) => void
}

/** What is ordered and how it came; Ctrl or ⌘ with Enter saves from any field. */
export function OrderForm({ personId, onSaved }: OrderFormProps) {
  const t = useT()
  const { zone } = useSurroundings()
  const form = useRef<HTMLFormElement>(null)
  const [lines, setLines] = useState<LineDraft[]>(() => [emptyLine()])
  const [rest, setRest] = useState<Rest>(() => ({ ...NOTHING, channel: t(texts.phone) }))
  const blocked = useBlocked(personId, lines)
  const save = useMutationOf(createOrder, {
    onSuccess: (placed) => {
      toast(t(texts.saved))
      onSaved(placed.orderId)
    },
  })
  const send = () => {
    // The keys may be pressed again while the first try is on its way.
    if (blocked || !personId || save.isPending) return
    save.mutate({ body: orderBody(t, personId, lines, rest, zone) })
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
          <RestFields
            personId={personId}
            rest={rest}
            set={(part) => setRest((before) => ({ ...before, ...part }))}
          />
          <OrderFoot
            lines={lines}
            rest={rest}
            blocked={blocked}
            saving={save.isPending}
            error={save.error}
          />
        </Sheet>
      </Stack>
    </form>
  )
}

const NOTHING: Rest = {
  day: '',
  shipping: null,
  discount: null,
  channel: '',
  mediaCode: '',
  delivery: null,
  note: '',
}

function useBlocked(personId: string | null, lines: LineDraft[]): string | undefined {
  const t = useT()
  const { may } = useMe()
  if (!may('orders.write')) return t(texts.mayNot)
  if (!personId) return t(texts.needPerson)
  return filledLines(lines).length === 0 ? t(texts.needLine) : undefined
}

interface OrderFootProps {
  lines: LineDraft[]
  rest: Rest
  blocked: string | undefined
  saving: boolean
  error: unknown
}

function OrderFoot({ lines, rest, ...foot }: OrderFootProps) {
  const t = useT()
  const format = useFormat()
  const total = format.money(totalOf(lines, rest))
  const isEmpty = filledLines(lines).length === 0
  return (
    <>
      <p className={`${css.sum} num`}>
        {t(texts.total)} <b>{total}</b>
      </p>
      <FormFoot
        {...foot}
        verb={isEmpty ? t(texts.saveOrderPlain) : t(texts.saveOrder, { total })}
        far={<span className="note">{t(texts.saveKeys)}</span>}
      />
    </>
  )
}
