import type { Action, PersonPanel, Room } from '../../../web/rooms.ts'
import { channelsRoom, outboxPages, outboxRoom, reachPanel } from './deliveries/pages.ts'
import { templatePages, templateRoom, writeTemplate } from './templates/pages.ts'
import { tracePanels } from './traces/panels.ts'
import { wordingPages, wordingRoom } from './wordings/pages.ts'

export const rooms: Room[] = [outboxRoom, channelsRoom, templateRoom, wordingRoom]

export const actions: Action[] = [writeTemplate]

export const routes = [...outboxPages, ...templatePages, ...wordingPages]

export const personPanels: PersonPanel[] = [reachPanel, ...tracePanels]
