import type { Action } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { voiceRoomTexts as texts } from '../../voice-rooms.texts.ts'
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
    label: texts.feed,
    also: texts.alsoFeed,
    path: feedPath,
    icon: 'voice',
    permission: 'voice.read',
  },
]
