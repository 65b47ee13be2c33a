/** How people and the shop reach each other, and in whose voice. */
export const CHANNELS = [
  'phone',
  'postcard',
  'letter',
  'mail',
  'line',
  'visit',
  'shop',
  'chat',
  'form',
  'sms',
  'post',
] as const
export type Channel = (typeof CHANNELS)[number]

/** What is written down by hand: the others come in and go out by the inbox. */
export const NOTED_CHANNELS = [
  'phone',
  'postcard',
  'letter',
  'mail',
  'line',
  'visit',
  'shop',
] as const satisfies readonly Channel[]

export const DIRECTIONS = ['in', 'out'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const CONTACT_FACTS = ['contact.received', 'contact.sent'] as const
