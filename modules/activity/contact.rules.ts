/** How people and the shop reach each other, and in whose voice. */
export const CHANNELS = ['phone', 'postcard', 'letter', 'mail', 'line', 'visit', 'shop'] as const
export type Channel = (typeof CHANNELS)[number]

export const DIRECTIONS = ['in', 'out'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const CONTACT_FACTS = ['contact.received', 'contact.sent'] as const
