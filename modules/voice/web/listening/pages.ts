import type { Action } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { voiceRoomTexts as texts } from '../../voice-rooms.texts.ts'
import { listeningPath } from './paths.ts'

export const listeningPages = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: listeningPath,
    component: lazyRouteComponent(() => import('./ListeningPage.tsx')),
  }),
]

export const listeningActions: Action[] = [
  {
    label: texts.listening,
    also: texts.alsoListening,
    path: listeningPath,
    icon: 'search',
    permission: 'voice.read',
  },
]
