import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField, TextField } from '../../../web/ui/fields.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../web/useDayIn.ts'
import { listStaff } from '../../accounts/contract.ts'
import { addMeasure, changeMeasure, type Measure, removeMeasure } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import { wordTexts } from '../goal-words.texts.ts'
import { MEASURE_STATES, TOUCHPOINTS } from '../goals.rules.ts'
import css from './goals.module.css'

const MONTH_MS = 30 * 86_400_000

type Draft = Pick<
  Measure,
  'title' | 'touchpoint' | 'ownerId' | 'startsOn' | 'endsOn' | 'state' | 'result'
>
interface PartProps {
  draft: Draft
  set: (part: Partial<Draft>) => void
}

/** A new measure, or another word of one; what came of it once it has begun. */
export function MeasureModal(props: {
  goalId: string
  measure: Measure | null
  onClose: () => void
}) {
  const { goalId, measure, onClose } = props
  const t = useT()
  const dayIn = useDayIn()
  const [draft, setDraft] = useState<Draft>(() =>
    measure
      ? draftOf(measure)
      : {
          title: '',
          touchpoint: 'post',
          ownerId: null,
          startsOn: dayIn(),
          endsOn: dayIn(new Date(Date.now() + MONTH_MS)),
          state: 'planned',
          result: '',
        },
  )
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const done = () => {
    toast(t(texts.planSaved))
    onClose()
  }
  const add = useMutationOf(addMeasure, { onSuccess: done })
  const change = useMutationOf(changeMeasure, { onSuccess: done })
  const send = () => {
    const { state: _state, result: _result, ...body } = draft
    if (measure) change.mutate({ params: { measureId: measure.measureId }, body: draft })
    else add.mutate({ params: { goalId }, body })
  }
  return (
    <Modal opened onClose={onClose} title={t(measure ? texts.planEdit : texts.planAdd)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <What draft={draft} set={set} />
        {measure && <Result draft={draft} set={set} />}
        <FormFoot
          saving={add.isPending || change.isPending}
          error={add.error ?? change.error}
          {...(draft.title.trim() === '' && { blocked: t(texts.needsMeasure) })}
          onCancel={onClose}
          far={measure && <Remove measureId={measure.measureId} onDone={onClose} />}
        />
      </form>
    </Modal>
  )
}

function draftOf({ title, touchpoint, ownerId, startsOn, endsOn, state, result }: Measure): Draft {
  return { title, touchpoint, ownerId, startsOn, endsOn, state, result }
}

function What({ draft, set }: PartProps) {
  const t = useT()
  const { may, staff } = useMe()
  const colleagues = useQuery({ ...queryOf(listStaff), enabled: may('accounts.read') })
  const people = colleagues.data?.items.filter(({ active }) => active) ?? [
    { staffId: staff.id, name: staff.name },
  ]
  return (
    <>
      <TextField
        label={t(texts.measure)}
        data-autofocus
        maxLength={200}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <div className={css.pair}>
        <SelectField
          label={t(texts.touchpoint)}
          allowDeselect={false}
          data={TOUCHPOINTS.map((value) => ({ value, label: t(wordTexts[`at_${value}`]) }))}
          value={draft.touchpoint}
          onChange={(next) =>
            set({ touchpoint: TOUCHPOINTS.find((one) => one === next) ?? draft.touchpoint })
          }
        />
        <SelectField
          label={t(texts.owner)}
          optional
          data={people.map(({ staffId, name }) => ({ value: staffId, label: name }))}
          value={draft.ownerId}
          onChange={(ownerId) => set({ ownerId })}
        />
      </div>
      <div className={css.pair}>
        <DateField
          label={t(texts.startsOn)}
          value={draft.startsOn}
          onChange={(startsOn) => startsOn && set({ startsOn })}
        />
        <DateField
          label={t(texts.endsOn)}
          value={draft.endsOn}
          min={draft.startsOn}
          onChange={(endsOn) => endsOn && set({ endsOn })}
        />
      </div>
    </>
  )
}

function Result({ draft, set }: PartProps) {
  const t = useT()
  return (
    <>
      <SelectField
        label={t(texts.state)}
        allowDeselect={false}
        data={MEASURE_STATES.map((value) => ({ value, label: t(texts[`state_${value}`]) }))}
        value={draft.state}
        onChange={(next) =>
          set({ state: MEASURE_STATES.find((one) => one === next) ?? draft.state })
        }
      />
      <AreaField
        label={t(texts.result)}
        optional
        maxLength={1000}
        value={draft.result}
        onChange={(event) => set({ result: event.currentTarget.value })}
      />
    </>
  )
}

function Remove({ measureId, onDone }: { measureId: string; onDone: () => void }) {
  const t = useT()
  const [sure, setSure] = useState(false)
  const remove = useMutationOf(removeMeasure, {
    onSuccess: () => {
      toast(t(texts.planRemoved))
      onDone()
    },
  })
  return (
    <Button
      variant="subtle"
      color="red"
      size="xs"
      loading={remove.isPending}
      title={t(texts.removeMeasureWords)}
      onClick={() => (sure ? remove.mutate({ params: { measureId } }) : setSure(true))}
    >
      {t(sure ? texts.removeSure : texts.remove)}
    </Button>
  )
}
