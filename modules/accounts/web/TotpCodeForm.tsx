import { z } from 'zod'
import { useFormOf } from '../../../web/form.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { texts } from '../settings.texts.ts'
import css from './settings.module.css'

const codeForm = z.object({ code: z.string().trim().min(1).max(40) })

export function TotpCodeForm(props: {
  verb: string
  pending: boolean
  error: unknown
  onCode: (code: string) => void
  onCancel?: () => void
}) {
  const t = useT()
  const form = useFormOf(codeForm, { code: '' })
  return (
    <form className={css.wide} onSubmit={form.onSubmit(({ code }) => props.onCode(code))}>
      <TextField
        label={t(texts.totpCode)}
        autoComplete="one-time-code"
        data-autofocus
        {...form.getInputProps('code')}
      />
      <FormFoot
        verb={props.verb}
        saving={props.pending}
        error={props.error}
        onCancel={props.onCancel}
      />
    </form>
  )
}
