import type { Action, News, PersonPanel, Room } from '../../../web/rooms.ts'
import { cardActions, cardPages, cardPanels } from './cards/pages.ts'
import { postRoom, scanActions, scanNews, scanPages, scanPanels } from './scans/pages.ts'

export const rooms: Room[] = [postRoom]

export const actions: Action[] = [...scanActions, ...cardActions]

export const news: News = scanNews

export const personPanels: PersonPanel[] = [...cardPanels, ...scanPanels]

export const routes = [...scanPages, ...cardPages]
