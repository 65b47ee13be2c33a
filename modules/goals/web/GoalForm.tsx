import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField, TextField } from '../../../web/ui/fields.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { Columns, Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../web/useDayIn.ts'
import { changeGoal, createGoal, type Goal, setGoalState } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import { wordTexts } from '../goal-words.texts.ts'
import { CHECKS, type GoalDraft, smartChecks, VALUES } from '../goals.rules.ts'
import { Checks } from './Checks.tsx'
import css from './goals.module.css'
import { NumberPart } from './NumberPart.tsx'
import { goalPath, goalsPath } from './paths.ts'

export interface PartProps {
  draft: GoalDraft
  set: (part: Partial<GoalDraft>) => void
}

/** A goal with its five checks beside it. Without them it is saved as a wish; with them it can start. */
export function GoalForm({ first, goal }: { first: GoalDraft; goal?: Goal }) {
  const t = useT()
  const navigate = useNavigate()
  const { may } = useMe()
  const [draft, setDraft] = useState<GoalDraft>(() => bodyOf(first))
  const set = (part: Partial<GoalDraft>) => setDraft((before) => ({ ...before, ...part }))
  const create = useMutationOf(createGoal)
  const change = useMutationOf(changeGoal)
  const state = useMutationOf(setGoalState)
  const today = useDayIn()(new Date())
  const passed = smartChecks(draft, today)
  const isSmart = CHECKS.every((check) => passed[check])
  const isWish = !goal || goal.state === 'wish'
  const [saved, setSaved] = useState(goal?.goalId)
  const save = async (starts: boolean) => {
    const { goalId } = saved
      ? await change.mutateAsync({ params: { goalId: saved }, body: draft })
      : await create.mutateAsync({ body: draft })
    setSaved(goalId)
    if (starts) await state.mutateAsync({ params: { goalId }, body: { state: 'running' } })
    toast(t(starts ? texts.started : isWish ? texts.savedWish : texts.saved))
    await navigate({ to: goalPath(goalId) })
  }
  // What was refused stands in the foot of the form.
  const send = (starts: boolean) => void save(starts).catch(() => undefined)
  const pending = create.isPending || change.isPending || state.isPending
  const blocked = !may('goals.write') ? t(texts.mayNot) : undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send(isWish && isSmart)
      }}
    >
      <Columns of="side">
        <Stack>
          <Sheet>
            <div className={css.form}>
              <What draft={draft} set={set} />
              <NumberPart draft={draft} set={set} />
              <Why draft={draft} set={set} />
            </div>
          </Sheet>
          <Sheet>
            <FormFoot
              verb={t(!isWish ? texts.saved_verb : isSmart ? texts.saveStart : texts.saveWish)}
              saving={pending}
              error={create.error ?? change.error ?? state.error}
              {...(blocked
                ? { blocked }
                : draft.title.trim() === '' && { blocked: t(texts.needsTitle) })}
              onCancel={() => void navigate({ to: goal ? goalPath(goal.goalId) : goalsPath })}
              far={
                isWish &&
                isSmart && (
                  <Button
                    variant="subtle"
                    disabled={pending || !!blocked}
                    onClick={() => send(false)}
                  >
                    {t(texts.saveWish)}
                  </Button>
                )
              }
            />
          </Sheet>
        </Stack>
        <Checks passed={passed} />
      </Columns>
    </form>
  )
}

function bodyOf(draft: GoalDraft): GoalDraft {
  const { title, picture, reading, target, grounds, serves, because, dueOn } = draft
  return { title, picture, reading, target, grounds, serves, because, dueOn }
}

function What({ draft, set }: PartProps) {
  const t = useT()
  return (
    <>
      <TextField
        label={t(texts.stepTitle)}
        help={t(texts.stepTitleHelp)}
        maxLength={120}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <AreaField
        label={t(texts.picture)}
        help={t(texts.pictureHelp)}
        minRows={2}
        maxLength={500}
        value={draft.picture}
        onChange={(event) => set({ picture: event.currentTarget.value })}
      />
    </>
  )
}

function Why({ draft, set }: PartProps) {
  const t = useT()
  const values = VALUES.map((value) => ({ value, label: t(wordTexts[`value_${value}`]) }))
  return (
    <>
      <AreaField
        label={t(texts.grounds)}
        help={t(texts.groundsHelp)}
        minRows={2}
        maxLength={500}
        value={draft.grounds}
        onChange={(event) => set({ grounds: event.currentTarget.value })}
      />
      <SelectField
        label={t(texts.serves)}
        placeholder={t(texts.picked)}
        data={values}
        value={draft.serves}
        onChange={(next) => set({ serves: VALUES.find((one) => one === next) ?? null })}
      />
      <AreaField
        label={t(texts.because)}
        optional
        minRows={2}
        maxLength={500}
        value={draft.because}
        onChange={(event) => set({ because: event.currentTarget.value })}
      />
      <DateField
        label={t(texts.dueOn)}
        value={draft.dueOn}
        onChange={(next) => set({ dueOn: next || null })}
      />
    </>
  )
}
