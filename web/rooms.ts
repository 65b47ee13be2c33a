import type { AnyRoute } from '@tanstack/react-router'
import { type ComponentType, createContext, useContext, useMemo } from 'react'
import type { Text } from '../kernel/i18n.ts'
import { useMe } from './session.ts'
import type { Tone } from './ui/Badge.tsx'
import type { IconName } from './ui/Icon.tsx'

export const FLOORS = ['know', 'understand', 'engage', 'listen', 'improve'] as const
export type Floor = (typeof FLOORS)[number]

/** One line of the sidebar. */
export interface Room {
  floor: Floor | 'home' | 'settings'
  /** Within its floor, from the top. */
  order: number
  path: string
  label: Text
  /** Other words that ⌘K finds it by. */
  also?: Text
  icon: IconName
  permission?: string
  /** Also in the bottom bar of the phone; the first two are shown. */
  bar?: boolean
  /** A hook that says how many people wait here. */
  useWaiting?: () => number | undefined
}

/** Something that ⌘K can start, e.g. 「声を書きとめる」. */
export interface Action {
  label: Text
  /** Other words that ⌘K finds it by. */
  also?: Text
  path: string
  icon: IconName
  permission?: string
  /** Also in the bottom bar of the phone, under this short name; the first one is shown. */
  bar?: Text
}

export interface Found {
  id: string
  label: string
  /** A short line that tells two of the same name apart. */
  detail?: string
  icon?: IconName
  path: string
}

/** What ⌘K asks for people and other things by name. */
export interface Finder {
  label: Text
  permission?: string
  find: (words: string, signal: AbortSignal) => Promise<Found[]>
}

/** Long work that has ended, as the bell tells it. */
export interface NewsItem {
  id: string
  at: Date
  /** What it was, e.g. the file. */
  label: string
  /** How it ended. */
  words: Text
  tone: Tone
  icon: IconName
  path: string
}

/** Where the bell asks what has ended; the newest few are enough. */
export interface News {
  name: string
  permission?: string
  load: (signal: AbortSignal) => Promise<NewsItem[]>
}

/**
 * What a module shows on the page of a person. `action`: a button beside the name. `brief`: a cell of
 * the strip with its own padding (20 × 22), `data-wide` on its root for words, `data-row` for a line of
 * its own below. `years`: a short line under how long they have been with us, e.g. their orders.
 * `side`: with a `title` it stands in a Sheet of that name, without one it brings its own or nothing.
 * `timeline` and `tab`: what stands in the main column; `title` names the tab.
 */
export interface PersonPanel {
  slot: 'action' | 'brief' | 'years' | 'timeline' | 'side' | 'tab'
  order: number
  title?: Text
  permission?: string
  component: ComponentType<{ personId: string }>
}

/** A sheet that a module shows on the page of a letter to many, below what became of it. */
export interface BatchPanel {
  order: number
  permission?: string
  component: ComponentType<{ batchId: string }>
}

/** A sheet that a module shows on the page of a product, below what it costs and what was sold. */
export interface ProductPanel {
  order: number
  permission?: string
  component: ComponentType<{ productId: string }>
}

/** What a module shows on everybody's home page, above the figures; it brings its own sheets, or nothing. */
export interface HomePanel {
  order: number
  permission?: string
  component: ComponentType
}

/** How what somebody said is shown in a conversation; without one the words stand alone. */
export interface EntryWords {
  permission?: string
  component: ComponentType<{ conversationId: string; entryId: string; words: string }>
}

/** What `modules/<m>/web/routes.tsx` exports. */
export interface WebModule {
  room?: Room
  rooms?: Room[]
  routes?: AnyRoute[]
  /** Pages that open without a session: their parent is `rootRoute`. */
  publicRoutes?: AnyRoute[]
  finder?: Finder
  actions?: Action[]
  personPanels?: PersonPanel[]
  batchPanels?: BatchPanel[]
  productPanels?: ProductPanel[]
  /** At most one module has it. */
  entryWords?: EntryWords
  homePanels?: HomePanel[]
  news?: News
  /** Ends the session; the shell then forgets it and goes to the door. */
  signOut?: () => Promise<unknown>
}

export interface House {
  rooms: Room[]
  finders: Finder[]
  actions: Action[]
  personPanels: PersonPanel[]
  batchPanels: BatchPanel[]
  productPanels: ProductPanel[]
  entryWords?: EntryWords
  homePanels: HomePanel[]
  news: News[]
  signOut?: () => Promise<unknown>
}

const HEIGHT: Room['floor'][] = ['home', ...FLOORS, 'settings']

export function houseOf(modules: WebModule[]): House {
  const rooms = modules.flatMap((module) => [
    ...(module.rooms ?? []),
    ...(module.room ? [module.room] : []),
  ])
  return {
    rooms: rooms.toSorted(
      (a, b) => HEIGHT.indexOf(a.floor) - HEIGHT.indexOf(b.floor) || a.order - b.order,
    ),
    finders: modules.flatMap((module) => module.finder ?? []),
    actions: modules.flatMap((module) => module.actions ?? []),
    personPanels: modules
      .flatMap((module) => module.personPanels ?? [])
      .toSorted((a, b) => a.order - b.order),
    entryWords: modules.find((module) => module.entryWords)?.entryWords,
    batchPanels: modules
      .flatMap((module) => module.batchPanels ?? [])
      .toSorted((a, b) => a.order - b.order),
    productPanels: modules
      .flatMap((module) => module.productPanels ?? [])
      .toSorted((a, b) => a.order - b.order),
    homePanels: modules
      .flatMap((module) => module.homePanels ?? [])
      .toSorted((a, b) => a.order - b.order),
    news: modules.flatMap((module) => (module.news ? [module.news] : [])),
    signOut: modules.find((module) => module.signOut)?.signOut,
  }
}

const HouseContext = createContext<House>({
  rooms: [],
  finders: [],
  actions: [],
  personPanels: [],
  batchPanels: [],
  productPanels: [],
  homePanels: [],
  news: [],
})
export const HouseProvider = HouseContext.Provider

/** The house as far as this member of staff may enter it. */
export function useHouse(): House {
  const house = useContext(HouseContext)
  const { permissions } = useMe()
  return useMemo(() => {
    const open = (door: { permission?: string }) =>
      !door.permission || permissions.includes(door.permission)
    return {
      rooms: house.rooms.filter(open),
      finders: house.finders.filter(open),
      actions: house.actions.filter(open),
      personPanels: house.personPanels.filter(open),
      entryWords: house.entryWords && open(house.entryWords) ? house.entryWords : undefined,
      batchPanels: house.batchPanels.filter(open),
      productPanels: house.productPanels.filter(open),
      homePanels: house.homePanels.filter(open),
      news: house.news.filter(open),
      signOut: house.signOut,
    }
  }, [house, permissions])
}

/** The room that a path stands in: the longest room path that begins it. */
export function roomAt(rooms: Room[], path: string): Room | undefined {
  return rooms
    .filter(
      (room) => path === room.path || path.startsWith(room.path === '/' ? '/\0' : `${room.path}/`),
    )
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}
