import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../web/api.ts'
import { useFormOf } from '../../../web/form.ts'
import { queryOf } from '../../../web/query.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { acceptInvitation, offerInvitedPasskey, readInvitation } from '../contract.ts'
import { texts } from '../door.texts.ts'
import { Door } from './Door.tsx'
import css from './door.module.css'
import { enter } from './enter.ts'
import { makePasskey } from './passkeys.ts'
import { Refusal } from './Refusal.tsx'
import { ROLE_NAMES } from './roles.ts'
import { type PersonForm, personForm } from './schemas.ts'
import { PersonFields, WayFields } from './WayInFields.tsx'

export default function InvitationPage() {
  const t = useT()
  const [token] = useState(
    () => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '?',
  )
  const { data, error } = useQuery({
    ...queryOf(readInvitation, { body: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) {
    return (
      <Door title={t(texts.invitationOver)} lead={error.message}>
        <Button component={Link} to="/sign-in" variant="default" mt="lg">
          {t(texts.toSignIn)}
        </Button>
      </Door>
    )
  }
  if (!data) return <Door title={t(texts.invitationLooking)} />
  const { name, role, shop, email } = data
  return (
    <Door
      title={t(email ? texts.returning : texts.invited, { name })}
      lead={email ? t(texts.returningLead) : t(texts.invitedLead, { role: t(ROLE_NAMES[role]) })}
      above={email ?? t(texts.invitedTo, { shop })}
      shop={shop}
    >
      <JoinForm token={token} name={name} email={email} />
    </Door>
  )
}

/** With a mail address it is a member who comes back: only the way in is asked. */
function JoinForm(props: { token: string; name: string; email: string | null }) {
  const t = useT()
  const { token, name, email } = props
  const form = useFormOf(personForm, { name, email: email ?? '', way: 'password', password: '' })
  const joining = useJoining(token)
  return (
    <form className={css.form} onSubmit={form.onSubmit((you) => joining.mutate(you))}>
      {email ? <WayFields form={form} /> : <PersonFields form={form} />}
      <Refusal title={t(texts.notJoined)} error={joining.error} />
      <Button type="submit" fullWidth loading={joining.isPending}>
        {t(email ? texts.comeIn : texts.join)}
      </Button>
    </form>
  )
}

function useJoining(token: string) {
  const navigate = useNavigate()
  const { locale } = useSurroundings()
  return useMutation({
    mutationFn: async ({ name, email, way, password }: PersonForm) => {
      const invited = { token, name, email }
      const wayIn =
        way === 'password'
          ? { password }
          : { passkey: await makePasskey(await call(offerInvitedPasskey, { body: invited })) }
      await call(acceptInvitation, { body: { ...invited, locale, ...wayIn } })
    },
    onSuccess: () => enter(navigate),
  })
}
