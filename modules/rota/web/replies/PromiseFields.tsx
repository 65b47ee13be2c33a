import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { CheckField, TextField } from '../../../../web/ui/fields.tsx'
import { writeTexts as texts } from '../../replies.texts.ts'
import css from './replies.module.css'
import type { Draft } from './useLetter.ts'

/** A promise has its words and its day. */
export function PromiseFields({
  draft,
  onChange,
}: {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}) {
  const t = useT()
  return (
    <>
      <CheckField
        label={t(texts.promise)}
        checked={draft.hasPromise}
        onChange={(hasPromise) => onChange({ hasPromise })}
      />
      {draft.hasPromise && (
        <div className={css.promise}>
          <TextField
            label={t(texts.promiseWhat)}
            placeholder={t(texts.promiseWhatHint)}
            maxLength={500}
            value={draft.promiseText}
            onChange={(event) => onChange({ promiseText: event.currentTarget.value })}
          />
          <DateField
            label={t(texts.promiseWhen)}
            value={draft.promiseDue}
            onChange={(promiseDue) => onChange({ promiseDue })}
          />
        </div>
      )}
    </>
  )
}
