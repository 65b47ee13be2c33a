import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { changeLine } from '../../contract.ts'
import type { Channels } from './ChannelRow.tsx'
import css from './channels.module.css'
import { given, SecretField } from './SecretField.tsx'

/** The credentials of the LINE official account; the address of its API stays as it is. */
export function LineModal({
  settings,
  secrets,
  onClose,
}: {
  settings: Channels['line']
  secrets: string[]
  onClose: () => void
}) {
  const t = useT()
  const [secret, setSecret] = useState({ accessToken: '', channelSecret: '' })
  const save = useMutationOf(changeLine, {
    onSuccess: () => {
      toast(t(texts.saved))
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(texts.lineTitle)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ body: { settings, secret: given(secret) } })
        }}
      >
        <SecretField
          label={t(texts.accessToken)}
          isThere={secrets.includes('accessToken')}
          value={secret.accessToken}
          onChange={(accessToken) => setSecret((before) => ({ ...before, accessToken }))}
        />
        <SecretField
          label={t(texts.channelSecret)}
          help={t(texts.channelSecretHelp)}
          isThere={secrets.includes('channelSecret')}
          value={secret.channelSecret}
          onChange={(channelSecret) => setSecret((before) => ({ ...before, channelSecret }))}
        />
        <FormFoot saving={save.isPending} error={save.error} onCancel={onClose} />
      </form>
    </Modal>
  )
}
