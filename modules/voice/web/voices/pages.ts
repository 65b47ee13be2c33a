import { lazy } from 'react'
import { call } from '../../../../web/api.ts'
import type { Action, Finder, PersonPanel, Room } from '../../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../../web/routes.ts'
import { voiceRoomTexts as texts } from '../../voice-rooms.texts.ts'
import { voicesPath } from '../topics/paths.ts'
import { newVoicePath, voicePath } from './paths.ts'

export const voiceRoom: Room = {
  floor: 'listen',
  order: 10,
  path: voicesPath,
  label: texts.voices,
  also: texts.also,
  icon: 'voice',
  permission: 'voice.read',
}

export const voiceActions: Action[] = [
  {
    label: texts.capture,
    also: texts.alsoCapture,
    path: newVoicePath,
    icon: 'voice',
    permission: 'voice.catch',
    bar: texts.captureBar,
  },
]

/** ⌘K: words of voices. */
export const voiceFinder: Finder = {
  label: texts.words,
  permission: 'voice.read',
  find: async (words, signal) => {
    const { listVoices } = await import('../../contract.ts')
    const query = { q: words.slice(0, 100), limit: 4 }
    const { items } = await call(listVoices, { query }, { signal })
    return items.map(({ voiceId, words, personName }) => ({
      id: voiceId,
      label: words.slice(0, 80),
      detail: personName ?? undefined,
      icon: 'voice' as const,
      path: voicePath(voiceId),
    }))
  },
}

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const voicePages = [
  page(voicesPath, () => import('./VoicesPage.tsx')),
  page(newVoicePath, () => import('./NewVoicePage.tsx')),
  page('/voices/$voiceId', () => import('./VoicePage.tsx')),
]

export const voicePanels: PersonPanel[] = [
  {
    slot: 'tab',
    order: 35,
    title: texts.voices,
    permission: 'voice.read',
    component: lazy(() => import('./VoicesPanel.tsx')),
  },
]
