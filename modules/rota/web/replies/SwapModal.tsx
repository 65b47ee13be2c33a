import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { askSwap, endSwap } from '../../contract.ts'
import { swapTexts as texts } from '../../replies.texts.ts'
import css from './replies.module.css'

/** Asking to be relieved: of everybody, or of whoever is next. */
export function SwapModal({
  reply,
  onClose,
  onGone,
}: {
  reply: { conversationId: string; name: string; isOffered: boolean }
  onClose: () => void
  /** It is somebody else's now. */
  onGone?: () => void
}) {
  const t = useT()
  const { conversationId } = reply
  const [note, setNote] = useState('')
  const ask = useMutationOf(askSwap, {
    onSuccess: ({ to }) => {
      toast(to ? t(texts.handed, { name: to }) : t(texts.asked))
      onClose()
      if (to) onGone?.()
    },
  })
  const keep = useMutationOf(endSwap, {
    onSuccess: () => {
      toast(t(texts.kept))
      onClose()
    },
  })
  const send = (way: 'everybody' | 'next') =>
    ask.mutate({ params: { conversationId }, body: { way, ...(note.trim() && { note }) } })
  const pending = ask.isPending || keep.isPending
  return (
    <Modal opened onClose={onClose} title={t(texts.title)}>
      <div className={css.swap}>
        <p className="prose">{t(texts.lead, { name: reply.name })}</p>
        {reply.isOffered ? (
          <Way
            icon="pencil"
            label={t(texts.keep)}
            pending={pending}
            onClick={() => keep.mutate({ params: { conversationId } })}
          />
        ) : (
          <>
            <TextField
              label={t(texts.note)}
              optional
              placeholder={t(texts.noteHint)}
              maxLength={300}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Way
              icon="people"
              label={t(texts.everybody)}
              help={t(texts.everybodyHelp)}
              pending={pending}
              onClick={() => send('everybody')}
            />
          </>
        )}
        <Way
          icon="arrow"
          label={t(texts.next)}
          help={t(texts.nextHelp)}
          pending={pending}
          onClick={() => send('next')}
        />
        {ask.error && <ErrorState error={ask.error} title={null} />}
        {keep.error && <ErrorState error={keep.error} title={null} />}
      </div>
    </Modal>
  )
}

function Way({
  icon,
  label,
  help,
  pending,
  onClick,
}: {
  icon: 'people' | 'arrow' | 'pencil'
  label: string
  help?: string
  pending: boolean
  onClick: () => void
}) {
  return (
    <button type="button" className={css.way} disabled={pending} onClick={onClick}>
      <Icon name={icon} size={22} />
      <span>
        <b>{label}</b>
        {help && <small>{help}</small>}
      </span>
    </button>
  )
}
