import { lazy } from 'react'
import type { PersonPanel, Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { outboxRoomTexts as texts } from '../../outbox-rooms.texts.ts'
import { outboxPath } from './paths.ts'

export const outboxRoom: Room = {
  floor: 'engage',
  order: 30,
  path: outboxPath,
  label: texts.outbox,
  also: texts.outboxAlso,
  icon: 'send',
  permission: 'messaging.read',
}

export const channelsRoom: Room = {
  floor: 'settings',
  order: 25,
  path: '/settings/channels',
  label: texts.channels,
  also: texts.channelsAlso,
  icon: 'mail',
  permission: 'messaging.manage',
}

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const outboxPages = [
  page(outboxPath, () => import('./OutboxPage.tsx')),
  page('/outbox/$messageId', () => import('./MessagePage.tsx')),
  page('/settings/channels', () => import('../channels/ChannelsPage.tsx')),
]

export const reachPanel: PersonPanel = {
  slot: 'side',
  order: 12,
  title: texts.reach,
  permission: 'messaging.read',
  component: lazy(() => import('./ReachPanel.tsx')),
}
