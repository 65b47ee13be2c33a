import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useFormOf } from '../../../../web/form.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { RadioField, TextField } from '../../../../web/ui/fields.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { changeSms, smsSettings } from '../../contract.ts'
import type { Channels } from './ChannelRow.tsx'
import css from './channels.module.css'
import { given, SecretField } from './SecretField.tsx'

/** The provider of short messages: Twilio, or any that takes JSON. */
export function SmsModal({
  settings,
  secrets,
  onClose,
}: {
  settings: Channels['sms']
  secrets: string[]
  onClose: () => void
}) {
  const t = useT()
  const form = useFormOf(smsSettings, settings)
  const [token, setToken] = useState('')
  const save = useMutationOf(changeSms, {
    onSuccess: () => {
      toast(t(texts.saved))
      onClose()
    },
    onError: form.showRefusal,
  })
  const { shape } = form.values
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(texts.smsTitle)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <form
        className={css.form}
        onSubmit={form.onSubmit((settings) =>
          save.mutate({ body: { settings, secret: given({ token }) } }),
        )}
      >
        <RadioField
          label={t(texts.shape)}
          options={[
            { value: 'twilio', label: t(texts.twilio) },
            { value: 'http', label: t(texts.http), help: t(texts.httpHelp) },
          ]}
          value={shape ?? 'twilio'}
          onChange={(value) => form.setFieldValue('shape', value === 'http' ? 'http' : 'twilio')}
        />
        {shape === 'http' ? (
          <TextField label={t(texts.url)} type="url" {...form.getInputProps('url')} />
        ) : (
          <TextField
            label={t(texts.account)}
            autoComplete="off"
            {...form.getInputProps('account')}
          />
        )}
        <SecretField
          label={t(texts.token)}
          isThere={secrets.includes('token')}
          value={token}
          onChange={setToken}
        />
        <TextField label={t(texts.smsFrom)} {...form.getInputProps('from')} />
        <FormFoot saving={save.isPending} error={save.error} onCancel={onClose} />
      </form>
    </Modal>
  )
}
