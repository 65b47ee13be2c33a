import type { Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, rootRoute, shellRoute } from '../../../../web/routes.ts'
import { requireSession } from '../../../../web/session.ts'
import { meetingRoomTexts as texts } from '../../meeting-rooms.texts.ts'
import { donePath, meetingsPath } from './paths.ts'

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const meetingRoom: Room = {
  floor: 'listen',
  order: 20,
  path: meetingsPath,
  label: texts.meetings,
  also: texts.also,
  icon: 'people',
  permission: 'voice.read',
}

export const meetingPages = [
  page('/meetings', () => import('./MeetingsPage.tsx')),
  page(donePath, () => import('./DonePage.tsx')),
  page('/meetings/$meetingId', () => import('./MeetingPage.tsx')),
  page('/meetings/$meetingId/sheet', () => import('./SheetPage.tsx')),
]

/** The big screen fills the wall: no sidebar, and its keys are its own. */
export const stagePages = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/meetings/$meetingId/room',
    component: lazyRouteComponent(() => import('./StagePage.tsx')),
    beforeLoad: ({ location }) => requireSession(location.href),
  }),
]
