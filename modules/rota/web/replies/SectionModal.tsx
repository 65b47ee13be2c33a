import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, CheckField, TextField } from '../../../../web/ui/fields.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { addSection, type GuideSection, putSectionAway, writeSection } from '../../contract.ts'
import { guidePageTexts as texts } from '../../hands.texts.ts'
import css from './replies.module.css'

/** A part of the guide written anew, or a new one. */
export function SectionModal({
  section,
  onClose,
}: {
  section: GuideSection | null
  onClose: () => void
}) {
  const t = useT()
  const [title, setTitle] = useState(section?.title ?? '')
  const [words, setWords] = useState(section?.words ?? '')
  const [asksAgain, setAsksAgain] = useState(false)
  const done = () => {
    toast(t(texts.saved))
    onClose()
  }
  const write = useMutationOf(writeSection, { onSuccess: done })
  const add = useMutationOf(addSection, { onSuccess: done })
  const putAway = useMutationOf(putSectionAway, {
    onSuccess: () => {
      toast(t(texts.putAwayDone, { title: section?.title ?? '' }))
      onClose()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (section)
      write.mutate({ params: { sectionId: section.sectionId }, body: { title, words, asksAgain } })
    else add.mutate({ body: { title, words } })
  }
  const isEmpty = !title.trim() || !words.trim()
  return (
    <Modal opened onClose={onClose} size="lg" title={t(section ? texts.editTitle : texts.addTitle)}>
      <form className={css.form} onSubmit={send}>
        <TextField
          label={t(texts.heading)}
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <AreaField
          label={t(texts.words)}
          minRows={8}
          maxLength={5000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {section && (
          <CheckField
            label={t(texts.asksAgain)}
            help={t(texts.asksAgainHelp)}
            checked={asksAgain}
            onChange={setAsksAgain}
          />
        )}
        <FormFoot
          saving={write.isPending || add.isPending}
          error={write.error ?? add.error ?? putAway.error}
          onCancel={onClose}
          {...(isEmpty && { blocked: t(texts.words) })}
          far={
            section && (
              <Button
                variant="subtle"
                color="enji"
                loading={putAway.isPending}
                onClick={() => putAway.mutate({ params: { sectionId: section.sectionId } })}
              >
                {t(texts.putAway)}
              </Button>
            )
          }
        />
      </form>
    </Modal>
  )
}
