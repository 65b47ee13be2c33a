import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { texts } from '../door.texts.ts'
import css from './door.module.css'
import { Refusal } from './Refusal.tsx'

const CHOICES = [
  { sample: true, label: texts.sampleYes, help: texts.sampleYesHelp },
  { sample: false, label: texts.sampleNo, help: texts.sampleNoHelp },
] as const

export function SampleQuestion(props: {
  working: boolean
  error: unknown
  onBack: () => void
  onAnswered: (sample: boolean) => void
}) {
  const t = useT()
  const [chosen, setChosen] = useState<boolean>(true)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        props.onAnswered(chosen)
      }}
    >
      <fieldset className={css.choice} style={{ border: 0, margin: 0, padding: 0 }}>
        <legend className="visually-hidden">{t(texts.setupSample)}</legend>
        {CHOICES.map(({ sample, label, help }) => (
          <label key={String(sample)}>
            <input
              type="radio"
              name="sample"
              checked={chosen === sample}
              onChange={() => setChosen(sample)}
            />
            <b>{t(label)}</b>
            <small>{t(help)}</small>
          </label>
        ))}
      </fieldset>
      <Refusal title={t(texts.notDone)} error={props.error} />
      {props.working && chosen && (
        <p role="status" className="note">
          {t(texts.sampleWait)}
        </p>
      )}
      <div className={css.row}>
        <Button variant="subtle" onClick={props.onBack}>
          {t(texts.back)}
        </Button>
        <Button type="submit" loading={props.working}>
          {t(texts.setupVerb)}
        </Button>
      </div>
    </form>
  )
}
