import { SubNav } from '../../../../web/ui/SubNav.tsx'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { meetingRoomTexts as rooms } from '../../meeting-rooms.texts.ts'
import { donePath, meetingsPath } from './paths.ts'

/** The pages of the room of meetings. */
export function MeetingsNav() {
  const pages = [
    { to: meetingsPath, label: rooms.meetings },
    { to: donePath, label: rooms.done },
  ]
  return <SubNav label={texts.nav} pages={pages} />
}
