import type { Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { audienceRoomTexts } from '../../audience-rooms.texts.ts'
import { audiencesPath, newDestinationPath, newSyncPath, traitsPath } from './paths.ts'

export const audienceRoom: Room = {
  floor: 'understand',
  order: 18,
  path: audiencesPath,
  label: audienceRoomTexts.audiences,
  also: audienceRoomTexts.also,
  icon: 'external',
  permission: 'audiences.read',
}

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const audiencePages = [
  page(audiencesPath, () => import('./HubPage.tsx')),
  page(traitsPath, () => import('./TraitsPage.tsx')),
  page(newDestinationPath, () => import('./NewDestinationPage.tsx')),
  page('/audiences/destinations/$destinationId', () => import('./DestinationPage.tsx')),
  page('/audiences/destinations/$destinationId/edit', () => import('./EditDestinationPage.tsx')),
  page(newSyncPath, () => import('./NewSyncPage.tsx')),
]
