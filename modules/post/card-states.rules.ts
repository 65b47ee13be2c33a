/** Where a card is on its way out. */
export const CARD_STATES = ['ready', 'printed', 'posted', 'returned', 'cancelled'] as const
export type CardState = (typeof CARD_STATES)[number]

export const LISTED = ['ready', 'printed', 'posted', 'returned'] as const
export type Listed = (typeof LISTED)[number]

export const PRINT_STATES = ['making', 'ready', 'by_hand', 'failed', 'posted', 'undone'] as const
export type PrintState = (typeof PRINT_STATES)[number]

/** Why a card cannot be printed as it is. */
export const PROBLEMS = ['no_address', 'returned_address', 'long_words', 'long_address'] as const
export type CardProblem = (typeof PROBLEMS)[number]

/** At most so many in one batch: what a person can hold in one hand, and one PDF in memory. */
export const PRINT_LIMIT = 300
