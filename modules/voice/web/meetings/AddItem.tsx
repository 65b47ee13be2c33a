import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { addItem, removeItem } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import css from './meetings.module.css'

/** Something else to speak about. */
export function AddItem({ meetingId }: { meetingId: string }) {
  const t = useT()
  const [title, setTitle] = useState('')
  const remove = useMutationOf(removeItem, {
    onError: (error) => toast(error.message),
    onSuccess: () => toast(t(texts.removed)),
  })
  const add = useMutationOf(addItem, {
    onSuccess: ({ itemId }) => {
      toast(t(texts.added, { title: title.trim() }), {
        undo: () => remove.mutate({ params: { itemId } }),
      })
      setTitle('')
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim()) add.mutate({ params: { meetingId }, body: { title: title.trim() } })
      }}
    >
      <TextField
        label={t(texts.itemTitle)}
        maxLength={80}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <FormFoot
        verb={t(texts.add)}
        saving={add.isPending}
        error={add.error}
        blocked={title.trim() ? undefined : t(texts.needsTitle)}
      />
    </form>
  )
}
