import { call } from '../../../../web/api.ts'
import type { Action, News, NewsItem } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { voiceRoomTexts as texts } from '../../voice-rooms.texts.ts'
import { topicsPath, trendsPath } from './paths.ts'

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const topicPages = [
  page('/voices/topics', () => import('./TopicsPage.tsx')),
  page('/voices/trends', () => import('./TrendsPage.tsx')),
  page('/voices/learning', () => import('./LearningPage.tsx')),
]

export const topicActions: Action[] = [
  { label: texts.trends, path: trendsPath, icon: 'pulse', permission: 'voice.read' },
  { label: texts.topics, path: topicsPath, icon: 'tag', permission: 'voice.manage' },
]

/** Rises, for whoever leads. */
export const topicNews: News = {
  name: 'topics',
  permission: 'voice.manage',
  load: async (signal): Promise<NewsItem[]> => {
    const { listRises } = await import('../../contract.ts')
    const { items } = await call(listRises, {}, { signal })
    return items.map(({ topicId, name, foundOn }) => ({
      id: `${topicId} ${foundOn}`,
      at: new Date(`${foundOn}T00:00:00`),
      label: name,
      words: texts.riseNews,
      tone: 'yama',
      icon: 'pulse',
      path: trendsPath,
    }))
  },
}
