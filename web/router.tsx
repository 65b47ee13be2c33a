import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { houseOf, type WebModule } from './rooms.ts'
import { rootRoute, shellRoute } from './routes.ts'
import { PageError } from './shell/PageError.tsx'
import { Loading } from './ui/Loading.tsx'

const modules = Object.values(
  import.meta.glob<WebModule>('../modules/*/web/routes.tsx', { eager: true }),
)

export const house = houseOf(modules)

const pages = modules.flatMap((module) => module.routes ?? [])
const doors = modules.flatMap((module) => module.publicRoutes ?? [])
const first = house.rooms[0]

/** Until a module stands at `/`, the first room does. */
const front = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    if (first) throw redirect({ to: first.path })
  },
})
const hasHome = house.rooms.some((room) => room.path === '/')

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    shellRoute.addChildren(hasHome ? pages : [front, ...pages]),
    ...doors,
  ]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: PageError,
})
