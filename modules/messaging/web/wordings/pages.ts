import type { Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { templateRoomTexts as texts } from '../../template-rooms.texts.ts'
import { wordingsPath } from './paths.ts'

export const wordingRoom: Room = {
  floor: 'engage',
  order: 45,
  path: wordingsPath,
  label: texts.wordings,
  also: texts.alsoWordings,
  icon: 'heart',
  permission: 'wordings.read',
}

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const wordingPages = [
  page('/wordings', () => import('./WordingsPage.tsx')),
  page('/wordings/new', () => import('./NewWordingPage.tsx')),
  page('/wordings/$wordingId', () => import('./WordingPage.tsx')),
]
