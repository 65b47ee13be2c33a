import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { call } from '../../../web/api.ts'
import { useFormOf } from '../../../web/form.ts'
import { useT } from '../../../web/texts.ts'
import { TextField } from '../../../web/ui/fields.tsx'
import { signInWithCode } from '../contract.ts'
import { texts } from '../door.texts.ts'
import css from './door.module.css'
import { Refusal } from './Refusal.tsx'

const codeForm = z.object({ code: z.string().trim().min(1) })

export function CodeForm(props: {
  ticket: string
  onEntered: () => void
  onStartAgain: () => void
}) {
  const t = useT()
  const form = useFormOf(codeForm, { code: '' })
  const send = useMutation({
    mutationFn: ({ code }: { code: string }) =>
      call(signInWithCode, { body: { ticket: props.ticket, code } }),
    onSuccess: props.onEntered,
  })
  return (
    <form className={css.form} onSubmit={form.onSubmit((body) => send.mutate(body))}>
      <TextField
        label={t(texts.code)}
        help={t(texts.codeHelp)}
        autoComplete="one-time-code"
        autoFocus
        {...form.getInputProps('code')}
      />
      <Refusal title={t(texts.refused)} error={send.error} />
      <Button type="submit" fullWidth loading={send.isPending}>
        {t(texts.codeVerb)}
      </Button>
      <Button variant="subtle" onClick={props.onStartAgain}>
        {t(texts.startAgain)}
      </Button>
    </form>
  )
}
