import type { Action, News, Room } from '../../../web/rooms.ts'
import { postRoom, scanActions, scanNews, scanPages } from './scans/pages.ts'

export const rooms: Room[] = [postRoom]

export const actions: Action[] = [...scanActions]

export const news: News = scanNews

export const routes = [...scanPages]
