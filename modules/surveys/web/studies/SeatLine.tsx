import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, CheckField, TextField } from '../../../../web/ui/fields.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type Seat, type Study, setSeat } from '../../contract.ts'
import { SEAT_STATES, TASK_RESULTS } from '../../studies.rules.ts'
import { studyTexts as texts } from '../../studies.texts.ts'
import css from '../surveys.module.css'
import { instantIn, wallTimeIn } from './wall-time.ts'

const TONES = { asked: 'yama', coming: 'ai', declined: 'plain', took_part: 'matsu' } as const

/** One who takes part: their answer, the hour, their consent, and what was seen. */
export function SeatLine({ study, seat }: { study: Study; seat: Seat }) {
  const t = useT()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  return (
    <li>
      <span>
        <PersonLink id={seat.personId} name={seat.personName} />
        <br />
        <span className="note">
          {[
            seat.at && format.dayTime(seat.at),
            seat.consentAt && t(texts.consented),
            seat.consentAt &&
              t(texts.consentedBy, {
                day: format.day(seat.consentAt),
                name: seat.consentByName ?? '',
              }),
            seat.thankedAt && t(texts.thanked, { day: format.day(seat.thankedAt) }),
          ]
            .filter(Boolean)
            .join(' ・ ')}
        </span>
      </span>
      <span className={css.buttons}>
        <Badge tone={TONES[seat.state]}>{t(texts[`state_${seat.state}`])}</Badge>
        <Button size="xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? texts.close : texts.open)}
        </Button>
      </span>
      {open && <SeatForm study={study} seat={seat} onDone={() => setOpen(false)} />}
    </li>
  )
}

function SeatForm({ study, seat, onDone }: { study: Study; seat: Seat; onDone: () => void }) {
  const t = useT()
  const { may } = useMe()
  const { zone } = useSurroundings()
  const [draft, setDraft] = useState({
    state: seat.state,
    at: seat.at ? wallTimeIn(zone, seat.at) : '',
    consented: seat.consentAt !== null,
    notes: seat.notes,
    sheet: seat.sheet,
  })
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const save = useMutationOf(setSeat, {
    onSuccess: () => {
      toast(t(texts.saved))
      onDone()
    },
  })
  return (
    <form
      className={css.form}
      style={{ flexBasis: '100%' }}
      onSubmit={(event) => {
        event.preventDefault()
        const at = draft.at ? instantIn(zone, draft.at).toISOString() : null
        const params = { studyId: study.studyId, personId: seat.personId }
        save.mutate({ params, body: { ...draft, at } })
      }}
    >
      <div className={css.pair}>
        <SelectField
          label={t(texts.stateLabel)}
          data={SEAT_STATES.map((state) => ({ value: state, label: t(texts[`state_${state}`]) }))}
          value={draft.state}
          allowDeselect={false}
          onChange={(next) => set({ state: SEAT_STATES.find((one) => one === next) ?? seat.state })}
        />
        <TextField
          type="datetime-local"
          label={t(texts.at)}
          value={draft.at}
          onChange={({ currentTarget: { value } }) => set({ at: value })}
        />
      </div>
      <p className="prose small">{study.consent}</p>
      <CheckField
        label={t(texts.consented)}
        checked={draft.consented}
        onChange={(consented) => set({ consented })}
      />
      {study.tasks.map((task, at) => (
        <SelectField
          key={task.id}
          label={`${at + 1}. ${task.words}`}
          optional
          data={TASK_RESULTS.map((one) => ({ value: one, label: t(texts[`result_${one}`]) }))}
          value={draft.sheet[task.id]?.result ?? null}
          onChange={(next) => {
            const result = TASK_RESULTS.find((one) => one === next)
            set({ sheet: { ...draft.sheet, [task.id]: { ...draft.sheet[task.id], result } } })
          }}
        />
      ))}
      <AreaField
        label={t(texts.personNotes)}
        optional
        maxLength={20_000}
        value={draft.notes}
        onChange={({ currentTarget: { value } }) => set({ notes: value })}
      />
      <FormFoot
        verb={t(texts.save)}
        saving={save.isPending}
        error={save.error}
        {...(!may('surveys.answer') && { blocked: t(texts.mayNotNote) })}
        onCancel={onDone}
      />
    </form>
  )
}
