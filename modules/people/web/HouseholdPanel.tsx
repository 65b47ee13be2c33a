import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { joinHousehold, leaveHousehold, type PersonCardView } from '../contract.ts'
import { screenTexts } from '../screens.texts.ts'
import { PersonPicker } from './PersonPicker.tsx'
import css from './people.module.css'
import { usePerson } from './usePerson.ts'

/** Who lives with them. They stay people of their own. */
export default function HouseholdPanel({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const [adding, setAdding] = useState(false)
  const { data: person } = usePerson(personId)
  const leave = useMutationOf(leaveHousehold, {
    onSuccess: () => toast(t(screenTexts.leftHome)),
  })
  if (!person) return null
  const { household } = person
  return (
    <Sheet title={t(screenTexts.household)}>
      <dl className={css.pairs}>
        <dt>{t(screenTexts.sameHome)}</dt>
        <dd>
          {household.length === 0 && t(screenTexts.nobodyHome)}
          {household.map((member) => (
            <PersonLink
              key={member.personId}
              id={member.personId}
              name={member.name || t(screenTexts.noName)}
            />
          ))}
        </dd>
      </dl>
      {leave.error && <ErrorState error={leave.error} />}
      <Button
        className={css.edge}
        mt="sm"
        size="xs"
        variant="subtle"
        disabled={!may('people.write')}
        onClick={() => setAdding(true)}
      >
        {t(screenTexts.addToHome)}
      </Button>
      {household.length > 0 && (
        <Button
          className={css.edge}
          mt="sm"
          size="xs"
          variant="subtle"
          color="gray"
          disabled={!may('people.write')}
          loading={leave.isPending}
          onClick={() => leave.mutate({ params: { personId: person.personId } })}
        >
          {t(screenTexts.leaveHome)}
        </Button>
      )}
      {adding && <AddToHome personId={person.personId} onClose={() => setAdding(false)} />}
    </Sheet>
  )
}

function AddToHome({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useT()
  const [other, setOther] = useState<PersonCardView | null>(null)
  const join = useMutationOf(joinHousehold, {
    onSuccess: () => {
      toast(t(screenTexts.joinedHome))
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(screenTexts.addToHome)}>
      <div className={css.plain}>
        <PersonPicker label={t(screenTexts.name)} but={personId} onPick={setOther} />
        {join.error && <ErrorState error={join.error} />}
        <Button
          disabled={!other}
          loading={join.isPending}
          onClick={() =>
            other && join.mutate({ params: { personId }, body: { withId: other.personId } })
          }
        >
          {t(screenTexts.add)}
        </Button>
      </div>
    </Modal>
  )
}
