import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { readSignIn } from '../contract.ts'
import { texts } from '../door.texts.ts'
import { CodeForm } from './CodeForm.tsx'
import { Door } from './Door.tsx'
import { enter } from './enter.ts'
import { OtherWays } from './OtherWays.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { Refusal, Refused } from './Refusal.tsx'

export default function SignInPage() {
  const t = useT()
  const navigate = useNavigate()
  const search: { to?: unknown; refused?: unknown } = useSearch({ strict: false })
  const ways = useQuery(queryOf(readSignIn))
  const [ticket, setTicket] = useTicket()
  const welcome = () => enter(navigate, search.to)
  if (ticket) {
    return (
      <Door title={t(texts.code)} lead={t(texts.codeLead)} shop={ways.data?.shop}>
        <CodeForm ticket={ticket} onEntered={welcome} onStartAgain={() => setTicket(null)} />
      </Door>
    )
  }
  const turnedAway = search.refused ? new Refused(t(texts.companyRefused)) : null
  return (
    <Door title={t(texts.signIn)} lead={t(texts.signInLead)} shop={ways.data?.shop}>
      <Refusal title={t(texts.refused)} error={turnedAway} />
      <PasswordForm onEntered={welcome} onCodeWanted={setTicket} />
      <OtherWays company={ways.data?.oidc ?? false} onEntered={welcome} />
    </Door>
  )
}

/** The second step's ticket: from the password, or behind # on the way back from the company. */
function useTicket() {
  const [ticket, setTicket] = useState(() =>
    new URLSearchParams(window.location.hash.slice(1)).get('ticket'),
  )
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', '/sign-in')
  }, [])
  return [ticket, setTicket] as const
}
