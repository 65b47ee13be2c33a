import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { type PersonView, updatePerson } from '../contract.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { PersonFields, personBody, personValues } from './PersonFields.tsx'
import { peoplePath, personPath } from './paths.ts'
import { useCalled } from './useCalled.ts'
import { usePerson } from './usePerson.ts'

export default function EditPersonPage() {
  const t = useT()
  const { called } = useCalled()
  const { personId = '' } = useParams({ strict: false })
  const { data: person, error, refetch } = usePerson(personId)
  return (
    <Page
      title={t(screenTexts.edit)}
      crumbs={[
        { label: t(roomTexts.people), to: peoplePath },
        ...(person ? [{ label: called(person), to: personPath(personId) }] : []),
      ]}
    >
      <Sheet>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!person && !error && <Loading lines={8} />}
        {person && <EditForm person={person} />}
      </Sheet>
    </Page>
  )
}

function EditForm({ person }: { person: PersonView }) {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const [values, setValues] = useState(() => personValues(person))
  const leave = () => void navigate({ to: personPath(person.personId) })
  const save = useMutationOf(updatePerson, {
    onSuccess: () => {
      toast(t(screenTexts.personSaved))
      leave()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ params: { personId: person.personId }, body: personBody(values) })
      }}
    >
      <PersonFields values={values} onChange={setValues} />
      <FormFoot
        saving={save.isPending}
        error={save.error}
        onCancel={leave}
        blocked={may('people.write') ? undefined : t(screenTexts.noPermission)}
      />
    </form>
  )
}
