import { type ReactNode, useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField, TextField } from '../../../web/ui/fields.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { texts } from '../activity.texts.ts'
import { type Channel, type Direction, NOTED_CHANNELS } from '../contact.rules.ts'
import { createContact } from '../contract.ts'
import { channelText } from './channels.ts'
import css from './timeline.module.css'

const EMPTY = { words: '', note: '', promise: '', due: '', worry: '', step: '' }

/** A talk noted down within half a minute: channel, their words, and what we promised. */
export function ContactForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const t = useT()
  const { may } = useMe()
  const [channel, setChannel] = useState<Channel>('phone')
  const [direction, setDirection] = useState<Direction>('in')
  const [given, setGiven] = useState(EMPTY)
  const set = (part: Partial<typeof EMPTY>) => setGiven((before) => ({ ...before, ...part }))
  const save = useMutationOf(createContact, {
    onSuccess: () => {
      toast(t(texts.saved))
      onDone()
    },
  })
  const blocked = blockedBy(given)
  const send = () => {
    const { words, note, promise, due, worry, step } = given
    const promised = promise.trim() ? { promise: { text: promise, due } } : {}
    const worried = worry.trim() ? { worry: { text: worry, nextStep: step } } : {}
    const body = { channel, direction, words, note, ...promised, ...worried }
    save.mutate({ params: { personId }, body })
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Choice label={t(texts.channel)}>
        <Segmented
          label={t(texts.channel)}
          value={channel}
          onChange={setChannel}
          options={NOTED_CHANNELS.map((value) => ({ value, label: t(channelText[value]) }))}
        />
      </Choice>
      <Choice label={t(texts.direction)}>
        <Segmented
          label={t(texts.direction)}
          value={direction}
          onChange={setDirection}
          options={[
            { value: 'in', label: t(texts.directionIn) },
            { value: 'out', label: t(texts.directionOut) },
          ]}
        />
      </Choice>
      <AreaField
        label={t(texts.words)}
        help={t(texts.wordsHelp)}
        optional
        autoFocus
        maxLength={10_000}
        value={given.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <AreaField
        label={t(texts.noteField)}
        optional
        minRows={2}
        maxLength={10_000}
        value={given.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <div className={css.pair}>
        <TextField
          label={t(texts.promiseText)}
          optional
          maxLength={500}
          value={given.promise}
          onChange={(event) => set({ promise: event.currentTarget.value })}
        />
        <DateField
          label={t(texts.promiseDue)}
          value={given.due}
          disabled={!given.promise.trim()}
          onChange={(due) => set({ due })}
        />
      </div>
      <div className={css.pair}>
        <TextField
          label={t(texts.worryText)}
          help={t(texts.worryTextHelp)}
          optional
          maxLength={500}
          value={given.worry}
          onChange={(event) => set({ worry: event.currentTarget.value })}
        />
        <TextField
          label={t(texts.worryNext)}
          maxLength={500}
          value={given.step}
          disabled={!given.worry.trim()}
          onChange={(event) => set({ step: event.currentTarget.value })}
        />
      </div>
      <FormFoot
        verb={t(texts.save)}
        saving={save.isPending}
        error={save.error}
        blocked={may('activity.write') ? blocked && t(blocked) : t(texts.mayNotWrite)}
        onCancel={onDone}
      />
    </form>
  )
}

function blockedBy({ words, note, promise, due, worry, step }: typeof EMPTY) {
  if (![words, note, promise, worry].some((one) => one.trim())) return texts.nothingToNote
  if (worry.trim() && !step.trim()) return texts.worryNeedsStep
  return promise.trim() && !due ? texts.promiseNeedsDue : undefined
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.choice}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}
