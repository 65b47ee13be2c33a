import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../web/api.ts'
import { useFormOf } from '../../../web/form.ts'
import { useT } from '../../../web/texts.ts'
import { PasswordField, TextField } from '../../../web/ui/fields.tsx'
import { signIn } from '../contract.ts'
import { texts } from '../door.texts.ts'
import css from './door.module.css'
import { Refusal } from './Refusal.tsx'
import { signInBody } from './schemas.ts'

export function PasswordForm(props: {
  onEntered: () => void
  onCodeWanted: (ticket: string) => void
}) {
  const t = useT()
  const form = useFormOf(signInBody, { email: '', password: '' })
  const send = useMutation({
    mutationFn: (body: { email: string; password: string }) => call(signIn, { body }),
    onSuccess: (answer) =>
      answer.state === 'codeWanted' ? props.onCodeWanted(answer.ticket) : props.onEntered(),
  })
  return (
    <form className={css.form} onSubmit={form.onSubmit((body) => send.mutate(body))}>
      <TextField
        label={t(texts.email)}
        type="email"
        autoComplete="username webauthn"
        autoFocus
        {...form.getInputProps('email')}
      />
      <PasswordField
        label={t(texts.password)}
        autoComplete="current-password"
        {...form.getInputProps('password')}
      />
      <Refusal title={t(texts.refused)} error={send.error} />
      <Button type="submit" fullWidth loading={send.isPending}>
        {t(texts.signInVerb)}
      </Button>
    </form>
  )
}
