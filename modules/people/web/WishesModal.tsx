import { Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField } from '../../../web/ui/fields.tsx'
import { NumberField } from '../../../web/ui/NumberField.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { type PersonView, setWishes } from '../contract.ts'
import { screenTexts } from '../screens.texts.ts'
import { CHANNELS, type Channel, DAY_PARTS, type DayPart } from '../wishes.rules.ts'
import css from './people.module.css'
import { channelText, partText } from './wording.ts'

/** «Post only, afternoons»: what the person wishes, to be kept by everything that sends or calls. */
export function WishesModal({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useT()
  const before = person.wishes
  const [channels, setChannels] = useState<Channel[]>(before?.channels ?? [])
  const [dayParts, setDayParts] = useState<DayPart[]>(before?.dayParts ?? [])
  const [monthly, setMonthly] = useState<number | string>(before?.monthly ?? '')
  const [note, setNote] = useState(before?.note ?? '')
  const save = useMutationOf(setWishes, {
    onSuccess: () => {
      toast(t(screenTexts.wishesSaved))
      onClose()
    },
  })
  const submit = () => {
    const wishes = {
      channels: channels.length > 0 ? channels : null,
      dayParts: dayParts.length > 0 ? dayParts : null,
      monthly: typeof monthly === 'number' ? monthly : null,
      note: note.trim() || null,
    }
    const nothing = Object.values(wishes).every((value) => value === null)
    save.mutate({
      params: { personId: person.personId },
      body: { wishes: nothing ? null : wishes },
    })
  }
  return (
    <Modal opened onClose={onClose} title={t(screenTexts.wishesTitle)}>
      <form
        className={css.plain}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Several
          label={t(screenTexts.wishChannels)}
          help={t(screenTexts.wishChannelsHelp)}
          options={CHANNELS.map((value) => ({ value, label: t(channelText[value]) }))}
          value={channels}
          onChange={setChannels}
        />
        <Several
          label={t(screenTexts.wishParts)}
          help={t(screenTexts.wishPartsHelp)}
          options={DAY_PARTS.map((value) => ({ value, label: t(partText[value]) }))}
          value={dayParts}
          onChange={setDayParts}
        />
        <NumberField
          label={t(screenTexts.wishMonthly)}
          help={t(screenTexts.monthlyLabel)}
          optional
          min={0}
          max={31}
          value={monthly}
          onChange={setMonthly}
        />
        <AreaField
          label={t(screenTexts.wishNote)}
          optional
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormFoot saving={save.isPending} error={save.error} onCancel={onClose} />
      </form>
    </Modal>
  )
}

function Several<V extends string>(props: {
  label: string
  help: string
  options: { value: V; label: string }[]
  value: V[]
  onChange: (value: V[]) => void
}) {
  const { label, help, options, value, onChange } = props
  return (
    <Checkbox.Group
      label={label}
      description={help}
      value={value}
      onChange={(next) =>
        onChange(options.map((option) => option.value).filter((one) => next.includes(one)))
      }
    >
      <div className={css.places}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
