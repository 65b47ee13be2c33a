import { lazy } from 'react'
import { call } from '../../../web/api.ts'
import type { Action, Finder, PersonPanel, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { texts } from '../rooms.texts.ts'
import { ORDERS_TAB, orderPath } from './paths.ts'

export const rooms: Room[] = [
  {
    floor: 'know',
    order: 20,
    path: '/orders',
    label: texts.orders,
    icon: 'box',
    permission: 'orders.read',
  },
  {
    floor: 'settings',
    order: 35,
    path: '/settings/reasons',
    label: texts.reasons,
    also: texts.reasonsAlso,
    icon: 'list',
    permission: 'orders.manage',
  },
]

/** ⌘K: an order by its number. */
export const finder: Finder = {
  label: texts.ordersFound,
  permission: 'orders.read',
  find: async (words, signal) => {
    if (!/\d/.test(words)) return []
    const { listOrders } = await import('../contract.ts')
    const query = { q: words.slice(0, 100), limit: 5 }
    const { items } = await call(listOrders, { query }, { signal })
    return items.map(({ orderId, number, person, firstItem }) => ({
      id: orderId,
      label: number,
      detail: [person.name, firstItem].filter(Boolean).join(' ・ '),
      icon: 'box' as const,
      path: orderPath(orderId),
    }))
  },
}

export const actions: Action[] = [
  {
    label: texts.enterOrder,
    also: texts.enterAlso,
    path: '/orders/new',
    icon: 'phone',
    permission: 'orders.write',
  },
]

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const routes = [
  page('/orders', () => import('./OrdersPage.tsx')),
  page('/orders/new', () => import('./OrderEntryPage.tsx')),
  page('/orders/$orderId', () => import('./OrderPage.tsx')),
  page('/orders/$orderId/return', () => import('./ReturnPage.tsx')),
  page('/orders/returns', () => import('./ReturnsPage.tsx')),
  page('/orders/products', () => import('./ProductsPage.tsx')),
  page('/orders/products/$productId', () => import('./ProductPage.tsx')),
  page('/orders/subscriptions', () => import('./SubscriptionsPage.tsx')),
  page('/orders/subscriptions/new', () => import('./StartSubscriptionPage.tsx')),
  page('/orders/subscriptions/endings', () => import('./EndingsPage.tsx')),
  page('/orders/subscriptions/$subscriptionId', () => import('./SubscriptionPage.tsx')),
  page('/settings/reasons', () => import('./ReasonsPage.tsx')),
]

/** What this module shows on the page of a person. */
export const personPanels: PersonPanel[] = [
  {
    slot: 'action',
    order: 20,
    permission: 'orders.read',
    component: lazy(() => import('./EnterAction.tsx')),
  },
  {
    slot: 'side',
    order: 20,
    title: texts.sideSubscriptions,
    permission: 'orders.read',
    component: lazy(() => import('./SubscriptionsPanel.tsx')),
  },
  {
    slot: 'years',
    order: 10,
    permission: 'orders.read',
    component: lazy(() => import('./YearsLine.tsx')),
  },
  {
    slot: 'tab',
    order: ORDERS_TAB,
    title: texts.tabOrders,
    permission: 'orders.read',
    component: lazy(() => import('./OrdersPanel.tsx')),
  },
]
