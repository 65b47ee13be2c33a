import { Button, Modal } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './ConfirmDestructive.module.css'
import { ErrorState } from './ErrorState.tsx'
import { TextField } from './fields.tsx'

export interface ConfirmDestructiveProps {
  opened: boolean
  onClose: () => void
  title: string
  /** The thing and the count, and what stays. */
  children: ReactNode
  /** On the button: 「4,118件を取り消す」. */
  verb: string
  /** None where it cannot be done: the words say why, and there is no button. */
  onConfirm?: (() => void) | undefined
  pending?: boolean
  error?: unknown
  /** Only to erase a person or remove the shop: the word to type. */
  word?: string
}

/** For what cannot be taken back. What can be undone gets no dialogue but a toast with 「元にもどす」. */
export function ConfirmDestructive(props: ConfirmDestructiveProps) {
  const { opened, onClose, title, children, verb, onConfirm, pending, error, word } = props
  const t = useT()
  const [typed, setTyped] = useState('')
  useEffect(() => {
    if (!opened) setTyped('')
  }, [opened])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
      classNames={{ header: css.header, body: css.body }}
    >
      <div className="prose">{children}</div>
      {word && (
        <TextField
          mt="md"
          label={t(texts.typeToConfirm, { word })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
        />
      )}
      {error != null && <ErrorState error={error} title={null} />}
      <div className={css.foot}>
        {onConfirm && (
          <Button
            variant="outline"
            color="enji"
            loading={pending}
            disabled={word !== undefined && typed.trim() !== word}
            onClick={onConfirm}
          >
            {verb}
          </Button>
        )}
        <Button variant="default" onClick={onClose} data-autofocus>
          {t(onConfirm ? texts.cancel : texts.close)}
        </Button>
      </div>
    </Modal>
  )
}
