import { lazy } from 'react'
import type { PersonPanel } from '../../../../web/rooms.ts'

export const tracePanels: PersonPanel[] = [
  {
    slot: 'side',
    order: 15,
    permission: 'messaging.read',
    component: lazy(() => import('./ReachPanel.tsx')),
  },
]
