import type { Action, Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { batchRoomTexts as texts } from '../../batch-rooms.texts.ts'
import { batchesPath, newBatchPath } from './paths.ts'

export const batchRoom: Room = {
  floor: 'engage',
  order: 20,
  path: batchesPath,
  label: texts.batches,
  also: texts.also,
  icon: 'people',
  permission: 'batches.read',
}

export const prepareBatch: Action = {
  label: texts.write,
  path: newBatchPath,
  icon: 'people',
  permission: 'batches.write',
}

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const batchPages = [
  page('/batches', () => import('./BatchesPage.tsx')),
  page('/batches/new', () => import('./NewBatchPage.tsx')),
  page('/batches/$letterId', () => import('./BatchPage.tsx')),
]
