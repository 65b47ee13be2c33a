import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField, RadioField } from '../../../web/ui/fields.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createEnd, listReasons } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'
import type { SubscriptionView } from './SubscriptionPage.tsx'

interface EndFormProps {
  subscription: SubscriptionView
  onDone: () => void
  onSkip: () => void
  onInstead: (what: 'change' | 'pause') => void
}

/** One reason, and words if they like. What else one could do is offered once, without pressing. */
export function EndForm({ subscription, onDone, onSkip, onInstead }: EndFormProps) {
  const t = useT()
  const { locale } = useSurroundings()
  const [reasonId, setReasonId] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const { data } = useQuery(queryOf(listReasons, { query: { kind: 'subscription' } }))
  const { subscriptionId, status } = subscription
  const end = useMutationOf(createEnd, {
    onSuccess: () => {
      toast(t(texts.endDone))
      onDone()
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reasonId) end.mutate({ params: { subscriptionId }, body: { reasonId, words } })
      }}
    >
      {status === 'active' && (
        <div>
          <p className="small quiet">{t(texts.endFirst)}</p>
          <div className={css.instead}>
            <Button variant="default" size="xs" onClick={onSkip}>
              {t(texts.skip)}
            </Button>
            <Button variant="default" size="xs" onClick={() => onInstead('change')}>
              {t(texts.change)}
            </Button>
            <Button variant="default" size="xs" onClick={() => onInstead('pause')}>
              {t(texts.pause)}
            </Button>
          </div>
        </div>
      )}
      <RadioField
        label={t(texts.endReason)}
        value={reasonId}
        onChange={setReasonId}
        options={(data?.items ?? [])
          .filter((reason) => reason.active)
          .map((reason) => ({ value: reason.reasonId, label: reason[locale] }))}
      />
      <AreaField
        label={t(texts.words)}
        optional
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormFoot
        verb={t(texts.endVerb)}
        saving={end.isPending}
        error={end.error}
        blocked={reasonId ? undefined : t(texts.needReason)}
        onCancel={onDone}
      />
    </form>
  )
}
