import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { updateSubscription } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { emptyLine, filledLines, type LineDraft, LineEditor } from './LineEditor.tsx'
import css from './orders.module.css'
import { bodyOf, PlanFields, planOf } from './PlanFields.tsx'
import type { SubscriptionView } from './SubscriptionPage.tsx'

/** Items, prices, interval, next date and gift; only what differs is written down. */
export function ChangeForm({
  subscription,
  onDone,
}: {
  subscription: SubscriptionView
  onDone: () => void
}) {
  const t = useT()
  const { subscriptionId } = subscription
  const [lines, setLines] = useState<LineDraft[]>(() =>
    subscription.items.map(({ sku, name, quantity, unitPrice }) => ({
      ...emptyLine(),
      sku,
      name,
      quantity,
      unitPrice,
    })),
  )
  const [plan, setPlan] = useState(() => planOf(subscription))
  const [nextOn, setNextOn] = useState(subscription.nextOn ?? '')
  const change = useMutationOf(updateSubscription, {
    onSuccess: () => {
      toast(t(texts.changeDone))
      onDone()
    },
  })
  const filled = filledLines(lines)
  const send = () => {
    const before = planOf(subscription)
    const { giftEvery, gift, ...cycle } = bodyOf(plan)
    const hasNewCycle = plan.count !== before.count || plan.unit !== before.unit
    change.mutate({
      params: { subscriptionId },
      body: {
        items: filled.map(({ sku, name, quantity, unitPrice }) => ({
          sku,
          name: name.trim(),
          quantity,
          unitPrice: unitPrice ?? 0,
        })),
        ...(hasNewCycle && cycle),
        ...(nextOn && nextOn !== subscription.nextOn && { nextOn }),
        giftEvery,
        gift,
      },
    })
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <LineEditor lines={lines} onChange={setLines} />
      <DateField label={t(texts.nextOn)} value={nextOn} onChange={setNextOn} />
      <PlanFields plan={plan} onChange={setPlan} />
      <FormFoot
        verb={t(texts.saveChange)}
        saving={change.isPending}
        error={change.error}
        blocked={filled.length === 0 ? t(texts.needLine) : undefined}
        onCancel={onDone}
      />
    </form>
  )
}
