import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, RadioField, TextField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { listProducts } from '../../../orders/contract.ts'
import { STUDY_KINDS, type StudyKind, type Task } from '../../studies.rules.ts'
import { studyTexts as texts } from '../../studies.texts.ts'
import { freshId, idsOf } from '../line-ids.ts'
import css from '../surveys.module.css'

export interface StudyDraft {
  kind: StudyKind
  name: string
  why: string
  productId: string | null
  consent: string
  invite: string
  thanks: string
  tasks: Task[]
  place: string
  notes: string
}

interface Props {
  first: StudyDraft
  isNew?: boolean
  verb: string
  saving: boolean
  error: Error | null
  onSave: (draft: StudyDraft) => void
  onCancel?: () => void
}

/** What a study is about, what people agree to, and what they are told. */
export function StudyForm({ first, isNew, verb, saving, error, onSave, onCancel }: Props) {
  const t = useT()
  const { may } = useMe()
  const [draft, setDraft] = useState(first)
  const set = (part: Partial<StudyDraft>) => setDraft((before) => ({ ...before, ...part }))
  const blocked = !may('surveys.write')
    ? t(texts.mayNotWrite)
    : draft.name.trim()
      ? undefined
      : t(texts.needsName)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!blocked) onSave({ ...draft, name: draft.name.trim() })
      }}
    >
      {isNew && (
        <RadioField
          label={t(texts.kind)}
          value={draft.kind}
          onChange={(next) => {
            const kind = STUDY_KINDS.find((one) => one === next)
            if (kind) set({ kind })
          }}
          options={STUDY_KINDS.map((kind) => ({
            value: kind,
            label: t(texts[`kind_${kind}`]),
            help: t(texts[`kindHelp_${kind}`]),
          }))}
        />
      )}
      <About draft={draft} set={set} />
      <Said draft={draft} set={set} />
      <FormFoot
        verb={verb}
        saving={saving}
        error={error}
        {...(blocked && { blocked })}
        {...(onCancel && { onCancel })}
      />
    </form>
  )
}

interface PartProps {
  draft: StudyDraft
  set: (part: Partial<StudyDraft>) => void
}

function About({ draft, set }: PartProps) {
  const t = useT()
  const { may } = useMe()
  const products = useQuery({
    ...queryOf(listProducts, { query: { limit: 200 } }),
    enabled: may('orders.read'),
  })
  const items = products.data?.items ?? []
  return (
    <>
      <TextField
        label={t(texts.name)}
        maxLength={100}
        value={draft.name}
        onChange={({ currentTarget: { value } }) => set({ name: value })}
      />
      <AreaField
        label={t(texts.why)}
        optional
        minRows={2}
        maxLength={500}
        value={draft.why}
        onChange={({ currentTarget: { value } }) => set({ why: value })}
      />
      <SelectField
        label={t(texts.product)}
        help={t(texts.productHelp)}
        optional
        searchable
        data={items.map(({ productId, name }) => ({ value: productId, label: name }))}
        value={draft.productId}
        onChange={(productId) => set({ productId })}
      />
      <TextField
        label={t(texts.place)}
        optional
        maxLength={300}
        value={draft.place}
        onChange={({ currentTarget: { value } }) => set({ place: value })}
      />
    </>
  )
}

function Said({ draft, set }: PartProps) {
  const t = useT()
  const [lines, setLines] = useState(draft.tasks.map(({ words }) => words).join('\n'))
  return (
    <>
      <AreaField
        label={t(texts.tasks)}
        help={t(texts.tasksHelp)}
        optional
        value={lines}
        onChange={({ currentTarget: { value } }) => {
          setLines(value)
          set({ tasks: tasksOf(value, draft.tasks) })
        }}
      />
      <AreaField
        label={t(texts.consent)}
        help={t(texts.consentHelp)}
        maxLength={2000}
        value={draft.consent}
        onChange={({ currentTarget: { value } }) => set({ consent: value })}
      />
      <AreaField
        label={t(texts.invite)}
        maxLength={2000}
        value={draft.invite}
        onChange={({ currentTarget: { value } }) => set({ invite: value })}
      />
      <AreaField
        label={t(texts.thanks)}
        maxLength={2000}
        value={draft.thanks}
        onChange={({ currentTarget: { value } }) => set({ thanks: value })}
      />
    </>
  )
}

/** Results are noted by the id of a task. */
function tasksOf(text: string, before: readonly Task[]): Task[] {
  const lines = text
    .split('\n')
    .map((line) => line.slice(0, 300))
    .filter((line) => line.trim())
    .slice(0, 30)
  const ids = idsOf(lines, before)
  return lines.map((words, at) => ({ id: ids[at] ?? freshId(), words }))
}
