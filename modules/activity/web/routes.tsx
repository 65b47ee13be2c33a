import { lazy } from 'react'
import type { PersonPanel, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { texts } from '../rooms.texts.ts'

export const room: Room = {
  floor: 'know',
  order: 30,
  path: '/activity',
  label: texts.activity,
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

const panel = (
  slot: PersonPanel['slot'],
  order: number,
  component: PersonPanel['component'],
): PersonPanel => ({ slot, order, component, permission: 'activity.read' })

/** What this module shows on the page of a person. */
export const personPanels = [
  panel(
    'action',
    10,
    lazy(() => import('./ContactAction.tsx')),
  ),
  panel(
    'brief',
    20,
    lazy(() => import('./LastWordsCell.tsx')),
  ),
  panel(
    'brief',
    30,
    lazy(() => import('./PromisesCell.tsx')),
  ),
  panel(
    'brief',
    35,
    lazy(() => import('./WorriesCell.tsx')),
  ),
  panel(
    'brief',
    40,
    lazy(() => import('./StaffKnownCell.tsx')),
  ),
  panel(
    'timeline',
    10,
    lazy(() => import('./TimelinePanel.tsx')),
  ),
]
