import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { RadioField } from '../../../web/ui/fields.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createTag } from '../contract.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { SegmentField } from './SegmentField.tsx'
import { type TagDraft, TagFields } from './TagFields.tsx'
import { newTagPath } from './tag-words.ts'
import css from './tags.module.css'

const HOWS = ['hand', 'segment', 'built'] as const
type How = (typeof HOWS)[number]

/** A tag to put on by hand, one that follows a segment, or one whose rule is built next. */
export function NewTagModal({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [draft, setDraft] = useState<TagDraft>({ name: '', note: '', colour: 'indigo' })
  const navigate = useNavigate()
  const [how, setHow] = useState<How>('hand')
  const [segmentId, setSegmentId] = useState<string | null>(null)
  const name = draft.name.trim()
  const make = useMutationOf(createTag, {
    onSuccess: () => {
      toast(t(texts.made, { name }))
      onClose()
    },
  })
  const rule =
    how === 'segment' && segmentId
      ? { version: 1 as const, root: { kind: 'segment' as const, segmentId } }
      : undefined
  const unruled = how === 'segment' && !rule ? texts.pickSegment : undefined
  const missing = name ? unruled : texts.needsName
  const send = () => {
    const { note, colour } = draft
    if (how === 'built') {
      const filled = new URLSearchParams({ name, note: note.trim(), colour })
      return void navigate({ to: `${newTagPath}?${filled}` })
    }
    make.mutate({ body: { name, note: note.trim() || null, colour, rule } })
  }
  return (
    <Modal opened onClose={onClose} title={t(texts.make)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TagFields draft={draft} onChange={setDraft} />
        <RadioField
          label={t(texts.how)}
          value={how}
          onChange={(value) => {
            const chosen = HOWS.find((one) => one === value)
            if (chosen) setHow(chosen)
          }}
          options={[
            { value: 'hand', label: t(texts.byHand), help: t(texts.byHandHelp) },
            { value: 'segment', label: t(texts.bySegment), help: t(texts.byRuleHelp) },
            { value: 'built', label: t(texts.byBuilt), help: t(texts.byBuiltHelp) },
          ]}
        />
        {how === 'segment' && <SegmentField value={segmentId} onChange={setSegmentId} />}
        <FormFoot
          verb={t(how === 'built' ? texts.toBuilder : texts.make)}
          saving={make.isPending}
          error={make.error}
          onCancel={onClose}
          blocked={missing && t(missing)}
        />
      </form>
    </Modal>
  )
}
