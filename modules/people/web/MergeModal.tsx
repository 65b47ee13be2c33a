import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { mergePeople, type PersonCardView, type PersonView, unmergePeople } from '../contract.ts'
import { screenTexts } from '../screens.texts.ts'
import { PersonPicker } from './PersonPicker.tsx'
import css from './people.module.css'
import { useCalled } from './useCalled.ts'

/** Joins another record into this one. It can be undone, so the toast offers that. */
export function MergeModal(props: { person: PersonView; opened: boolean; onClose: () => void }) {
  const { person, opened, onClose } = props
  const t = useT()
  const { called } = useCalled()
  const [other, setOther] = useState<PersonCardView | null>(null)
  const undo = useMutationOf(unmergePeople, {
    onSuccess: () => toast(t(screenTexts.unmerged)),
  })
  const merge = useMutationOf(mergePeople, {
    onSuccess: ({ mergeId }) => {
      toast(t(screenTexts.mergedDone), { undo: () => undo.mutate({ params: { mergeId } }) })
      setOther(null)
      onClose()
    },
  })
  return (
    <Modal opened={opened} onClose={onClose} title={t(screenTexts.mergeTitle)}>
      <div className={css.plain}>
        <p className="prose">{t(screenTexts.mergeLead, { name: called(person) })}</p>
        <PersonPicker label={t(screenTexts.mergeOther)} but={person.personId} onPick={setOther} />
        {merge.error && <ErrorState error={merge.error} />}
        <Button
          loading={merge.isPending}
          disabled={!other}
          onClick={() =>
            other &&
            merge.mutate({ body: { survivorId: person.personId, mergedId: other.personId } })
          }
        >
          {t(screenTexts.mergeVerb)}
        </Button>
      </div>
    </Modal>
  )
}
