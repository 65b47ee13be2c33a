import { lazy } from 'react'
import type { Action, HomePanel, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { goalRoomTexts } from '../rooms.texts.ts'
import { goalsPath, newGoalPath } from './paths.ts'

export const rooms: Room[] = [
  {
    floor: 'improve',
    order: 10,
    path: goalsPath,
    label: goalRoomTexts.goals,
    also: goalRoomTexts.also,
    icon: 'flag',
    permission: 'goals.read',
  },
]

export const actions: Action[] = [
  { label: goalRoomTexts.make, path: newGoalPath, icon: 'flag', permission: 'goals.write' },
]

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const routes = [
  page('/goals', () => import('./GoalsPage.tsx')),
  page('/goals/new', () => import('./NewGoalPage.tsx')),
  page('/goals/$goalId', () => import('./GoalPage.tsx')),
  page('/goals/$goalId/edit', () => import('./EditGoalPage.tsx')),
]

/** What everybody sees on the home page. */
export const homePanels: HomePanel[] = [
  { order: 10, permission: 'goals.read', component: lazy(() => import('./HomeStarter.tsx')) },
  { order: 20, permission: 'goals.read', component: lazy(() => import('./HomeGoal.tsx')) },
]
