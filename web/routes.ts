import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireSession } from './session.ts'
import { NotFound } from './shell/NotFound.tsx'
import { PageError } from './shell/PageError.tsx'
import { Shell } from './shell/Shell.tsx'

/** Parent of pages without a session: sign-in, set-up, invitation. */
export const rootRoute = createRootRoute({ notFoundComponent: NotFound, errorComponent: PageError })

/** Parent of every staff page. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  errorComponent: PageError,
  notFoundComponent: NotFound,
  beforeLoad: ({ location }) => requireSession(location.href),
})

export { createRoute, lazyRouteComponent }
