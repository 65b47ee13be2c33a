import { type FormEvent, type ReactNode, useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { type DefinitionAnswer, setDefinition } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import css from './reports.module.css'

/** A definition with its fields, why it changes, and the button that makes it a version. */
export function RuleForm({
  name,
  body,
  wide,
  refused,
  children,
}: {
  name: DefinitionAnswer['name']
  body: object
  /** For fields side by side. */
  wide?: boolean
  /** Why these fields cannot hold as they stand. */
  refused?: string
  children: ReactNode
}) {
  const t = useT()
  const { may } = useMe()
  const [note, setNote] = useState('')
  const save = useMutationOf(setDefinition, {
    onSuccess: ({ version }) => {
      setNote('')
      toast(t(texts.wasSet, { version }))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ params: { name }, body: { body, note } })
  }
  return (
    <form className={css.form} data-wide={wide} onSubmit={submit}>
      {children}
      <TextField
        label={t(texts.whyChange)}
        optional
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormFoot
        verb={t(texts.setIt)}
        saving={save.isPending}
        error={save.error}
        blocked={may('insight.define') ? refused : t(texts.readerMay)}
      />
    </form>
  )
}
