import { Button } from '@mantine/core'
import { useFormOf } from '../../../web/form.ts'
import { useT } from '../../../web/texts.ts'
import { texts } from '../door.texts.ts'
import css from './door.module.css'
import { Refusal } from './Refusal.tsx'
import { type PersonForm, personForm } from './schemas.ts'
import { PersonFields } from './WayInFields.tsx'

export function YouQuestion(props: {
  answers: PersonForm
  /** No further question follows. */
  last: boolean
  working: boolean
  error: unknown
  onBack: () => void
  onAnswered: (answers: PersonForm) => void
}) {
  const t = useT()
  const form = useFormOf(personForm, props.answers)
  return (
    <form className={css.form} onSubmit={form.onSubmit(props.onAnswered)}>
      <PersonFields form={form} />
      <Refusal title={t(texts.notDone)} error={props.error} />
      <div className={css.row}>
        <Button variant="subtle" onClick={props.onBack}>
          {t(texts.back)}
        </Button>
        <Button type="submit" loading={props.working}>
          {t(props.last ? texts.setupVerb : texts.next)}
        </Button>
      </div>
    </form>
  )
}
