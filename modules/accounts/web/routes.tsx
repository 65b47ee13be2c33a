import { redirect } from '@tanstack/react-router'
import { call } from '../../../web/api.ts'
import type { News, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, rootRoute, shellRoute } from '../../../web/routes.ts'
import { texts } from '../rooms.texts.ts'

const settings = (
  order: number,
  path: string,
  label: Room['label'],
  icon: Room['icon'],
  permission?: string,
  also = texts.settingsAlso,
): Room => ({ floor: 'settings', order, path: `/settings/${path}`, label, also, icon, permission })

export const rooms: Room[] = [
  settings(10, 'me', texts.me, 'person'),
  settings(20, 'company', texts.company, 'gear', 'accounts.manage', texts.companyAlso),
  settings(30, 'staff', texts.staff, 'people', 'accounts.read'),
  settings(40, 'keys', texts.keys, 'lot', 'accounts.keys'),
  settings(50, 'audit', texts.audit, 'clock', 'accounts.audit'),
  settings(60, 'work', texts.work, 'pulse', 'jobs.manage'),
]

export const news: News = {
  name: 'work',
  permission: 'jobs.manage',
  load: async (signal) => (await import('./news.ts')).failedWork(signal),
}

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({
    getParentRoute: () => shellRoute,
    path: `/settings/${path}`,
    component: lazyRouteComponent(load),
  })

export const routes = [
  // No page of its own: one's own account is open to everybody.
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings',
    beforeLoad: () => {
      throw redirect({ to: '/settings/me', replace: true })
    },
  }),
  page('me', () => import('./MyAccountPage.tsx')),
  page('company', () => import('./CompanyPage.tsx')),
  page('staff', () => import('./StaffPage.tsx')),
  page('staff/$staffId', () => import('./StaffMemberPage.tsx')),
  page('keys', () => import('./ApiKeysPage.tsx')),
  page('audit', () => import('./AuditPage.tsx')),
  page('work', () => import('./FailedJobsPage.tsx')),
]

const door = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => rootRoute, path, component: lazyRouteComponent(load) })

export const publicRoutes = [
  door('/sign-in', () => import('./SignInPage.tsx')),
  door('/setup', () => import('./SetupPage.tsx')),
  door('/invitation', () => import('./InvitationPage.tsx')),
]

/** The contract is fetched when it is needed: nothing of it belongs into the first bundle. */
export async function signOut(): Promise<void> {
  const contract = await import('../contract.ts')
  await call(contract.signOut, {})
}
