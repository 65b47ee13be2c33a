import { Modal, Radio } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { getPerson, lookUpPeople } from '../../../people/contract.ts'
import { moveEntry } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'

/** Gives a word to whoever wrote it: the family stands there already, others are looked for. */
export function MoveModal({
  entryId,
  but,
  onClose,
  onGo,
}: {
  entryId: string
  /** Whose it is now. */
  but: string
  onClose: () => void
  onGo: (conversationId: string | undefined) => void
}) {
  const t = useT()
  const [words, setWords] = useState('')
  const [personId, setPersonId] = useState('')
  const [q] = useDebouncedValue(words.trim(), 150)
  const { data: person } = useQuery(queryOf(getPerson, { params: { personId: but } }))
  const { data: found } = useQuery({
    ...queryOf(lookUpPeople, { query: { q } }),
    enabled: q !== '',
  })
  const people = q
    ? (found?.items ?? []).filter((one) => one.personId !== but)
    : (person?.household ?? [])
  const move = useMutationOf(moveEntry, {
    onSuccess: ({ conversationId }) => {
      toast(t(texts.moved))
      onClose()
      onGo(conversationId)
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.moveTitle)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          move.mutate({ params: { entryId }, body: { personId } })
        }}
      >
        <p className="small quiet">{t(texts.moveHelp)}</p>
        <TextField
          label={t(texts.toWhom)}
          help={t(texts.findPerson)}
          data-autofocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Radio.Group value={personId} onChange={setPersonId} aria-label={t(texts.toWhom)}>
          {people.slice(0, 8).map((one) => (
            <Radio
              key={one.personId}
              value={one.personId}
              label={[one.name || t(texts.noName), one.number, one.place]
                .filter(Boolean)
                .join(' ・ ')}
            />
          ))}
        </Radio.Group>
        {q && found && people.length === 0 && <p className="small quiet">{t(texts.nobodyFound)}</p>}
        <FormFoot
          verb={t(texts.moveVerb)}
          saving={move.isPending}
          error={move.error}
          blocked={personId ? undefined : t(texts.chooseWhom)}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
