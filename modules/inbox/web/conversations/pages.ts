import { lazy } from 'react'
import { call } from '../../../../web/api.ts'
import type { Finder, News, PersonPanel, Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { conversationRoomTexts as texts } from '../../conversation-rooms.texts.ts'
import { inboxPath, replySettingsPath, talkPath } from './paths.ts'
import { useInboxWaiting } from './useInboxWaiting.ts'

export const conversationRooms: Room[] = [
  {
    floor: 'engage',
    order: 10,
    path: inboxPath,
    label: texts.inbox,
    also: texts.also,
    icon: 'inbox',
    permission: 'inbox.read',
    useWaiting: useInboxWaiting,
  },
  {
    floor: 'settings',
    order: 40,
    path: replySettingsPath,
    label: texts.settings,
    also: texts.alsoSettings,
    icon: 'inbox',
    permission: 'inbox.manage',
  },
]

/** Who is named in a note hears of it; leads also hear of replies that are late. */
export const conversationNews: News = {
  name: 'inbox',
  permission: 'inbox.read',
  load: async (signal) => (await import('./news.ts')).inboxNews(signal),
}

/** ⌘K: words of a talk. */
export const wordsFinder: Finder = {
  label: texts.words,
  permission: 'inbox.read',
  find: async (words, signal) => {
    const { searchConversations } = await import('../../contract.ts')
    const query = { q: words.slice(0, 100), limit: 4 }
    const { items } = await call(searchConversations, { query }, { signal })
    return items.map(({ entryId, conversationId, personName, snippet }) => ({
      id: entryId,
      label: snippet,
      detail: personName,
      icon: 'inbox' as const,
      path: talkPath(conversationId),
    }))
  },
}

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const conversationPages = [
  page(inboxPath, () => import('./InboxPage.tsx')),
  page(replySettingsPath, () => import('./ReplySettingsPage.tsx')),
]

export const conversationPanels: PersonPanel[] = [
  {
    slot: 'action',
    order: 25,
    permission: 'inbox.read',
    component: lazy(() => import('./LetterAction.tsx')),
  },
  {
    slot: 'tab',
    order: 30,
    title: texts.tab,
    permission: 'inbox.read',
    component: lazy(() => import('./TalksPanel.tsx')),
  },
]
