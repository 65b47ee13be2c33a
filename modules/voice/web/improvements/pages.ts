import { lazy } from 'react'
import type { Action, PersonPanel, ProductPanel, Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { improvementRoomTexts as texts } from '../../improvement-rooms.texts.ts'
import { improvementsPath, measuredPath, newImprovementPath } from './paths.ts'

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const improvementRoom: Room = {
  floor: 'improve',
  order: 20,
  path: improvementsPath,
  label: texts.improvements,
  also: texts.also,
  icon: 'steps',
  permission: 'voice.read',
}

export const improvementPages = [
  page('/improvements', () => import('./ImprovementsPage.tsx')),
  page('/improvements/new', () => import('./NewImprovementPage.tsx')),
  page('/improvements/measured', () => import('./MeasuredPage.tsx')),
  page('/improvements/$improvementId', () => import('./ImprovementPage.tsx')),
  page('/improvements/$improvementId/tell', () => import('./TellPage.tsx')),
]

export const improvementActions: Action[] = [
  { label: texts.plan, path: newImprovementPath, icon: 'steps', permission: 'voice.improve' },
  { label: texts.measured, path: measuredPath, icon: 'chart', permission: 'voice.read' },
]

export const improvementPanels: PersonPanel[] = [
  {
    slot: 'side',
    order: 36,
    permission: 'voice.read',
    component: lazy(() => import('./ChangedPanel.tsx')),
  },
]

export const improvementProductPanels: ProductPanel[] = [
  { order: 10, permission: 'voice.read', component: lazy(() => import('./ProductPanel.tsx')) },
]
