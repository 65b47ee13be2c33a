import type { Action, News, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { texts } from '../rooms.texts.ts'

export const room: Room = {
  floor: 'know',
  order: 40,
  path: '/imports',
  label: texts.imports,
  icon: 'download',
  permission: 'imports.read',
}

export const actions: Action[] = [
  { label: texts.newImport, path: '/imports/new', icon: 'upload', permission: 'imports.run' },
]

export const news: News = {
  name: 'imports',
  permission: 'imports.read',
  load: async (signal) => (await import('./news.ts')).importNews(signal),
}

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports',
    component: lazyRouteComponent(() => import('./ImportsPage.tsx')),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports/new',
    component: lazyRouteComponent(() => import('./NewImportPage.tsx')),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports/$importId',
    component: lazyRouteComponent(() => import('./ImportPage.tsx')),
  }),
]
