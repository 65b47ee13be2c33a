import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Stack } from '../../../../web/ui/Sheet.tsx'
import { type RotaMember, readRota } from '../../contract.ts'
import { sharesTexts as texts } from '../../team.texts.ts'
import { MembersSheet } from './MembersSheet.tsx'
import { RotaNav } from './RotaNav.tsx'
import { RuleSheet } from './RuleSheet.tsx'
import { ShareModal } from './ShareModal.tsx'

/** Who writes replies and how many; the rule that shares them out, off until it is switched on. */
export default function SharesPage() {
  const t = useT()
  const { may } = useMe()
  const { data, error, refetch, isPending } = useQuery({
    ...queryOf(readRota),
    // A form that is being filled in is not to be filled in again.
    refetchOnWindowFocus: false,
  })
  const [editing, setEditing] = useState<RotaMember | null>(null)
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <RotaNav />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && (
        <Stack>
          <RuleSheet settings={data.settings} manages={may('rota.manage')} />
          <MembersSheet
            members={data.members}
            month={data.month}
            onEdit={may('rota.manage') ? setEditing : undefined}
          />
        </Stack>
      )}
      {data && editing && (
        <ShareModal
          member={editing}
          skills={data.settings.skills}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  )
}
