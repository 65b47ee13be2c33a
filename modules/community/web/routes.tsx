import { lazy } from 'react'
import type { PersonPanel, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { reviewRoomTexts } from '../rooms.texts.ts'
import { reviewsPath } from './paths.ts'

export const rooms: Room[] = [
  {
    floor: 'listen',
    order: 40,
    path: reviewsPath,
    label: reviewRoomTexts.reviews,
    also: reviewRoomTexts.also,
    icon: 'tag',
    permission: 'reviews.read',
  },
]

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const routes = [
  page('/reviews', () => import('./ReviewsPage.tsx')),
  page('/reviews/products', () => import('./ProductsPage.tsx')),
  page('/reviews/settings', () => import('./SettingsPage.tsx')),
]

/** What this module shows on the page of a person. */
export const personPanels: PersonPanel[] = [
  {
    slot: 'side',
    order: 34,
    title: reviewRoomTexts.reviews,
    permission: 'reviews.read',
    component: lazy(() => import('./ReviewsPanel.tsx')),
  },
]
