import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { readSetup } from '../contract.ts'
import { texts } from '../door.texts.ts'
import { Door } from './Door.tsx'
import { SetupWizard } from './SetupWizard.tsx'

export default function SetupPage() {
  const t = useT()
  const token = useToken()
  const { data } = useQuery(queryOf(readSetup))
  if (!data) return null
  if (data.done) {
    return (
      <Door title={t(texts.setupDone)} lead={t(texts.setupDoneLead)}>
        <Button component={Link} to="/sign-in" mt="lg">
          {t(texts.toSignIn)}
        </Button>
      </Door>
    )
  }
  if (!token) return <Door title={t(texts.setupNoToken)} lead={t(texts.setupNoTokenLead)} />
  return <SetupWizard token={token} sampleOffered={data.sampleOffered} />
}

/** From behind the #, which no server and no log ever sees. */
function useToken(): string | null {
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token'))
  return token
}
