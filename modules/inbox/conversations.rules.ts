/** By which a word comes in and a reply goes out. */
export const ENTRY_CHANNELS = ['mail', 'chat', 'form', 'line', 'sms', 'phone', 'post'] as const
export type EntryChannel = (typeof ENTRY_CHANNELS)[number]

/** By which a reply can go; who wrote by chat or by form is answered there or by mail. */
/** Only figures: it becomes a part of an address. */
export const STICKER_ID = /^\d{1,20}$/

export const REPLY_CHANNELS = ['mail', 'chat', 'line', 'sms', 'phone', 'post'] as const
export type ReplyChannel = (typeof REPLY_CHANNELS)[number]

/** By which one can write to somebody who has not asked. */
export const LETTER_CHANNELS = ['mail', 'line', 'sms', 'post'] as const satisfies ReplyChannel[]
export type LetterChannel = (typeof LETTER_CHANNELS)[number]

export const CONVERSATION_STATES = ['open', 'snoozed', 'closed'] as const
export type ConversationState = (typeof CONVERSATION_STATES)[number]

export const ENTRY_KINDS = ['word', 'reply', 'note'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export type Attachment = {
  key: string
  name: string
  type: string
  size: number
  width?: number | undefined
  height?: number | undefined
}

/** Working days until a reply is due, unless the shop chooses others. */
export const DEFAULT_LIMITS: Record<EntryChannel, number> = {
  mail: 1,
  chat: 1,
  form: 1,
  line: 1,
  sms: 1,
  phone: 1,
  post: 5,
}

/** A word that comes so soon after the last talk was closed goes on with it. */
export const REOPEN_WITHIN_DAYS = 30

/** What `closedReason` says of a talk that ended with our reply. */
export const ANSWERED = 'answered'

/** How much of the last words the list shows. */
export const SNIPPET = 160

export type FoundFolder = 'open' | 'mine' | 'unassigned' | 'waiting' | 'snoozed' | 'closed' | 'all'
export const FOLDERS = [
  'waiting',
  'mine',
  'unassigned',
  'open',
  'snoozed',
  'closed',
  'all',
] as const satisfies readonly FoundFolder[]
