import { Button, Modal } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { type Item, recordItem } from '../../contract.ts'
import { improvementPageTexts } from '../../improvement-pages.texts.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { improvementPath } from '../improvements/paths.ts'
import css from './meetings.module.css'

/** What is done becomes an improvement, with the voices that caused it: from there those who asked are told. */
export function RecordButton({ item }: { item: Item }) {
  const t = useT()
  const { may } = useMe()
  const [open, setOpen] = useState(false)
  if (item.improvementId)
    return (
      <Button size="xs" variant="default" component={Link} to={improvementPath(item.improvementId)}>
        {t(texts.shipped)}
      </Button>
    )
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={!may('voice.improve')}
        title={may('voice.improve') ? undefined : t(texts.mayNot)}
        onClick={() => setOpen(true)}
      >
        {t(texts.toShip)}
      </Button>
      {open && <RecordModal item={item} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Those who asked read what was done: it is said anew, not in the words of one of them. */
function RecordModal({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const [title, setTitle] = useState(item.step ?? '')
  const record = useMutationOf(recordItem, {
    onSuccess: ({ improvementId }) => void navigate({ to: improvementPath(improvementId) }),
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.toShip)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          record.mutate({ params: { itemId: item.itemId }, body: { title: title.trim() } })
        }}
      >
        <TextField
          label={t(improvementPageTexts.title)}
          help={t(texts.doneHelp)}
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <FormFoot
          verb={t(texts.record)}
          saving={record.isPending}
          error={record.error}
          onCancel={onClose}
          blocked={title.trim() ? undefined : t(texts.needsDone)}
        />
      </form>
    </Modal>
  )
}
