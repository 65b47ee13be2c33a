import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import type { WholeMeeting } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { meetingRoomTexts } from '../../meeting-rooms.texts.ts'
import { minutesLeft } from '../../meetings.rules.ts'
import { meetingPath } from './paths.ts'
import css from './stage.module.css'
import { useNow } from './useMeeting.ts'
import { titleOfMeeting } from './words.ts'

/** Which meeting it is, who is there, how much time is left. */
export function StageTop({
  meeting,
  present,
  onEnd,
}: {
  meeting: WholeMeeting
  present: { here: number; phones: number } | undefined
  onEnd?: (() => void) | undefined
}) {
  const t = useT()
  const format = useFormat()
  return (
    <header className={css.top}>
      <h1>{t(meetingRoomTexts.meetings)}</h1>
      <span className={`${css.dim} num`}>{titleOfMeeting(meeting, t, format)}</span>
      <span className={css.space} />
      {present && <span className={`${css.dim} num`}>{t(texts.here, { ...present })}</span>}
      {meeting.state === 'open' && <TimeLeft meeting={meeting} />}
      {onEnd && (
        <button type="button" className={css.quiet} onClick={onEnd}>
          {t(texts.end)}
        </button>
      )}
      <Link
        to={meetingPath(meeting.meetingId)}
        className={css.quiet}
        aria-label={t(texts.leave)}
        title={t(texts.leave)}
      >
        <Icon name="close" />
      </Link>
    </header>
  )
}

/** Minutes until the time that was set; beyond it, by how much. */
export function TimeLeft({ meeting }: { meeting: WholeMeeting }) {
  const t = useT()
  const now = useNow()
  if (!meeting.startedAt) return null
  const left = minutesLeft(meeting.startedAt, meeting.minutes, now)
  return (
    <span className={`${css.time} num`}>
      <Icon name="clock" />
      {left >= 0 ? t(texts.left, { count: left }) : t(texts.over, { count: -left })}
    </span>
  )
}
