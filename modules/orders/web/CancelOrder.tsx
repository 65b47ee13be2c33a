import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { AreaField } from '../../../web/ui/fields.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createCancellation } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import type { OrderView } from './OrderSheets.tsx'

/** Asks once, naming what is cancelled; what the customer said may go with it. */
export function CancelOrder({
  order,
  opened,
  onClose,
}: {
  order: OrderView
  opened: boolean
  onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const [words, setWords] = useState('')
  const cancel = useMutationOf(createCancellation, {
    onSuccess: () => {
      toast(t(texts.cancelDone))
      onClose()
    },
  })
  const total = format.money(order.total, order.currency)
  const { orderId } = order
  return (
    <ConfirmDestructive
      opened={opened}
      onClose={onClose}
      title={t(texts.cancelAsk, { number: order.number })}
      verb={t(texts.cancelVerb, { total })}
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate({ params: { orderId }, body: { words } })}
    >
      <p>{t(texts.cancelSays, { total })}</p>
      <AreaField
        mt="md"
        label={t(texts.cancelWords)}
        optional
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </ConfirmDestructive>
  )
}
