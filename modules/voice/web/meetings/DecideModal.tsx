import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, TextField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { listStaff } from '../../../accounts/contract.ts'
import type { Item } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { daysAfter } from '../../meetings.rules.ts'
import css from './meetings.module.css'
import { useDecide } from './useDecide.ts'
import { decisionWord, titleOfItem } from './words.ts'

/** Four weeks: a usual day for what cannot be done at once. */
const USUALLY = 28

/** A plan with its day, or a refusal with what would make it possible. */
export function DecideModal({
  item,
  decision,
  today,
  onClose,
}: {
  item: Item
  decision: 'plan' | 'no'
  today: string
  onClose: () => void
}) {
  const t = useT()
  const { verbs, decide } = useDecide()
  const [on, setOn] = useState(daysAfter(today, USUALLY))
  const [words, setWords] = useState(decision === 'no' ? item.possibleIf : item.step)
  // Until one is chosen it is whoever has it, or raises a hand first, even while this stands open.
  const [chosen, setOwner] = useState<string | null>()
  const ownerId = chosen === undefined ? (item.owner ?? item.hands[0])?.staffId : chosen
  const isNo = decision === 'no'
  const missing = !on ? texts.needsDue : isNo && !words.trim() ? texts.needsPossible : undefined
  const own = chosen === undefined ? {} : { ownerId: chosen }
  const send = () =>
    isNo
      ? decide(item, { decision: 'no', possibleIf: words.trim(), revisitOn: on }, onClose)
      : decide(item, { decision: 'plan', dueOn: on, step: words.trim(), ...own }, onClose)
  return (
    <Modal opened onClose={onClose} title={`${titleOfItem(item, t)}: ${t(decisionWord[decision])}`}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!missing) send()
        }}
      >
        {isNo ? (
          <AreaField
            label={t(texts.possibleIf)}
            help={t(texts.possibleHelp)}
            data-autofocus
            maxLength={300}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        ) : (
          <TextField
            label={t(texts.step)}
            help={t(texts.stepHelp)}
            optional
            data-autofocus
            maxLength={300}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <DateField
          label={t(isNo ? texts.revisitOn : texts.dueOn)}
          min={isNo ? daysAfter(today, 1) : today}
          value={on}
          onChange={setOn}
        />
        {!isNo && <OwnerField item={item} value={ownerId ?? null} onChange={setOwner} optional />}
        <FormFoot
          verb={t(texts.decide)}
          saving={verbs.decide.isPending}
          error={verbs.decide.error}
          onCancel={onClose}
          blocked={missing && t(missing)}
        />
      </form>
    </Modal>
  )
}

/** Everybody who works here; whoever may not see them all chooses among raised hands and themselves. */
export function OwnerField({
  item,
  value,
  onChange,
  optional,
}: {
  item: Item
  value: string | null
  onChange: (staffId: string | null) => void
  /** It may be said later, before the meeting ends. */
  optional?: boolean
}) {
  const t = useT()
  const { may, staff } = useMe()
  const all = useQuery({ ...queryOf(listStaff), enabled: may('accounts.read') })
  const near = [
    ...item.hands,
    ...(item.owner ? [item.owner] : []),
    { staffId: staff.id, name: staff.name },
  ]
  const known = all.data?.items.filter(({ active }) => active) ?? near
  const choices = new Map(known.map(({ staffId, name }) => [staffId, name]))
  return (
    <SelectField
      label={t(texts.ownerField)}
      placeholder={t(optional ? texts.ownerLater : texts.noOwner)}
      optional={optional}
      data={[...choices].map(([value, label]) => ({ value, label }))}
      value={value}
      onChange={onChange}
    />
  )
}
