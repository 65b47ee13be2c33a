import { lazy } from 'react'
import { call } from '../../../web/api.ts'
import type { Action, Finder, PersonPanel, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { roomTexts } from '../rooms.texts.ts'
import { addPersonPath, personPath } from './paths.ts'

export const room: Room = {
  floor: 'know',
  order: 10,
  path: '/people',
  label: roomTexts.people,
  icon: 'person',
  permission: 'people.read',
  bar: true,
}

const page = (path: string, load: () => Promise<{ default: () => React.JSX.Element }>) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const routes = [
  page('/people', () => import('./PeoplePage.tsx')),
  page('/people/new', () => import('./AddPersonPage.tsx')),
  page('/people/candidates', () => import('./CandidatesPage.tsx')),
  page('/people/$personId', () => import('./PersonPage.tsx')),
  page('/people/$personId/edit', () => import('./EditPersonPage.tsx')),
]

/** ⌘K: any part of a name, or a phone with or without hyphens, and Enter opens the person. */
export const finder: Finder = {
  label: roomTexts.people,
  permission: 'people.read',
  find: async (words, signal) => {
    // The contract is fetched when it is needed: nothing of it belongs into the first bundle.
    const { lookUpPeople } = await import('../contract.ts')
    const { items } = await call(lookUpPeople, { query: { q: words.slice(0, 100) } }, { signal })
    return items.map((person) => ({
      id: person.personId,
      label: person.name || person.number || person.personId.slice(0, 8),
      detail: [person.kana, person.number, person.place].filter(Boolean).join(' ・ '),
      icon: 'person' as const,
      path: personPath(person.personId),
    }))
  },
}

export const actions: Action[] = [
  { label: roomTexts.addPerson, path: addPersonPath, icon: 'plus', permission: 'people.write' },
]

export const personPanels: PersonPanel[] = [
  { slot: 'side', order: 10, component: lazy(() => import('./DistancePanel.tsx')) },
  { slot: 'side', order: 30, component: lazy(() => import('./HouseholdPanel.tsx')) },
  {
    slot: 'side',
    order: 80,
    component: lazy(() => import('./TraitsPanel.tsx')),
  },
  {
    slot: 'tab',
    order: 50,
    title: roomTexts.tabReach,
    component: lazy(() => import('./ReachPanel.tsx')),
  },
  {
    slot: 'tab',
    order: 60,
    title: roomTexts.tabConsents,
    component: lazy(() => import('./ConsentsPanel.tsx')),
  },
  {
    slot: 'tab',
    order: 70,
    title: roomTexts.tabChanges,
    component: lazy(() => import('./ChangesPanel.tsx')),
  },
]
