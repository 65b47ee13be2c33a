import { ActionIcon, Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Due } from '../../../../web/ui/Due.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type ConversationDetail, closeConversation, reopenConversation } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { AssignMenu } from './AssignMenu.tsx'
import { CloseModal } from './CloseModal.tsx'
import css from './inbox.module.css'
import { WIDE } from './paths.ts'
import { SnoozeModal } from './SnoozeModal.tsx'

type Asked = 'close' | 'snooze' | null

/** Who it is, until when a reply is due, who has it, and what can be done with the whole talk. */
export function TalkHead({
  talk,
  onBack,
  onGo,
}: {
  talk: ConversationDetail
  onBack: () => void
  onGo: (conversationId: string | undefined) => void
}) {
  const t = useT()
  const { may } = useMe()
  const [asked, setAsked] = useState<Asked>(null)
  const leave = () => setAsked(null)
  // On the phone the talk is a page of its own, with nothing above it.
  const Heading = useMediaQuery(WIDE, true, { getInitialValueInEffect: false }) ? 'h2' : 'h1'
  const mayWrite = may('inbox.write')
  return (
    <header className={css.head}>
      <ActionIcon
        className={css.back}
        variant="subtle"
        size="lg"
        aria-label={t(texts.back)}
        onClick={onBack}
      >
        <Icon name="chevron-left" />
      </ActionIcon>
      <div className={css.who}>
        <Heading>
          <PersonLink id={talk.personId} name={talk.personName || t(texts.noName)} />
        </Heading>
        {talk.subject && <span className={css.subject}>{talk.subject}</span>}
        {talk.dueOn && <Due on={talk.dueOn} />}
      </div>
      <div className={css.doings}>
        {mayWrite && <AssignMenu talk={talk} />}
        <StateButtons
          talk={talk}
          mayWrite={mayWrite}
          onAsk={setAsked}
          onDone={() => onGo(undefined)}
        />
      </div>
      {asked === 'close' && (
        <CloseModal talk={talk} onClose={leave} onDone={() => onGo(undefined)} />
      )}
      {asked === 'snooze' && (
        <SnoozeModal talk={talk} onClose={leave} onDone={() => onGo(undefined)} />
      )}
    </header>
  )
}

function StateButtons({
  talk,
  mayWrite,
  onAsk,
  onDone,
}: {
  talk: ConversationDetail
  mayWrite: boolean
  onAsk: (asked: Asked) => void
  onDone: () => void
}) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const params = { conversationId: talk.conversationId }
  const close = useMutationOf(closeConversation, {
    onSuccess: () => {
      toast(t(texts.closedToast), { undo: () => reopen.mutate({ params }) })
      onDone()
    },
  })
  const reopen = useMutationOf(reopenConversation, { onSuccess: () => toast(t(texts.reopened)) })
  const closeIt = () =>
    talk.waitingSince ? onAsk('close') : close.mutate({ params, body: { reason: null } })
  if (talk.state === 'closed') {
    return (
      <>
        <span className="small quiet">
          {talk.closedAt && t(texts.wasClosed, { day: format.day(talk.closedAt) })}
          {talk.closedReason &&
            `（${talk.closedReason === 'answered' ? t(texts.closedAnswered) : talk.closedReason}）`}
        </span>
        <Button
          variant="default"
          size="xs"
          loading={reopen.isPending}
          disabled={!mayWrite}
          onClick={() => reopen.mutate({ params })}
        >
          {t(texts.reopen)}
        </Button>
      </>
    )
  }
  return (
    <>
      <Button variant="default" size="xs" disabled={!mayWrite} onClick={() => onAsk('snooze')}>
        {t(texts.snooze)}
      </Button>
      <Button
        variant="default"
        size="xs"
        data-key="e"
        leftSection={<Icon name="check" size={14} />}
        loading={close.isPending}
        disabled={!may('inbox.answer')}
        onClick={closeIt}
      >
        {t(texts.close)}
      </Button>
    </>
  )
}
