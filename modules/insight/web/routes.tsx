import { type ComponentType, lazy } from 'react'
import type { Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { texts } from '../rooms.texts.ts'

export const rooms: Room[] = [
  {
    floor: 'home',
    order: 10,
    path: '/',
    label: texts.home,
    icon: 'sun',
    permission: 'insight.read',
  },
  {
    floor: 'understand',
    order: 20,
    path: '/reports',
    label: texts.room,
    icon: 'chart',
    permission: 'insight.read',
  },
  {
    floor: 'understand',
    order: 30,
    path: '/predictions',
    label: texts.outlook,
    icon: 'eye',
    permission: 'insight.read',
  },
]

type Load = () => Promise<{ default: ComponentType }>
const page = (path: string, load: Load) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const routes = [
  page('/', () => import('./HomePage.tsx')),
  page('/reports', () => import('./ReportsPage.tsx')),
  page('/reports/ltv', () => import('./LtvPage.tsx')),
  page('/reports/purchases', () => import('./PurchasesPage.tsx')),
  page('/reports/retention', () => import('./RetentionPage.tsx')),
  page('/reports/subscriptions', () => import('./SubscriptionsPage.tsx')),
  page('/reports/repeat', () => import('./RepeatPage.tsx')),
  page('/reports/trends', () => import('./TrendsPage.tsx')),
  page('/reports/ladder', () => import('./LadderPage.tsx')),
  page('/reports/simulation', () => import('./SimulationPage.tsx')),
  page('/reports/costs', () => import('./CostsPage.tsx')),
  page('/reports/scorecard', () => import('./ScorecardPage.tsx')),
  page('/reports/rfm', () => import('./RfmPage.tsx')),
  page('/reports/watch', () => import('./WatchPage.tsx')),
  page('/reports/product-states', () => import('./ProductStatesPage.tsx')),
  page('/reports/patterns', () => import('./PatternsPage.tsx')),
  page('/reports/bond', () => import('./BondPage.tsx')),
  page('/reports/definitions', () => import('./DefinitionsPage.tsx')),
  page('/reports/letters', () => import('./LettersPage.tsx')),
  page('/predictions', () => import('./OutlookPage.tsx')),
  page('/predictions/people', () => import('./OutlookPeoplePage.tsx')),
]

/** What this module shows on the page of a person. */
export const personPanels = [
  {
    slot: 'brief' as const,
    order: 50,
    permission: 'insight.read',
    component: lazy(() => import('./MarksCell.tsx')),
  },
  {
    slot: 'brief' as const,
    order: 55,
    permission: 'insight.read',
    component: lazy(() => import('./CharacterCell.tsx')),
  },
  {
    slot: 'brief' as const,
    order: 60,
    permission: 'insight.read',
    component: lazy(() => import('./NextOrderCell.tsx')),
  },
  {
    slot: 'tab' as const,
    order: 30,
    title: texts.worthTab,
    permission: 'insight.read',
    component: lazy(() => import('./WorthTab.tsx')),
  },
]
