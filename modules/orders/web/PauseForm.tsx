import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createPause, createResumption } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'
import type { SubscriptionView } from './SubscriptionPage.tsx'

interface FormProps {
  subscription: Pick<SubscriptionView, 'subscriptionId' | 'nextOn' | 'status'>
  onDone: () => void
}

export function PauseForm({ subscription, onDone }: FormProps) {
  const t = useT()
  const [until, setUntil] = useState('')
  const { subscriptionId } = subscription
  const pause = useMutationOf(createPause, {
    onSuccess: () => {
      toast(t(texts.pauseDone))
      onDone()
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        pause.mutate({ params: { subscriptionId }, body: { until: until || null } })
      }}
    >
      <DateField
        label={t(texts.pauseUntil)}
        help={t(texts.pauseHelp)}
        optional
        value={until}
        onChange={setUntil}
      />
      <FormFoot
        verb={t(texts.pauseVerb)}
        saving={pause.isPending}
        error={pause.error}
        onCancel={onDone}
      />
    </form>
  )
}

export function ResumeForm({ subscription, onDone }: FormProps) {
  const t = useT()
  const { subscriptionId } = subscription
  const [nextOn, setNextOn] = useState(subscription.nextOn ?? '')
  const resume = useMutationOf(createResumption, {
    onSuccess: () => {
      toast(t(texts.resumeDone))
      onDone()
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        resume.mutate({ params: { subscriptionId }, body: { nextOn: nextOn || null } })
      }}
    >
      <DateField label={t(texts.resumeOn)} value={nextOn} onChange={setNextOn} />
      <FormFoot
        verb={subscription.status === 'cancelled' ? t(texts.unend) : t(texts.resume)}
        saving={resume.isPending}
        error={resume.error}
        onCancel={onDone}
      />
    </form>
  )
}
