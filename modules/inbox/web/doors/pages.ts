import type { Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { doorRoomTexts } from '../../door-rooms.texts.ts'
import { doorsPath, mailsPath } from './paths.ts'

export const doorRoom: Room = {
  floor: 'settings',
  order: 37,
  path: doorsPath,
  label: doorRoomTexts.doors,
  also: doorRoomTexts.also,
  icon: 'inbox',
  permission: 'inbox.manage',
}

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const doorPages = [
  page(doorsPath, () => import('./DoorsPage.tsx')),
  page(mailsPath, () => import('./MailsPage.tsx')),
]
