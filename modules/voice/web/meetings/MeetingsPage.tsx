import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { useFormat } from '../../../../web/format.ts'
import { useLive } from '../../../../web/live.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Columns, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { listMeetings, type Meeting, openMeeting, planMeeting } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { meetingRoomTexts } from '../../meeting-rooms.texts.ts'
import { MeetingsNav } from './MeetingsNav.tsx'
import { MineSheet } from './MineSheet.tsx'
import { PaceTile } from './PaceTile.tsx'
import { meetingPath } from './paths.ts'
import { titleOfMeeting } from './words.ts'

const anything = z.object({})

/** The coming meeting, what I took on, and the meetings so far. */
export default function MeetingsPage() {
  const t = useT()
  const format = useFormat()
  const { data, error, isPending, refetch } = useQuery(queryOf(listMeetings))
  useLive('meeting', anything, () => void refetch())
  const toneOf = { coming: 'plain', open: 'kaki', ended: 'matsu' } as const
  return (
    <Page
      title={t(meetingRoomTexts.meetings)}
      lead={t(texts.lead)}
      actions={data && <BeginButton meetings={data.items} />}
    >
      <MeetingsNav />
      <Columns of="side">
        <DataTable
          label={t(meetingRoomTexts.meetings)}
          rows={data?.items}
          loading={isPending}
          error={error}
          retry={() => void refetch()}
          rowKey={({ meetingId }) => meetingId}
          to={({ meetingId }) => meetingPath(meetingId)}
          columns={[
            {
              id: 'day',
              head: t(texts.day),
              cell: (meeting) => titleOfMeeting(meeting, t, format),
            },
            {
              id: 'decided',
              head: t(texts.items),
              cell: ({ decided, items }) => t(texts.decidedOf, { decided, items }),
              align: 'right',
              phone: 'line',
            },
            {
              id: 'state',
              head: t(texts.state),
              cell: ({ state }) => <Badge tone={toneOf[state]}>{t(texts[state])}</Badge>,
              phone: 'side',
            },
          ]}
          empty={<EmptyState>{t(texts.none)}</EmptyState>}
        />
        <Stack>
          <MineSheet />
          <PaceTile />
        </Stack>
      </Columns>
    </Page>
  )
}

/** Opens the one that is coming, or the one of this week. */
function BeginButton({ meetings }: { meetings: Meeting[] }) {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const onError = (error: Error) => toast(error.message)
  const open = useMutationOf(openMeeting, {
    onError,
    onSuccess: ({ meetingId }) => void navigate({ to: meetingPath(meetingId) }),
  })
  const plan = useMutationOf(planMeeting, {
    onError,
    onSuccess: ({ meetingId }) => open.mutate({ params: { meetingId }, body: {} }),
  })
  const current = meetings.find(({ state }) => state === 'open')
  const coming = meetings.findLast(({ state }) => state === 'coming')
  const go = () => {
    if (current) void navigate({ to: meetingPath(current.meetingId) })
    else if (coming) void navigate({ to: meetingPath(coming.meetingId) })
    else plan.mutate({ body: {} })
  }
  const mayNot = !may('voice.decide') && !current && !coming
  return (
    <Button
      disabled={mayNot}
      title={mayNot ? t(texts.mayNot) : undefined}
      loading={plan.isPending || open.isPending}
      onClick={go}
    >
      {t(current ? texts.enter : coming ? texts.next : texts.begin)}
    </Button>
  )
}
