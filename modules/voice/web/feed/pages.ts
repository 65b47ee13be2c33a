import type { Action } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { feedTexts as texts } from '../../feed.texts.ts'
import { feedPath } from './paths.ts'

export const feedPages = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: feedPath,
    component: lazyRouteComponent(() => import('./FeedPage.tsx')),
  }),
]

export const feedActions: Action[] = [
  {
    label: texts.title,
    also: texts.also,
    path: feedPath,
    icon: 'voice',
    permission: 'voice.read',
  },
]
