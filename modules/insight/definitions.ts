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

const band = z.tuple([z.int().min(0), z.int().min(0), z.int().min(0), z.int().min(0)])
const bands = band.refine((steps) => steps.every((step, at) => step > (steps[at - 1] ?? -1)))

/** Where one score ends and the next begins. */
export const rfmRule = z.strictObject({
  /** Up to so many days ago: 5, 4, 3, 2 points; 1 after that. */
  recencyDays: bands,
  /** From so many orders on: 2, 3, 4, 5 points. */
  orders: bands,
  /** From so many minor units on, returns taken off: 2, 3, 4, 5 points. */
  money: bands,
})
export type RfmRule = z.output<typeof rfmRule>

export const ATTACHMENT_PARTS = ['words', 'visits', 'sharing', 'years', 'effort'] as const
export type AttachmentPart = (typeof ATTACHMENT_PARTS)[number]
const weight = z.int().min(0).max(100)
const full = z.int().min(1).max(10_000)

/** What attachment is made of; money is no part of it. */
export const attachmentRule = z.strictObject({
  weights: z
    .strictObject({ words: weight, visits: weight, sharing: weight, years: weight, effort: weight })
    .refine((weights) => Object.values(weights).some((weight) => weight > 0)),
  /** From how many on a part is worth its 100 points. */
  full: z.strictObject({ words: full, visits: full, sharing: full, years: full, effort: full }),
  /** Facts that count as sharing. */
  sharingFacts: z.array(z.string().min(1).max(200)).min(1).max(20),
})
export type AttachmentRule = z.output<typeof attachmentRule>

export const DEFINITIONS = {
  retention: retentionRule,
  ladder: ladderRule,
  wordOfMouth: wordOfMouthRule,
  rfm: rfmRule,
  attachment: attachmentRule,
} as const
export type DefinitionName = keyof typeof DEFINITIONS
export type Definitions = {
  retention: RetentionRule
  ladder: LadderRule
  wordOfMouth: WordOfMouthRule
  rfm: RfmRule
  attachment: AttachmentRule
}

/** Version 0: what holds until somebody sets a definition. */
export const BUILT_IN: Definitions = {
  retention: { windowMonths: 12, counts: 'order', minimum: 0 },
  ladder: {
    memberNeedsOrder: true,
    repeaterOrders: 2,
    repeaterWithinMonths: null,
    kocFacts: ['referral.joined', 'review.posted', 'review.written'],
    kocCount: 1,
    kocNeedsOrder: true,
  },
  wordOfMouth: { channels: [], mediaCodes: [] },
  rfm: {
    recencyDays: [30, 90, 180, 365],
    orders: [2, 3, 5, 10],
    money: [10_000, 30_000, 60_000, 120_000],
  },
  attachment: {
    weights: { words: 25, visits: 15, sharing: 25, years: 20, effort: 15 },
    full: { words: 10, visits: 50, sharing: 3, years: 10, effort: 5 },
    sharingFacts: ['referral.joined', 'review.posted', 'review.written', 'post.shared'],
  },
}
