import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { CheckField, TextField } from '../../../web/ui/fields.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createPerson, lookUpPeople } from '../contract.ts'
import { texts } from '../people.texts.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { AddressFields, NO_ADDRESS } from './AddressFields.tsx'
import { NOBODY, PersonFields, personBody } from './PersonFields.tsx'
import { peoplePath, personPath } from './paths.ts'
import css from './people.module.css'

const REACHES = [
  { kind: 'phone', label: texts.phone },
  { kind: 'email', label: texts.mail },
  { kind: 'customer_number', label: texts.customerNumber },
] as const
type ReachKind = (typeof REACHES)[number]['kind']

/** A fan without an order, a caller, somebody from an event: nobody needs to buy first. */
export default function AddPersonPage() {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const [person, setPerson] = useState(NOBODY)
  const [address, setAddress] = useState(NO_ADDRESS)
  const [reach, setReach] = useState<Record<ReachKind, string>>({
    phone: '',
    email: '',
    customer_number: '',
  })
  const [member, setMember] = useState(false)
  const [returning, setReturning] = useState(false)
  const save = useMutationOf(createPerson, {
    onSuccess: ({ personId }) => {
      toast(t(screenTexts.personAdded))
      void navigate({ to: personPath(personId) })
    },
  })
  const submit = () => {
    const identities = REACHES.flatMap(({ kind }) =>
      reach[kind].trim() ? [{ kind, value: reach[kind] }] : [],
    )
    const memberSince = member ? new Date().toISOString() : null
    save.mutate({ body: { ...personBody(person), identities, address, memberSince, returning } })
  }
  const wasErased = save.error?.code === 'conflict'
  return (
    <Page
      title={t(roomTexts.addPerson)}
      crumbs={[{ label: t(roomTexts.people), to: peoplePath }]}
      lead={t(screenTexts.fanLead)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          <Sheet title={t(screenTexts.whoIsIt)}>
            <PersonFields values={person} onChange={setPerson} />
            <Perhaps words={`${person.familyName} ${person.givenName}`.trim()} />
          </Sheet>
          <Sheet title={t(screenTexts.howToReach)}>
            <div className={css.fields}>
              {REACHES.map(({ kind, label }) => (
                <TextField
                  key={kind}
                  label={t(label)}
                  optional
                  value={reach[kind]}
                  maxLength={300}
                  autoComplete="off"
                  onChange={(event) => setReach({ ...reach, [kind]: event.currentTarget.value })}
                />
              ))}
            </div>
            <Perhaps words={reach.phone.trim()} />
          </Sheet>
          <Sheet title={t(screenTexts.whereLives)}>
            <AddressFields values={address} onChange={setAddress} />
          </Sheet>
          <CheckField label={t(screenTexts.memberCheck)} checked={member} onChange={setMember} />
          {wasErased && (
            <CheckField
              label={t(screenTexts.returningCheck)}
              checked={returning}
              onChange={setReturning}
            />
          )}
        </Stack>
        <FormFoot
          verb={t(screenTexts.add)}
          saving={save.isPending}
          error={save.error}
          onCancel={() => void navigate({ to: peoplePath })}
          blocked={may('people.write') ? undefined : t(screenTexts.noPermission)}
        />
      </form>
    </Page>
  )
}

/** Who may be meant already, while one is still typing. */
function Perhaps({ words }: { words: string }) {
  const t = useT()
  const [settled] = useDebouncedValue(words, 400)
  const { data } = useQuery({
    ...queryOf(lookUpPeople, { query: { q: settled, limit: 4 } }),
    enabled: settled.length >= 3,
  })
  if (settled.length < 3 || !data || data.items.length === 0) return null
  return (
    <div className={css.places} role="status">
      <span className="note">{t(screenTexts.perhapsKnown)}</span>
      {data.items.map((person) => (
        <PersonLink
          key={person.personId}
          id={person.personId}
          name={person.name || t(screenTexts.noName)}
          detail={[person.number, person.place].filter(Boolean).join(' ・ ')}
        />
      ))}
    </div>
  )
}
