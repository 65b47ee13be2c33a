import { lazy } from 'react'
import { call } from '../../../web/api.ts'
import type { Action, Finder, PersonPanel, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { personaTexts } from '../personas.texts.ts'
import { roomTexts } from '../rooms.texts.ts'
import { tagRoomTexts } from '../tag-rooms.texts.ts'
import { audiencePages, audienceRoom } from './audiences/pages.ts'
import { newPersonaPath, newSegmentPath, personasPath, segmentPath, segmentsPath } from './paths.ts'

export const rooms: Room[] = [
  audienceRoom,
  {
    floor: 'understand',
    order: 10,
    path: segmentsPath,
    label: roomTexts.segments,
    icon: 'segment',
    permission: 'segments.read',
  },
  {
    floor: 'understand',
    order: 15,
    path: '/tags',
    label: tagRoomTexts.tags,
    icon: 'tag',
    permission: 'segments.read',
  },
  {
    floor: 'understand',
    order: 17,
    path: personasPath,
    label: personaTexts.title,
    icon: 'people',
    permission: 'segments.read',
  },
]

/** ⌘K: a segment by its name. */
export const finder: Finder = {
  label: roomTexts.segments,
  permission: 'segments.read',
  find: async (words, signal) => {
    const { listSegments } = await import('../contract.ts')
    const query = { q: words.slice(0, 100) }
    const { items } = await call(listSegments, { query }, { signal })
    return items.slice(0, 5).map(({ segmentId, name }) => ({
      id: segmentId,
      label: name,
      icon: 'segment' as const,
      path: segmentPath(segmentId),
    }))
  },
}

export const actions: Action[] = [
  {
    label: roomTexts.makeSegment,
    path: newSegmentPath,
    icon: 'segment',
    permission: 'segments.write',
  },
  {
    label: personaTexts.make,
    path: newPersonaPath,
    icon: 'people',
    permission: 'segments.write',
  },
]

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const routes = [
  ...audiencePages,
  page('/segments', () => import('./SegmentsPage.tsx')),
  page('/segments/new', () => import('./NewSegmentPage.tsx')),
  page('/segments/$segmentId', () => import('./SegmentPage.tsx')),
  page('/segments/$segmentId/edit', () => import('./EditSegmentPage.tsx')),
  page('/personas', () => import('./personas/PersonasPage.tsx')),
  page('/personas/new', () => import('./personas/NewPersonaPage.tsx')),
  page('/personas/$personaId', () => import('./personas/PersonaPage.tsx')),
  page('/personas/$personaId/edit', () => import('./personas/EditPersonaPage.tsx')),
  page('/personas/$personaId/rule', () => import('./personas/PersonaRulePage.tsx')),
  page('/tags', () => import('./TagsPage.tsx')),
  page('/tags/new', () => import('./NewTagPage.tsx')),
  page('/tags/$tagId', () => import('./TagPage.tsx')),
  page('/tags/$tagId/rule', () => import('./TagRulePage.tsx')),
]

/** What this module shows on the page of a person. */
export const personPanels: PersonPanel[] = [
  {
    slot: 'side',
    order: 25,
    title: tagRoomTexts.tags,
    permission: 'segments.read',
    component: lazy(() => import('./TagsPanel.tsx')),
  },
  {
    slot: 'side',
    order: 26,
    title: roomTexts.inSegments,
    permission: 'segments.read',
    component: lazy(() => import('./SegmentsPanel.tsx')),
  },
]
