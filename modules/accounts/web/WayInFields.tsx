import type { UseFormReturnType } from '@mantine/form'
import { useT } from '../../../web/texts.ts'
import { PasswordField, TextField, useField } from '../../../web/ui/fields.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { texts } from '../door.texts.ts'
import css from './door.module.css'
import { passkeysPossible } from './passkeys.ts'
import type { PersonForm } from './schemas.ts'

type Form = UseFormReturnType<PersonForm, PersonForm>

/** Name, mail address, and how one will sign in. */
export function PersonFields({ form }: { form: Form }) {
  const t = useT()
  return (
    <>
      <TextField
        label={t(texts.yourName)}
        placeholder={t(texts.yourNameExample)}
        autoComplete="name"
        autoFocus
        {...form.getInputProps('name')}
      />
      <TextField
        label={t(texts.email)}
        help={t(texts.emailHelp)}
        type="email"
        autoComplete="username"
        {...form.getInputProps('email')}
      />
      <WayFields form={form} />
    </>
  )
}

/** Password or passkey. */
export function WayFields({ form }: { form: Form }) {
  const t = useT()
  const { way } = form.getValues()
  return (
    <>
      <div>
        <WayLabel />
        <Segmented
          label={t(texts.wayIn)}
          value={way}
          options={[
            { value: 'password', label: t(texts.wayPassword) },
            { value: 'passkey', label: t(texts.wayPasskey) },
          ]}
          onChange={(next) => form.setFieldValue('way', next)}
        />
      </div>
      {way === 'password' ? (
        <PasswordField
          label={t(texts.password)}
          help={t(texts.passwordHelp)}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
      ) : (
        <p className={`${css.quietRow} prose`}>
          {t(passkeysPossible() ? texts.passkeyHelp : texts.passkeyCannot)}
        </p>
      )}
    </>
  )
}

function WayLabel() {
  const t = useT()
  const { label, classNames } = useField({ label: t(texts.wayIn) })
  return (
    <div className={classNames.label} aria-hidden="true">
      {label}
    </div>
  )
}
