import type { Action, PersonPanel, Room } from '../../../web/rooms.ts'
import { batchPages, batchRoom, prepareBatch } from './batches/pages.ts'
import { channelsRoom, outboxPages, outboxRoom, reachPanel } from './deliveries/pages.ts'
import { templatePages, templateRoom, writeTemplate } from './templates/pages.ts'
import { tracePanels } from './traces/panels.ts'
import { wordingPages, wordingRoom } from './wordings/pages.ts'

export const rooms: Room[] = [batchRoom, outboxRoom, channelsRoom, templateRoom, wordingRoom]

export const actions: Action[] = [prepareBatch, writeTemplate]

export const routes = [...batchPages, ...outboxPages, ...templatePages, ...wordingPages]

export const personPanels: PersonPanel[] = [reachPanel, ...tracePanels]
