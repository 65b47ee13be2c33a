import type { Finder, News, PersonPanel, Room } from '../../../web/rooms.ts'
import {
  conversationNews,
  conversationPages,
  conversationPanels,
  conversationRooms,
  wordsFinder,
} from './conversations/pages.ts'
import { doorPages, doorRoom } from './doors/pages.ts'
import { draftingPages, draftingRoom } from './drafting/pages.ts'

export const rooms: Room[] = [...conversationRooms, doorRoom, draftingRoom]

export const routes = [...conversationPages, ...doorPages, ...draftingPages]

export const personPanels: PersonPanel[] = conversationPanels

export const news: News = conversationNews

export const finder: Finder = wordsFinder
