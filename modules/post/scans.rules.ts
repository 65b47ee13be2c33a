/** What a card is, as its reader hears it; keys 1 to 5 of the desk. */
export const CARD_KINDS = ['thanks', 'request', 'question', 'worry', 'scolding'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** Every picture a card of its own, or front and back in turn. */
export const PAIRINGS = ['single', 'pairs'] as const
export type Pairing = (typeof PAIRINGS)[number]

export const BATCH_STATES = ['receiving', 'splitting', 'ready'] as const
export type BatchState = (typeof BATCH_STATES)[number]

/**
 * `reading`: the machine looks at it; `ready`: to be typed; `typed`: a second pair of eyes is wanted;
 * `filed`: with its person, and a reply is owed; `no_reply`: closed with a stated reason; `failed`: its
 * picture could not be opened.
 */
export const SCAN_STATES = ['reading', 'ready', 'typed', 'filed', 'no_reply', 'failed'] as const
export type ScanState = (typeof SCAN_STATES)[number]

/** Why a file gave no picture. */
export const FAULTS = [
  'heic',
  'not_a_picture',
  'broken',
  'too_many_pixels',
  'too_many_pages',
  'locked',
  'empty',
] as const
export type Fault = (typeof FAULTS)[number]

export const SIDES = ['front', 'back'] as const
export type Side = (typeof SIDES)[number]

/** What about somebody stands on the card. */
export const MATCHES = ['number', 'phone', 'name', 'postal', 'address'] as const
export type Match = (typeof MATCHES)[number]

export interface Span {
  from: number
  to: number
}

export interface Draft {
  personId: string | null
  words: string
  doubts: Span[]
  kind: CardKind | null
  topics: string[]
}

export const EMPTY_DRAFT: Draft = { personId: null, words: '', doubts: [], kind: null, topics: [] }

/** Which of them still need somebody. */
export const isOpen = (state: ScanState): boolean => state !== 'filed' && state !== 'no_reply'

export const LEASE_MINUTES = 3
export const LONGEST_WORDS = 8000
export const MOST_TOPICS = 12
export const MOST_FILES = 500
export const LARGEST_FILE_MB = 40

/** How a card stands: our reply went out, a reason was stated, they wait, or it is not filed yet. */
export const DEBTS = ['answered', 'reasoned', 'waiting', 'unfiled'] as const
export type Debt = (typeof DEBTS)[number]

/** `near`: the reply is due by tomorrow; `late`: it was due before today. */
export const URGENCIES = ['near', 'late'] as const
export type Urgency = (typeof URGENCIES)[number]
