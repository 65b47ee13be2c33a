import { Modal } from '@mantine/core'
import { useFormOf } from '../../../../web/form.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { SwitchField, TextField } from '../../../../web/ui/fields.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { changePush, pushSettings } from '../../contract.ts'
import type { Channels } from './ChannelRow.tsx'
import css from './channels.module.css'

/** On or off, and whom push services may ask; keys are made by the server. */
export function PushModal({
  settings: { on, contact },
  onClose,
}: {
  settings: Channels['push']
  onClose: () => void
}) {
  const t = useT()
  const form = useFormOf(pushSettings, { on, contact })
  const save = useMutationOf(changePush, {
    onSuccess: () => {
      toast(t(texts.saved))
      onClose()
    },
    onError: form.showRefusal,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(texts.pushTitle)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <form className={css.form} onSubmit={form.onSubmit((body) => save.mutate({ body }))}>
        <SwitchField
          label={t(texts.pushOn)}
          help={t(texts.pushOnHelp)}
          checked={form.values.on ?? false}
          onChange={(on) => form.setFieldValue('on', on)}
        />
        <TextField
          label={t(texts.pushContact)}
          help={t(texts.pushContactHelp)}
          type="email"
          {...form.getInputProps('contact')}
        />
        <FormFoot
          saving={save.isPending}
          error={save.error}
          onCancel={onClose}
          {...(form.values.on && !form.values.contact && { blocked: t(texts.pushNeedsContact) })}
        />
      </form>
    </Modal>
  )
}
