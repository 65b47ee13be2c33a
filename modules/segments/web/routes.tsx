import { lazy } from 'react'
import type { PersonPanel, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { tagRoomTexts } from '../tag-rooms.texts.ts'

export const rooms: Room[] = [
  {
    floor: 'understand',
    order: 15,
    path: '/tags',
    label: tagRoomTexts.tags,
    icon: 'tag',
    permission: 'segments.read',
  },
]

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const routes = [
  page('/tags', () => import('./TagsPage.tsx')),
  page('/tags/$tagId', () => import('./TagPage.tsx')),
]

/** What this module shows on the page of a person. */
export const personPanels: PersonPanel[] = [
  {
    slot: 'side',
    order: 25,
    title: tagRoomTexts.tags,
    permission: 'segments.read',
    component: lazy(() => import('./TagsPanel.tsx')),
  },
]
