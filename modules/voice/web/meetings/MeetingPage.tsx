import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { openMeeting, type WholeMeeting } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { meetingRoomTexts } from '../../meeting-rooms.texts.ts'
import { ComingMeeting } from './ComingMeeting.tsx'
import { EndedMeeting } from './EndedMeeting.tsx'
import { LiveMeeting } from './LiveMeeting.tsx'
import { meetingsPath, sheetPath, stagePath } from './paths.ts'
import { useMeeting } from './useMeeting.ts'
import { titleOfMeeting } from './words.ts'

/** One meeting at everybody's own desk or phone: before, during and after. */
export default function MeetingPage() {
  const t = useT()
  const format = useFormat()
  const { data: meeting, error, refetch } = useMeeting()
  return (
    <Page
      title={meeting ? titleOfMeeting(meeting, t, format) : t(meetingRoomTexts.meetings)}
      crumbs={[{ label: t(meetingRoomTexts.meetings), to: meetingsPath }]}
      actions={meeting && <Actions meeting={meeting} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!meeting && !error && <Loading lines={8} />}
      {meeting?.state === 'coming' && <ComingMeeting meeting={meeting} />}
      {meeting?.state === 'open' && <LiveMeeting meeting={meeting} />}
      {meeting?.state === 'ended' && <EndedMeeting meeting={meeting} />}
    </Page>
  )
}

function Actions({ meeting: { meetingId, state } }: { meeting: WholeMeeting }) {
  const t = useT()
  const { may } = useMe()
  const open = useMutationOf(openMeeting, { onError: (error) => toast(error.message) })
  return (
    <>
      <Button
        variant="default"
        component={Link}
        to={sheetPath(meetingId)}
        leftSection={<Icon name="print" />}
      >
        {t(texts.sheet)}
      </Button>
      {state === 'open' && (
        <Button variant="default" component={Link} to={stagePath(meetingId)}>
          {t(texts.toRoom)}
        </Button>
      )}
      {state === 'coming' && (
        <Button
          disabled={!may('voice.decide')}
          title={may('voice.decide') ? undefined : t(texts.mayNot)}
          loading={open.isPending}
          onClick={() => open.mutate({ params: { meetingId }, body: {} })}
        >
          {t(texts.start)}
        </Button>
      )}
    </>
  )
}
