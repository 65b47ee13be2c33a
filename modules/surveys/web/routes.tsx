import type { Room } from '../../../web/rooms.ts'

export const rooms: Room[] = []
