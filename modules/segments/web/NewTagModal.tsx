import { Modal } from '@mantine/core'
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
import css from './tags.module.css'

/** A tag to put on by hand, or one that follows a segment. */
export function NewTagModal({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [draft, setDraft] = useState<TagDraft>({ name: '', note: '', colour: 'indigo' })
  const [byRule, setByRule] = useState(false)
  const [segmentId, setSegmentId] = useState<string | null>(null)
  const name = draft.name.trim()
  const make = useMutationOf(createTag, {
    onSuccess: () => {
      toast(t(texts.made, { name }))
      onClose()
    },
  })
  const rule =
    byRule && segmentId
      ? { version: 1 as const, root: { kind: 'segment' as const, segmentId } }
      : undefined
  const unruled = byRule && !rule ? texts.pickSegment : undefined
  const missing = name ? unruled : texts.needsName
  return (
    <Modal opened onClose={onClose} title={t(texts.make)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          const { note, colour } = draft
          make.mutate({ body: { name, note: note.trim() || null, colour, rule } })
        }}
      >
        <TagFields draft={draft} onChange={setDraft} />
        <RadioField
          label={t(texts.how)}
          value={byRule ? 'rule' : 'hand'}
          onChange={(how) => setByRule(how === 'rule')}
          options={[
            { value: 'hand', label: t(texts.byHand), help: t(texts.byHandHelp) },
            { value: 'rule', label: t(texts.byRule), help: t(texts.byRuleHelp) },
          ]}
        />
        {byRule && <SegmentField value={segmentId} onChange={setSegmentId} />}
        <FormFoot
          verb={t(texts.make)}
          saving={make.isPending}
          error={make.error}
          onCancel={onClose}
          blocked={missing && t(missing)}
        />
      </form>
    </Modal>
  )
}
