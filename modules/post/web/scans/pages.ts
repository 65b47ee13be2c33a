import { lazy } from 'react'
import { call } from '../../../../web/api.ts'
import type { Action, News, PersonPanel, Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { scanRoomTexts as texts } from '../../scan-rooms.texts.ts'
import { archivePath, newBatchPath, postPath, trendsPath } from './paths.ts'
import { useCardsWaiting } from './useCardsWaiting.ts'

export const postRoom: Room = {
  floor: 'engage',
  order: 20,
  path: postPath,
  label: texts.post,
  also: texts.alsoPost,
  icon: 'postcard',
  permission: 'post.read',
  useWaiting: useCardsWaiting,
}

export const scanActions: Action[] = [
  { label: texts.newBatch, path: newBatchPath, icon: 'postcard', permission: 'post.write' },
  { label: texts.archive, path: archivePath, icon: 'search', permission: 'post.read' },
]

/** What this module shows on the page of a person. */
export const scanPanels: PersonPanel[] = [
  {
    slot: 'side',
    order: 40,
    permission: 'post.read',
    component: lazy(() => import('./CardsPanel.tsx')),
  },
]

/** Leads are told of replies that are nearly due or late. */
export const scanNews: News = {
  name: 'post',
  permission: 'post.manage',
  load: async (signal) => {
    const { listReplyAlarms } = await import('../../contract.ts')
    const { alarmItem } = await import('./alarm-item.ts')
    const { items } = await call(listReplyAlarms, {}, { signal })
    return items.map(alarmItem)
  },
}

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const scanPages = [
  page(postPath, () => import('./PostPage.tsx')),
  page(newBatchPath, () => import('./NewBatchPage.tsx')),
  page(archivePath, () => import('./ArchivePage.tsx')),
  page(trendsPath, () => import('./TrendsPage.tsx')),
  page('/post/batches/$batchId', () => import('./BatchPage.tsx')),
]
