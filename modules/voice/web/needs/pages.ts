import { lazy } from 'react'
import type { PersonPanel } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { needsPath } from './paths.ts'

export const needPages = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: needsPath,
    component: lazyRouteComponent(() => import('./NeedsPage.tsx')),
  }),
]

export const needPanels: PersonPanel[] = [
  {
    slot: 'side',
    order: 45,
    permission: 'voice.read',
    component: lazy(() => import('./NeedsPanel.tsx')),
  },
]
