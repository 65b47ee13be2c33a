import { lazy } from 'react'
import type { Action, PersonPanel } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { cardRoomTexts as texts } from '../../card-rooms.texts.ts'
import { layoutsPath, newLayoutPath, outPath } from './paths.ts'

export const cardActions: Action[] = [
  {
    label: texts.goes,
    also: texts.alsoGoes,
    path: outPath,
    icon: 'send',
    permission: 'cards.read',
  },
]

export const cardPanels: PersonPanel[] = [
  {
    slot: 'action',
    order: 30,
    permission: 'cards.read',
    component: lazy(() => import('./WriteAction.tsx')),
  },
]

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const cardPages = [
  page(outPath, () => import('./OutPage.tsx')),
  page(layoutsPath, () => import('./LayoutsPage.tsx')),
  page(newLayoutPath, () => import('./NewLayoutPage.tsx')),
  page('/post/out/layouts/$layoutId', () => import('./LayoutPage.tsx')),
  page('/post/out/cards/$cardId', () => import('./CardPage.tsx')),
  page('/post/out/prints/$printId', () => import('./PrintPage.tsx')),
  page('/people/$personId/card', () => import('./WritePage.tsx')),
]
