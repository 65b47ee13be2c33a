import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Columns, Stack } from '../../../web/ui/Sheet.tsx'
import { listStaff } from '../contract.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { texts } from '../settings.texts.ts'
import { ActivationSheet } from './ActivationSheet.tsx'
import { LeavesSheet } from './LeavesSheet.tsx'
import { MemberSheet } from './MemberSheet.tsx'
import { ReturnLinkSheet } from './ReturnLinkSheet.tsx'
import { RightsSheet } from './RightsSheet.tsx'
import { useSettingsCrumbs } from './settings-crumbs.ts'

export type Member = ResponseOf<typeof listStaff>['items'][number]

export default function StaffMemberPage() {
  const t = useT()
  const { staffId } = useParams({ strict: false })
  const crumbs = useSettingsCrumbs({ label: t(rooms.staff), to: '/settings/staff' })
  const { data, error, refetch } = useQuery(queryOf(listStaff))
  const member = data?.items.find((one) => one.staffId === staffId)
  if (member) return <MemberPage key={member.staffId} member={member} />
  return (
    <Page title={t(rooms.staff)} crumbs={crumbs}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && <EmptyState>{t(texts.noMember)}</EmptyState>}
    </Page>
  )
}

function MemberPage({ member }: { member: Member }) {
  const t = useT()
  const format = useFormat()
  const { may, staff: me } = useMe()
  const crumbs = useSettingsCrumbs({ label: t(rooms.staff), to: '/settings/staff' })
  const reachable = member.role !== 'owner' || me.role === 'owner'
  const manages = may('accounts.manage') && reachable
  return (
    <Page
      title={member.name}
      lead={`${member.email}・${t(texts.memberSince, { day: format.day(member.createdAt) })}`}
      crumbs={crumbs}
    >
      <Columns>
        <div>
          <Stack>
            <MemberSheet member={member} manages={manages} />
            <RightsSheet member={member} manages={manages} />
          </Stack>
        </div>
        <div>
          <Stack>
            <LeavesSheet member={member} manages={manages || member.staffId === me.id} />
            {manages && member.active && member.staffId !== me.id && (
              <ReturnLinkSheet member={member} />
            )}
            {manages && <ActivationSheet member={member} />}
          </Stack>
        </div>
      </Columns>
    </Page>
  )
}
