import type { Action, Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { templateRoomTexts as texts } from '../../template-rooms.texts.ts'
import { newTemplatePath, templatesPath } from './paths.ts'

export const templateRoom: Room = {
  floor: 'engage',
  order: 40,
  path: templatesPath,
  label: texts.templates,
  also: texts.alsoTemplates,
  icon: 'file',
  permission: 'templates.read',
}

export const writeTemplate: Action = {
  label: texts.write,
  path: newTemplatePath,
  icon: 'pencil',
  permission: 'templates.write',
}

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const templatePages = [
  page('/templates', () => import('./TemplatesPage.tsx')),
  page('/templates/new', () => import('./NewTemplatePage.tsx')),
  page('/templates/$templateId', () => import('./TemplatePage.tsx')),
]
