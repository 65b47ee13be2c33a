import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { useDayIn } from '../../../../web/useDayIn.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'
import type { NO_PROMISE } from './useReply.ts'

/** What the reply promises; it is tracked until it is kept. */
export function PromiseFields({
  promise,
  onChange,
}: {
  promise: typeof NO_PROMISE
  onChange: (promise: typeof NO_PROMISE) => void
}) {
  const t = useT()
  const dayIn = useDayIn()
  return (
    <div className={css.promise}>
      <TextField
        label={t(texts.promiseText)}
        autoFocus
        maxLength={500}
        value={promise.text}
        onChange={({ currentTarget: { value } }) => onChange({ ...promise, text: value })}
      />
      <DateField
        label={t(texts.promiseDue)}
        min={dayIn()}
        value={promise.due}
        onChange={(due) => onChange({ ...promise, due })}
      />
    </div>
  )
}
