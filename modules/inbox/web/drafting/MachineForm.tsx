import { useState } from 'react'
import { useFormOf } from '../../../../web/form.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import {
  AreaField,
  CheckField,
  PasswordField,
  SwitchField,
  TextField,
} from '../../../../web/ui/fields.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  changeMachine,
  type MachineSettingsView,
  newMachine,
  readMachineSettings,
} from '../../contract.ts'
import { draftingPageTexts as texts } from '../../drafting-pages.texts.ts'
import css from './drafting.module.css'

/** Where the machine is and how it is to write. */
export function MachineForm({ settings }: { settings: MachineSettingsView }) {
  const t = useT()
  const { isOn, baseUrl, model, tone, allowPrivate, hasKey } = settings
  const [removesKey, setRemovesKey] = useState(false)
  const form = useFormOf(newMachine, { isOn, baseUrl, model, tone, allowPrivate, key: '' })
  const save = useMutationOf(changeMachine, {
    refresh: [readMachineSettings],
    onSuccess: () => toast(t(texts.saved)),
    onError: form.showRefusal,
  })
  const { values, setFieldValue } = form
  return (
    <form
      className={css.form}
      onSubmit={form.onSubmit(({ key, ...body }) =>
        save.mutate({ body: key || removesKey ? { ...body, key: key ?? '' } : body }),
      )}
    >
      <SwitchField
        label={t(texts.isOn)}
        help={t(texts.isOnHelp)}
        checked={values.isOn}
        onChange={(checked) => setFieldValue('isOn', checked)}
      />
      <TextField
        label={t(texts.baseUrl)}
        help={t(texts.baseUrlHelp)}
        type="url"
        autoComplete="off"
        {...form.getInputProps('baseUrl')}
      />
      <CheckField
        label={t(texts.allowPrivate)}
        help={t(texts.allowPrivateHelp)}
        checked={values.allowPrivate}
        onChange={(checked) => setFieldValue('allowPrivate', checked)}
      />
      <TextField
        label={t(texts.model)}
        help={t(texts.modelHelp)}
        autoComplete="off"
        {...form.getInputProps('model')}
      />
      <PasswordField
        label={t(texts.key)}
        help={t(hasKey ? texts.keyKept : texts.keyNew)}
        autoComplete="new-password"
        {...form.getInputProps('key')}
      />
      {hasKey && (
        <CheckField label={t(texts.removeKey)} checked={removesKey} onChange={setRemovesKey} />
      )}
      <AreaField
        label={t(texts.tone)}
        help={t(texts.toneHelp)}
        minRows={3}
        {...form.getInputProps('tone')}
      />
      <FormFoot saving={save.isPending} error={save.error} />
    </form>
  )
}
