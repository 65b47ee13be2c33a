import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Avatar } from '../../../web/ui/Avatar.tsx'
import { Badge } from '../../../web/ui/Badge.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Columns, Stack } from '../../../web/ui/Sheet.tsx'
import { listStaff } from '../contract.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { texts } from '../settings.texts.ts'
import { DepartmentsSheet } from './DepartmentsSheet.tsx'
import { InvitationsSheet } from './InvitationsSheet.tsx'
import { InviteModal } from './InviteModal.tsx'
import { ROLE_NAMES } from './roles.ts'
import css from './settings.module.css'
import { useSettingsCrumbs } from './settings-crumbs.ts'

type Member = ResponseOf<typeof listStaff>['items'][number]

export default function StaffPage() {
  const t = useT()
  const { may } = useMe()
  const [inviting, setInviting] = useState(false)
  const { data, error, isPending, refetch } = useQuery(queryOf(listStaff))
  const here = data?.items.filter((member) => member.active).length ?? 0
  const manages = may('accounts.manage')
  return (
    <Page
      title={t(rooms.staff)}
      lead={data && t(texts.staffLead, { count: here })}
      crumbs={useSettingsCrumbs()}
      actions={
        manages && (
          <Button leftSection={<Icon name="people" />} onClick={() => setInviting(true)}>
            {t(texts.invite)}
          </Button>
        )
      }
    >
      <Stack>
        <DataTable
          label={t(rooms.staff)}
          rows={data?.items}
          loading={isPending}
          error={error}
          retry={() => void refetch()}
          rowKey={(member) => member.staffId}
          to={(member) => `/settings/staff/${member.staffId}`}
          columns={useColumns()}
          empty={t(texts.noStaff)}
        />
        {manages && (
          <Columns of="halves">
            <InvitationsSheet />
            <DepartmentsSheet />
          </Columns>
        )}
      </Stack>
      <InviteModal opened={inviting} onClose={() => setInviting(false)} />
    </Page>
  )
}

function useColumns(): Column<Member>[] {
  const t = useT()
  const format = useFormat()
  const { staff: me } = useMe()
  return [
    {
      id: 'name',
      head: t(texts.name),
      phone: 'title',
      sort: (member) => member.name,
      cell: (member) => (
        <span className={css.person}>
          <Avatar id={member.staffId} name={member.name} />
          <span>
            {member.name} {member.staffId === me.id && <small>{t(texts.you)}</small>}
          </span>
        </span>
      ),
    },
    {
      id: 'role',
      head: t(texts.role),
      phone: 'side',
      cell: (member) => t(ROLE_NAMES[member.role]),
    },
    {
      id: 'department',
      head: t(texts.department),
      phone: 'line',
      sort: (member) => member.department,
      cell: (member) => member.department,
    },
    { id: 'email', head: t(texts.email), phone: 'line', cell: (member) => member.email },
    { id: 'state', head: t(texts.state), phone: 'line', cell: (member) => <State of={member} /> },
    {
      id: 'seen',
      head: t(texts.lastSeen),
      align: 'right',
      phone: 'hide',
      sort: (member) => member.lastSeenAt?.getTime() ?? 0,
      cell: (member) => (member.lastSeenAt ? format.ago(member.lastSeenAt) : ''),
    },
  ]
}

function State({ of: member }: { of: Member }) {
  const t = useT()
  if (!member.active) return <Badge>{t(texts.left)}</Badge>
  return (
    <span className={css.badges}>
      {member.away && (
        <Badge tone="yama" icon="clock">
          {t(texts.away)}
        </Badge>
      )}
      {member.guarded && (
        <Badge tone="matsu" icon="check">
          {t(texts.guarded)}
        </Badge>
      )}
    </span>
  )
}
