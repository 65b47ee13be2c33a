import type { Action, News, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { roomTexts } from '../rooms.texts.ts'
import { repliesNews } from './news.ts'
import { guidePath, repliesPath, rotaPath } from './paths.ts'
import { useWaitingReplies } from './useWaitingReplies.ts'

export const rooms: Room[] = [
  {
    floor: 'home',
    order: 20,
    path: repliesPath,
    label: roomTexts.myReplies,
    icon: 'pencil',
    permission: 'rota.write',
    bar: true,
    useWaiting: useWaitingReplies,
  },
  {
    floor: 'engage',
    order: 60,
    path: rotaPath,
    label: roomTexts.rota,
    also: roomTexts.rotaAlso,
    icon: 'hand',
    permission: 'rota.read',
  },
]

export const actions: Action[] = [
  { label: roomTexts.guide, path: guidePath, icon: 'file', permission: 'rota.write' },
]

export const news: News = { name: 'replies', permission: 'rota.write', load: repliesNews }

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const routes = [
  page('/replies', () => import('./replies/MyRepliesPage.tsx')),
  page('/replies/hands', () => import('./replies/HandsPage.tsx')),
  page('/replies/letters', () => import('./replies/LettersPage.tsx')),
  page('/replies/guide', () => import('./replies/GuidePage.tsx')),
  page('/replies/practice', () => import('./replies/PracticePage.tsx')),
  page('/replies/$replyId', () => import('./replies/WritePage.tsx')),
  page('/rota', () => import('./team/TeamPage.tsx')),
  page('/rota/debt', () => import('./team/DebtPage.tsx')),
  page('/rota/shares', () => import('./team/SharesPage.tsx')),
  page('/rota/trial', () => import('./team/TrialPage.tsx')),
]
