import type { PersonPanel, Room } from '../../../web/rooms.ts'
import { tracePanels } from './traces/panels.ts'

export const rooms: Room[] = []

export const personPanels: PersonPanel[] = [...tracePanels]
