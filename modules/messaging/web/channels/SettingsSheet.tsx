import { Button, Modal } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import css from './channels.module.css'

/** Settings read back as sentences, with their form behind a button. */
export function SettingsSheet<T>({
  title,
  note,
  query: { data, error, refetch },
  shown,
  form,
}: {
  title: string
  note: string
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  shown: (settings: T) => ReactNode
  form: (settings: T, onClose: () => void) => ReactNode
}) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  return (
    <Sheet
      title={title}
      note={note}
      actions={
        <Button
          size="xs"
          variant="default"
          disabled={!data}
          aria-label={`${t(texts.change)} (${title})`}
          onClick={() => setEditing(true)}
        >
          {t(texts.change)}
        </Button>
      }
    >
      {data && <div className={css.sentences}>{shown(data)}</div>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {editing && data && form(data, () => setEditing(false))}
    </Sheet>
  )
}

/** The form itself, in a window of its own. */
export function SettingsForm({
  title,
  onClose,
  onSubmit,
  save: { isPending, error },
  children,
}: {
  title: string
  onClose: () => void
  onSubmit: ComponentProps<'form'>['onSubmit']
  save: { isPending: boolean; error: Error | null }
  children: ReactNode
}) {
  const t = useT()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <form className={css.form} onSubmit={onSubmit}>
        {children}
        <FormFoot saving={isPending} error={error} onCancel={onClose} />
      </form>
    </Modal>
  )
}
