/** How close a person lets the shop come. */
export const DIALS = ['close', 'normal', 'quiet'] as const
export type Dial = (typeof DIALS)[number]

export const SEXES = ['female', 'male', 'other'] as const
export type Sex = (typeof SEXES)[number]
