import { Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useT } from '../../../../web/texts.ts'
import { cardRoomTexts } from '../../card-rooms.texts.ts'
import css from './cards.module.css'

/** A short form over the page. */
export function AskModal(props: {
  title: string
  onClose: () => void
  onSubmit: () => void
  children: ReactNode
}) {
  const t = useT()
  const { title, onClose, onSubmit, children } = props
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t(cardRoomTexts.close) }}
    >
      <form className={css.form} onSubmit={submit}>
        {children}
      </form>
    </Modal>
  )
}
