import { lazy } from 'react'
import type { Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { texts } from '../activity.texts.ts'

export const room: Room = {
  floor: 'know',
  order: 30,
  path: '/activity',
  label: texts.room,
  icon: 'pulse',
  permission: 'activity.read',
}

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/activity',
    component: lazyRouteComponent(() => import('./ActivityPage.tsx')),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/$personId/contact',
    component: lazyRouteComponent(() => import('./ContactPage.tsx')),
  }),
]

/** What this module shows on the page of a person. */
export const personPanels = [
  { slot: 'brief' as const, order: 20, component: lazy(() => import('./LastWordsCell.tsx')) },
  { slot: 'brief' as const, order: 30, component: lazy(() => import('./PromisesCell.tsx')) },
  { slot: 'brief' as const, order: 40, component: lazy(() => import('./StaffKnownCell.tsx')) },
  { slot: 'timeline' as const, order: 10, component: lazy(() => import('./TimelinePanel.tsx')) },
]
