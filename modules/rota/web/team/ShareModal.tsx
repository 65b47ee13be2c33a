import { Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { CheckField, SwitchField } from '../../../../web/ui/fields.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type RotaMember, type RotaSettings, type ShareOf, setShare } from '../../contract.ts'
import { sharesTexts as texts } from '../../team.texts.ts'
import css from './team.module.css'
import { WeekdayFields } from './WeekdayFields.tsx'

const OFFICE = [1, 2, 3, 4, 5]

/** One colleague's share. */
export function ShareModal({
  member,
  skills,
  onClose,
}: {
  member: RotaMember
  skills: RotaSettings['skills']
  onClose: () => void
}) {
  const t = useT()
  const { staffId, name } = member
  const [draft, setDraft] = useState<ShareOf>(() => shareOf(member))
  const change = (part: Partial<ShareOf>) => setDraft({ ...draft, ...part })
  const save = useMutationOf(setShare, {
    onSuccess: () => {
      toast(t(texts.shareSaved, { name }))
      onClose()
    },
  })
  const sizes = [
    { value: '0.5', label: t(texts.half) },
    { value: '1', label: t(texts.whole) },
    { value: '1.5', label: t(texts.oneAndHalf) },
  ]
  const known = sizes.some(({ value }) => value === String(draft.weight))
  const own = { value: String(draft.weight), label: t(texts.part, { share: draft.weight }) }
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ params: { staffId }, body: draft })
  }
  return (
    <Modal opened onClose={onClose} title={t(texts.editTitle, { name })}>
      <form className={css.form} onSubmit={send}>
        <SwitchField
          label={t(texts.takesPart)}
          checked={draft.shareOn}
          onChange={(shareOn) => change({ shareOn })}
        />
        <div className={css.two}>
          <SelectField
            label={t(texts.weight)}
            value={String(draft.weight)}
            allowDeselect={false}
            data={known ? sizes : [...sizes, own]}
            onChange={(value) => change({ weight: Number(value ?? 1) })}
          />
          <NumberField
            label={t(texts.limit)}
            optional
            min={1}
            max={1000}
            allowDecimal={false}
            value={draft.monthlyLimit ?? ''}
            onChange={(value) => change({ monthlyLimit: typeof value === 'number' ? value : null })}
          />
        </div>
        <CheckField
          label={t(texts.ownDays)}
          checked={draft.weekdays !== null}
          onChange={(isOwn) => change({ weekdays: isOwn ? OFFICE : null })}
        />
        {draft.weekdays && (
          <WeekdayFields
            label={t(texts.days)}
            value={draft.weekdays}
            onChange={(weekdays) => change({ weekdays })}
          />
        )}
        {skills.length > 0 && (
          <SkillTicks
            skills={skills}
            value={draft.skills}
            onChange={(has) => change({ skills: has })}
          />
        )}
        <CheckField
          label={t(texts.isReader)}
          help={t(texts.isReaderHelp)}
          checked={draft.isReader}
          onChange={(isReader) => change({ isReader })}
        />
        <CheckField
          label={t(texts.needsReader)}
          help={t(texts.needsReaderHelp)}
          checked={draft.needsReader}
          onChange={(needsReader) => change({ needsReader })}
        />
        <FormFoot
          saving={save.isPending}
          error={save.error}
          onCancel={onClose}
          {...(draft.weekdays?.length === 0 && { blocked: t(texts.days) })}
        />
      </form>
    </Modal>
  )
}

function SkillTicks({
  skills,
  value,
  onChange,
}: {
  skills: RotaSettings['skills']
  value: string[]
  onChange: (skills: string[]) => void
}) {
  const t = useT()
  return (
    <fieldset className={css.ticks}>
      <legend>{t(texts.skills)}</legend>
      {skills.map(({ key, name }) => (
        <CheckField
          key={key}
          label={name}
          checked={value.includes(key)}
          onChange={(has) => onChange(has ? [...value, key] : value.filter((one) => one !== key))}
        />
      ))}
    </fieldset>
  )
}

const shareOf = (member: RotaMember): ShareOf => {
  const { shareOn, weight, monthlyLimit, skills, weekdays, isReader, needsReader } = member
  return { shareOn, weight, monthlyLimit, skills, weekdays, isReader, needsReader }
}
