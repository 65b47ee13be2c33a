import { z } from 'zod'

/** Retention: who counts as staying. One definition for every report that speaks of it. */
export const retentionRule = z.strictObject({
  /** Length of the window: bought in the one before, and again in this one. */
  windowMonths: z.int().min(1).max(36),
  /** Whether an order that came back whole still counts. */
  counts: z.enum(['order', 'notReturned']),
  /** Orders below this many minor units do not count. */
  minimum: z.int().min(0),
})
export type RetentionRule = z.output<typeof retentionRule>

/** The ladder's turns; the highest whose rule holds is a person's stage. */
export const ladderRule = z.strictObject({
  /** A member counts as one only with a first order. */
  memberNeedsOrder: z.boolean(),
  repeaterOrders: z.int().min(2).max(100),
  /** The orders must lie within so many months; null = whenever. A person then steps down too. */
  repeaterWithinMonths: z.int().min(1).max(120).nullable(),
  /** Facts that make a key opinion customer, and how many of them together. */
  kocFacts: z.array(z.string().min(1).max(200)).max(20),
  kocCount: z.int().min(1).max(1000),
  kocNeedsOrder: z.boolean(),
})
export type LadderRule = z.output<typeof ladderRule>

/** Which first orders came by word of mouth. */
export const wordOfMouthRule = z.strictObject({
  channels: z.array(z.string().min(1).max(200)).max(50),
  mediaCodes: z.array(z.string().min(1).max(200)).max(200),
})
export type WordOfMouthRule = z.output<typeof wordOfMouthRule>

export const DEFINITIONS = {
  retention: retentionRule,
  ladder: ladderRule,
  wordOfMouth: wordOfMouthRule,
} as const
export type DefinitionName = keyof typeof DEFINITIONS
export type Definitions = {
  retention: RetentionRule
  ladder: LadderRule
  wordOfMouth: WordOfMouthRule
}

/** Version 0: what holds until somebody sets a definition. */
export const BUILT_IN: Definitions = {
  retention: { windowMonths: 12, counts: 'order', minimum: 0 },
  ladder: {
    memberNeedsOrder: true,
    repeaterOrders: 2,
    repeaterWithinMonths: null,
    kocFacts: ['referral.joined', 'review.posted'],
    kocCount: 1,
    kocNeedsOrder: true,
  },
  wordOfMouth: { channels: [], mediaCodes: [] },
}
