import { Modal } from '@mantine/core'
import { useState } from 'react'
import { ApiError } from '../../../../web/api.ts'
import { useFormOf } from '../../../../web/form.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { changeMail, mailSettings } from '../../contract.ts'
import type { Channels } from './ChannelRow.tsx'
import css from './channels.module.css'
import { given, SecretField } from './SecretField.tsx'

interface ModalProps {
  settings: Channels['mail']
  secrets: string[]
  onClose: () => void
}

/** SMTP, the sender's address, where replies go, and the signature. */
export function MailModal({ settings, secrets, onClose }: ModalProps) {
  const t = useT()
  const form = useFormOf(mailSettings, settings)
  const [secret, setSecret] = useState({ password: '', dkimKey: '' })
  const save = useMutationOf(changeMail, {
    onSuccess: () => {
      toast(t(texts.saved))
      onClose()
    },
    onError: form.showRefusal,
  })
  const badKey = save.error instanceof ApiError && save.error.fields.length > 0
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(texts.mailTitle)}
      size="lg"
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <form
        className={css.form}
        onSubmit={form.onSubmit((settings) =>
          save.mutate({ body: { settings, secret: given(secret) } }),
        )}
      >
        <TextField label={t(texts.host)} help={t(texts.hostHelp)} {...form.getInputProps('host')} />
        <div className={css.two}>
          <NumberField label={t(texts.port)} thousandSeparator="" {...form.getInputProps('port')} />
          <SelectField
            label={t(texts.security)}
            data={(['starttls', 'tls', 'none'] as const).map((value) => ({
              value,
              label: t(texts[value]),
            }))}
            allowDeselect={false}
            {...form.getInputProps('security')}
          />
        </div>
        <TextField label={t(texts.user)} autoComplete="off" {...form.getInputProps('user')} />
        <SecretField
          label={t(texts.password)}
          isThere={secrets.includes('password')}
          value={secret.password}
          onChange={(password) => setSecret((before) => ({ ...before, password }))}
        />
        <TextField
          label={t(texts.fromAddress)}
          type="email"
          {...form.getInputProps('fromAddress')}
        />
        <TextField
          label={t(texts.replyDomain)}
          help={t(texts.replyDomainHelp)}
          optional
          {...form.getInputProps('replyDomain')}
        />
        <div className={css.two}>
          <TextField
            label={`${t(texts.dkim)} ${t(texts.dkimDomain)}`}
            optional
            {...form.getInputProps('dkimDomain')}
          />
          <TextField
            label={t(texts.dkimSelector)}
            optional
            {...form.getInputProps('dkimSelector')}
          />
        </div>
        <SecretField
          label={t(texts.dkimKey)}
          area
          isThere={secrets.includes('dkimKey')}
          error={badKey ? save.error?.message : undefined}
          value={secret.dkimKey}
          onChange={(dkimKey) => setSecret((before) => ({ ...before, dkimKey }))}
        />
        <FormFoot saving={save.isPending} error={badKey ? null : save.error} onCancel={onClose} />
      </form>
    </Modal>
  )
}
