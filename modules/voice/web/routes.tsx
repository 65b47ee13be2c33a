import { lazy } from 'react'
import type {
  Action,
  BatchPanel,
  EntryWords,
  Finder,
  News,
  PersonPanel,
  ProductPanel,
  Room,
} from '../../../web/rooms.ts'
import { feedActions, feedPages } from './feed/pages.ts'
import {
  improvementActions,
  improvementPages,
  improvementPanels,
  improvementProductPanels,
  improvementRoom,
} from './improvements/pages.ts'
import { listeningActions, listeningPages } from './listening/pages.ts'
import { meetingPages, meetingRoom, stagePages } from './meetings/pages.ts'
import { needPages, needPanels } from './needs/pages.ts'
import { topicActions, topicNews, topicPages } from './topics/pages.ts'
import { voiceActions, voiceFinder, voicePages, voicePanels, voiceRoom } from './voices/pages.ts'

export const rooms: Room[] = [voiceRoom, meetingRoom, improvementRoom]

export const routes = [
  ...voicePages,
  ...needPages,
  ...feedPages,
  ...listeningPages,
  ...topicPages,
  ...meetingPages,
  ...improvementPages,
]

export const publicRoutes = stagePages

export const actions: Action[] = [
  ...voiceActions,
  ...feedActions,
  ...listeningActions,
  ...topicActions,
  ...improvementActions,
]

export const finder: Finder = voiceFinder

export const personPanels: PersonPanel[] = [...voicePanels, ...needPanels, ...improvementPanels]

export const productPanels: ProductPanel[] = improvementProductPanels

export const news: News = topicNews

/** What this module shows on the page of a letter to many. */
export const batchPanels: BatchPanel[] = [
  {
    order: 10,
    permission: 'voice.read',
    component: lazy(() => import('./topics/AroundBatch.tsx')),
  },
]

/** Passages of a conversation become voices where they stand. */
export const entryWords: EntryWords = {
  permission: 'voice.read',
  component: lazy(() => import('./marking/EntryVoices.tsx')),
}
