import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { closeCall, type MessageDetail, retryMessage } from '../../contract.ts'
import { becauseText } from '../../delivery-words.rules.ts'
import { mayCancel, mayRetry } from '../../messages.rules.ts'
import { outboxTexts as texts } from '../../outbox.texts.ts'
import { CancelModal } from './CancelModal.tsx'
import css from './deliveries.module.css'
import { MessageState } from './MessageState.tsx'
import { cardsOutPath, talkPath } from './paths.ts'

/** How far it is, why, when it goes on, what the far side said, and what one may do about it. */
export function Outcome({ message }: { message: MessageDetail }) {
  const t = useT()
  const format = useFormat()
  const because = message.because && becauseText(message.because)
  const { cost, mediaCode, farWords, tries, state } = message
  return (
    <div className={css.outcome}>
      <p>
        <MessageState message={message} />
      </p>
      {message.outbox && <p>{t(texts.keptWhy)}</p>}
      {because && <p>{t(because)}</p>}
      {message.because === 'to_print' && (
        <p className="small quiet">
          {t(texts.toPrint)} <Link to={cardsOutPath}>{t(texts.toPrintAt)}</Link>
        </p>
      )}
      <Moment message={message} />
      {farWords && (state === 'failed' || state === 'queued') && (
        <div>
          <p className="note quiet">{t(texts.farWords)}</p>
          <p className={css.far}>{farWords}</p>
        </div>
      )}
      {tries > 1 && <p className="small quiet">{t(texts.triesAt, { count: tries })}</p>}
      {cost !== null && (
        <p className="small quiet">
          {t(texts.cost)} {format.money(cost)}
        </p>
      )}
      {mediaCode && (
        <p className="small quiet">
          {t(texts.mediaCode)} {mediaCode}
        </p>
      )}
      <Doings message={message} />
    </div>
  )
}

function Moment({ message }: { message: MessageDetail }) {
  const { state, goesAt, sentAt, because, outbox, channel } = message
  const isCall = channel === 'phone'
  const t = useT()
  const format = useFormat()
  if (sentAt) {
    const went = isCall ? texts.calledAt : texts.sentAt
    return <p>{t(outbox ? texts.keptAt : went, { at: format.dayTime(sentAt) })}</p>
  }
  if (goesAt)
    return <p>{t(isCall ? texts.callAt : texts.goesAt, { at: format.dayTime(goesAt) })}</p>
  if (state === 'refused') return <p>{t(texts.goesNever)}</p>
  return because === 'paused' ? <p>{t(texts.goesOnResume)}</p> : null
}

function Doings({ message }: { message: MessageDetail }) {
  const t = useT()
  const { may } = useMe()
  const { messageId, state, channel, because } = message
  const [asking, setAsking] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const params = { messageId }
  const retry = useMutationOf(retryMessage, {
    onSuccess: () => {
      setAsking(false)
      toast(t(texts.retried))
    },
  })
  const call = useMutationOf(closeCall, { onSuccess: () => toast(t(texts.callClosed)) })
  const error = call.error ?? (asking ? null : retry.error)
  const blocked = may('messaging.write') ? {} : { disabled: true, title: t(texts.mayNot) }
  const again = () => (because === 'unsure' ? setAsking(true) : retry.mutate({ params, body: {} }))
  const isCall = channel === 'phone' && state === 'queued'
  return (
    <>
      <div className={css.doings}>
        {isCall && (
          <>
            <Button
              {...blocked}
              loading={call.isPending}
              onClick={() => call.mutate({ params, body: { reached: true } })}
            >
              {t(texts.called)}
            </Button>
            <Button
              {...blocked}
              variant="default"
              onClick={() => call.mutate({ params, body: { reached: false } })}
            >
              {t(texts.notReached)}
            </Button>
          </>
        )}
        {mayRetry(state) && (
          <Button {...blocked} variant="default" loading={retry.isPending} onClick={again}>
            {t(state === 'failed' ? texts.retry : texts.tryNow)}
          </Button>
        )}
        {mayCancel(state) && (
          <Button {...blocked} variant="subtle" color="enji" onClick={() => setCancelling(true)}>
            {t(texts.cancel)}
          </Button>
        )}
        {state === 'cancelled' && message.conversationId && may('inbox.read') && (
          <Button component={Link} to={talkPath(message.conversationId)} variant="default">
            {t(texts.openTalk)}
          </Button>
        )}
      </div>
      {error && <ErrorState error={error} />}
      <ConfirmDestructive
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(texts.retryUnsureTitle)}
        verb={t(texts.retry)}
        pending={retry.isPending}
        error={retry.error}
        onConfirm={() => retry.mutate({ params, body: {} })}
      >
        {t(texts.retryUnsure)}
      </ConfirmDestructive>
      <CancelModal message={message} opened={cancelling} onClose={() => setCancelling(false)} />
    </>
  )
}
