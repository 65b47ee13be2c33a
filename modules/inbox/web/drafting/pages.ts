import type { Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { draftingRoomTexts as texts } from '../../drafting-rooms.texts.ts'
import { machinePath } from './paths.ts'

export const draftingRoom: Room = {
  floor: 'settings',
  order: 42,
  path: machinePath,
  label: texts.machine,
  also: texts.also,
  icon: 'pencil',
  permission: 'inbox.machine',
}

export const draftingPages = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: machinePath,
    component: lazyRouteComponent(() => import('./MachinePage.tsx')),
  }),
]
