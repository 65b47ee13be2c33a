import { z } from 'zod'
import { useFormOf } from '../../../web/form.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { PasswordField } from '../../../web/ui/fields.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { PASSWORD_MIN } from '../accounts.rules.ts'
import { changePassword, listSessions, readSecurity } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import css from './settings.module.css'

const passwordForm = z.object({ current: z.string(), password: z.string().min(PASSWORD_MIN) })

export function PasswordSheet({ has }: { has: boolean }) {
  const t = useT()
  const form = useFormOf(passwordForm, { current: '', password: '' })
  const change = useMutationOf(changePassword, {
    refresh: [readSecurity, listSessions],
    onError: form.showRefusal,
    onSuccess: () => {
      form.reset()
      toast(t(texts.passwordChanged))
    },
  })
  return (
    <Sheet title={t(texts.password)} note={has ? undefined : t(texts.passwordNone)}>
      <form
        className={css.form}
        onSubmit={form.onSubmit(({ current, password }) =>
          change.mutate({ body: { password, ...(has && { current }) } }),
        )}
      >
        {has && (
          <PasswordField
            label={t(texts.currentPassword)}
            autoComplete="current-password"
            {...form.getInputProps('current')}
          />
        )}
        <PasswordField
          label={t(texts.newPassword)}
          help={t(texts.newPasswordHelp)}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <FormFoot
          verb={t(has ? texts.changePassword : texts.setPassword)}
          saving={change.isPending}
          error={change.error}
        />
      </form>
    </Sheet>
  )
}
