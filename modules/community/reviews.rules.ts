export const REVIEW_STATES = ['waiting', 'published', 'declined'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]
export const REVIEW_CHANNELS = ['mail', 'page', 'card'] as const
export type ReviewChannel = (typeof REVIEW_CHANNELS)[number]

export const LONGEST_REVIEW = 2000
export const LONGEST_NAME = 30

export interface ReviewSettings {
  /** Anybody may write from the shop's pages. */
  isOpen: boolean
  /** The code on a card opens the page for reviews, unless a survey stands on cards. */
  onCards: boolean
  /** The house asks by itself, so many days after a parcel arrived. */
  invites: boolean
  afterDays: number
  /** What whoever is asked gets for writing; empty for nothing. Their reviews say so for good. */
  reward: string
  /** Up to and including so many stars somebody looks after it. */
  careUpTo: number
}

export const DEFAULT_SETTINGS: ReviewSettings = {
  isOpen: true,
  onCards: false,
  invites: false,
  afterDays: 14,
  reward: '',
  careUpTo: 2,
}

/** The mean of so many stars; null, which is not 0, where there are none. */
export function meanOf(stars: readonly { stars: number; n: number }[]): {
  count: number
  sum: number
  mean: number | null
} {
  const count = stars.reduce((total, one) => total + one.n, 0)
  const sum = stars.reduce((total, one) => total + one.n * one.stars, 0)
  return { count, sum, mean: count === 0 ? null : sum / count }
}
