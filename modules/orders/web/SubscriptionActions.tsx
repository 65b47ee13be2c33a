import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createSkip, updateSubscription } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { EndForm } from './EndForm.tsx'
import { PauseForm, ResumeForm } from './PauseForm.tsx'
import type { SubscriptionView } from './SubscriptionPage.tsx'

type Doing = 'change' | 'pause' | 'resume' | 'end'

const TITLES = {
  change: texts.changeTitle,
  pause: texts.pauseTitle,
  resume: texts.resumeTitle,
  end: texts.endTitle,
}

/** Leaving is as near as staying, and never the filled button. */
export function SubscriptionActions({ subscription }: { subscription: SubscriptionView }) {
  const t = useT()
  const { may } = useMe()
  const [doing, setDoing] = useState<Doing | null>(null)
  const skip = useSkip(subscription)
  const { status } = subscription
  const disabled = !may('orders.write')
  const button = (what: Doing, label: string, variant = 'default', color?: string) => (
    <Button
      variant={variant}
      color={color}
      disabled={disabled}
      title={disabled ? t(texts.mayNot) : undefined}
      onClick={() => setDoing(what)}
    >
      {label}
    </Button>
  )
  const done = () => setDoing(null)
  return (
    <>
      {status !== 'cancelled' && button('end', t(texts.end), 'subtle', 'enji')}
      {status === 'active' && button('pause', t(texts.pause))}
      {status === 'active' && (
        <Button variant="default" disabled={disabled} loading={skip.pending} onClick={skip.run}>
          {t(texts.skip)}
        </Button>
      )}
      {status !== 'cancelled' &&
        button('change', t(texts.change), status === 'active' ? 'filled' : 'default')}
      {status === 'paused' && button('resume', t(texts.resume), 'filled')}
      {status === 'cancelled' && button('resume', t(texts.unend))}
      <Modal
        opened={doing !== null}
        onClose={done}
        title={doing && t(TITLES[doing])}
        size="lg"
        closeButtonProps={{ 'aria-label': t(texts.close) }}
      >
        {doing === 'change' && <ChangeForm subscription={subscription} onDone={done} />}
        {doing === 'pause' && <PauseForm subscription={subscription} onDone={done} />}
        {doing === 'resume' && <ResumeForm subscription={subscription} onDone={done} />}
        {doing === 'end' && (
          <EndForm
            subscription={subscription}
            onDone={done}
            onSkip={() => {
              skip.run()
              done()
            }}
            onInstead={setDoing}
          />
        )}
      </Modal>
    </>
  )
}

/** Skipping can be taken back for ten seconds: the former date is put in its place. */
function useSkip({ subscriptionId, nextOn, cycleMonths, anchorDay }: SubscriptionView) {
  const t = useT()
  const format = useFormat()
  const restore = useMutationOf(updateSubscription)
  const skip = useMutationOf(createSkip, {
    onSuccess: (after) =>
      toast(t(texts.skipDone, { day: format.day(after.nextOn) }), {
        undo: nextOn
          ? () =>
              restore.mutate({
                params: { subscriptionId },
                body: { nextOn, ...(cycleMonths && { cycleMonths, anchorDay }) },
              })
          : undefined,
      }),
  })
  return {
    pending: skip.isPending,
    run: () => skip.mutate({ params: { subscriptionId }, body: {} }),
  }
}
