import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import {
  archiveTag,
  changeTag,
  listTags,
  restoreTag,
  type TagDetail,
  tagMembers,
} from '../contract.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { PutOnModal } from './PutOnModal.tsx'
import { SegmentField } from './SegmentField.tsx'
import { type TagDraft, TagFields } from './TagFields.tsx'
import { tagsPath } from './tag-words.ts'
import css from './tags.module.css'

type Shown = { tag: TagDetail; onClose: () => void }

/** Another name, note or colour. */
export function ChangeTagModal({ tag, onClose }: Shown) {
  const t = useT()
  const { tagId, name, note, colour } = tag
  const [draft, setDraft] = useState<TagDraft>({ name, note: note ?? '', colour })
  const save = useMutationOf(changeTag, {
    onSuccess: () => {
      toast(t(texts.changed))
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.change)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          const body = { ...draft, name: draft.name.trim(), note: draft.note.trim() || null }
          save.mutate({ params: { tagId }, body })
        }}
      >
        <TagFields draft={draft} onChange={setDraft} />
        <FormFoot
          saving={save.isPending}
          error={save.error}
          onCancel={onClose}
          blocked={draft.name.trim() ? undefined : t(texts.needsName)}
        />
      </form>
    </Modal>
  )
}

/** On whoever is in a segment now. */
export function TagSegmentModal({ tag, onClose }: Shown) {
  const t = useT()
  const format = useFormat()
  const [segmentId, setSegmentId] = useState<string | null>(null)
  const put = useMutationOf(tagMembers, {
    onSuccess: ({ people }) => {
      toast(t(texts.tagged, { people: format.count(people, 'people') }))
      onClose()
    },
  })
  return (
    <PutOnModal
      title={texts.tagSegment}
      help={texts.tagSegmentHelp}
      missing={segmentId ? undefined : texts.pickSegment}
      saving={put.isPending}
      error={put.error}
      onClose={onClose}
      onPut={(reason) => {
        const { tagId } = tag
        if (segmentId) put.mutate({ params: { tagId }, body: { segmentId, ...reason } })
      }}
    >
      <SegmentField value={segmentId} onChange={setSegmentId} />
    </PutOnModal>
  )
}

/** Says from how many it disappears. */
export function PutAwayTag({ tag, opened, onClose }: Shown & { opened: boolean }) {
  const t = useT()
  const format = useFormat()
  const navigate = useNavigate()
  const { tagId, name, people } = tag
  const back = useMutationOf(restoreTag, {
    onSuccess: () => toast(t(texts.isBack, { name })),
    onError: (error) => toast(error.message),
  })
  const away = useMutationOf(archiveTag, {
    // The tag's own page would find it gone.
    refresh: [listTags],
    onSuccess: () => {
      toast(t(texts.gone, { name }), { undo: () => back.mutate({ params: { tagId } }) })
      void navigate({ to: tagsPath })
    },
  })
  return (
    <ConfirmDestructive
      opened={opened}
      onClose={onClose}
      title={t(texts.putAwayTitle, { name })}
      verb={t(texts.putAway)}
      pending={away.isPending}
      error={away.error ?? undefined}
      onConfirm={() => away.mutate({ params: { tagId } })}
    >
      {t(texts.putAwayBody, { people: format.count(people ?? 0, 'people') })}
    </ConfirmDestructive>
  )
}
