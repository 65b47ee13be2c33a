import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField, RadioField, TextField } from '../../../web/ui/fields.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { texts as webTexts } from '../../../web/web.texts.ts'
import { type TraitView, updatePerson } from '../contract.ts'
import { screenTexts } from '../screens.texts.ts'
import css from './people.module.css'

type Value = TraitView['value']
type Kind = 'text' | 'number' | 'flag'

/** Adds a detail by hand, or changes one or takes it away; pages and files may tell it anew later. */
export function TraitModal(props: {
  personId: string
  trait: TraitView | null
  onClose: () => void
}) {
  const { personId, trait, onClose } = props
  const t = useT()
  const [key, setKey] = useState(trait?.key ?? '')
  const [kind, setKind] = useState<Kind>(kindOf(trait?.value))
  const [text, setText] = useState(trait ? String(trait.value) : '')
  const save = useMutationOf(updatePerson)
  const value = readAs(kind, text)
  const write = (traits: Record<string, Value | null>, then: () => void) =>
    save.mutate({ params: { personId }, body: { traits } }, { onSuccess: then })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value === null || !key.trim()) return
    write({ [key.trim()]: value }, () => {
      toast(t(screenTexts.personSaved))
      onClose()
    })
  }
  const takeAway = (gone: TraitView) =>
    write({ [gone.key]: null }, () => {
      toast(t(screenTexts.removed), { undo: () => write({ [gone.key]: gone.value }, () => {}) })
      onClose()
    })
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t(webTexts.close) }}
      title={trait ? t(screenTexts.traitEdit) : t(screenTexts.traitAdd)}
    >
      <form className={css.plain} onSubmit={submit}>
        {trait ? (
          <p className={css.key}>{trait.key}</p>
        ) : (
          <TextField
            label={t(screenTexts.traitName)}
            value={key}
            data-autofocus
            onChange={(event) => setKey(event.currentTarget.value)}
          />
        )}
        <Segmented
          label={t(screenTexts.traitKind)}
          value={kind}
          options={[
            { value: 'text', label: t(screenTexts.traitText) },
            { value: 'number', label: t(screenTexts.traitNumber) },
            { value: 'flag', label: t(screenTexts.traitFlag) },
          ]}
          onChange={setKind}
        />
        <ValueField kind={kind} text={text} onChange={setText} />
        <FormFoot
          saving={save.isPending}
          error={save.error}
          blocked={value === null || !key.trim() ? t(screenTexts.traitWanting) : undefined}
          onCancel={onClose}
          far={
            trait && (
              <Button
                variant="subtle"
                color="enji"
                disabled={save.isPending}
                onClick={() => takeAway(trait)}
              >
                {t(screenTexts.remove)}
              </Button>
            )
          }
        />
      </form>
    </Modal>
  )
}

function ValueField(props: { kind: Kind; text: string; onChange: (text: string) => void }) {
  const { kind, text, onChange } = props
  const t = useT()
  const label = t(screenTexts.traitValue)
  if (kind === 'flag') {
    return (
      <RadioField
        label={label}
        value={text}
        options={[
          { value: 'true', label: t(screenTexts.yes) },
          { value: 'false', label: t(screenTexts.no) },
        ]}
        onChange={onChange}
      />
    )
  }
  if (kind === 'text') {
    return (
      <AreaField
        label={label}
        value={text}
        minRows={1}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  const isBad = text.trim() !== '' && readAs('number', text) === null
  return (
    <TextField
      label={label}
      value={text}
      inputMode="decimal"
      error={isBad ? t(screenTexts.traitBadNumber) : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function kindOf(value: Value | undefined): Kind {
  if (typeof value === 'boolean') return 'flag'
  return typeof value === 'number' ? 'number' : 'text'
}

/** Null while what is written is no value of the kind. */
function readAs(kind: Kind, written: string): Value | null {
  const text = written.normalize(kind === 'text' ? 'NFC' : 'NFKC').trim()
  if (kind === 'text') return text || null
  if (kind === 'flag') return text === 'true' ? true : text === 'false' ? false : null
  const number = Number(text.replaceAll(',', ''))
  return text !== '' && Number.isFinite(number) ? number : null
}
