import { lazy } from 'react'
import type { Action, BatchPanel, News, Room } from '../../../web/rooms.ts'
import { topicActions, topicNews, topicPages } from './topics/pages.ts'

export const rooms: Room[] = []

export const routes = [...topicPages]

export const actions: Action[] = [...topicActions]

export const news: News = topicNews

/** What this module shows on the page of a letter to many. */
export const batchPanels: BatchPanel[] = [
  {
    order: 10,
    permission: 'voice.read',
    component: lazy(() => import('./topics/AroundBatch.tsx')),
  },
]
