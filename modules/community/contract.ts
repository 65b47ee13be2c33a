import { z } from 'zod'
import { endpoint, instant, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { REVIEW_CHANNELS, REVIEW_STATES } from './reviews.rules.ts'

const one = z.object({ reviewId: z.uuid() })
const stars = z.int().min(1).max(5)

export const review = z.object({
  reviewId: z.uuid(),
  /** Null where nobody knows who wrote it. */
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  product: z.object({ productId: z.uuid(), name: z.string(), sku: z.string() }),
  stars,
  /** As written; empty where there are none, or the writer has been erased. */
  words: z.string(),
  penName: z.string(),
  channel: z.enum(REVIEW_CHANNELS),
  orderNumber: z.string().nullable(),
  /** What the writer got for writing, as their invitation promised. */
  reward: z.string().nullable(),
  state: z.enum(REVIEW_STATES),
  decidedBecause: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
  reply: z.string().nullable(),
  repliedByName: z.string().nullable(),
  repliedAt: instant.nullable(),
  talkId: z.uuid().nullable(),
  writtenAt: instant,
})
export type Review = z.output<typeof review>

export const listReviews = endpoint({
  method: 'GET',
  path: '/api/v1/reviews',
  summary: 'Reviews, the newest first',
  query: z.object({
    state: z.enum(REVIEW_STATES).optional(),
    productId: z.uuid().optional(),
    personId: z.uuid().optional(),
    stars: z.coerce.number().int().min(1).max(5).optional(),
    ...pageQuery,
  }),
  response: pageOf(review),
})

export const reviewSummary = endpoint({
  method: 'GET',
  path: '/api/v1/review-summary',
  summary: 'Of each product how many reviews are published, their mean, and how many wait',
  response: z.object({
    waiting: z.int(),
    items: z.array(
      z.object({
        productId: z.uuid(),
        name: z.string(),
        sku: z.string(),
        count: z.int(),
        mean: z.number().nullable(),
        waiting: z.int(),
        /** Where anybody may write about it. */
        link: z.string(),
      }),
    ),
  }),
})
export type ReviewedProduct = z.output<typeof reviewSummary.response>['items'][number]

export const decideReview = endpoint({
  method: 'PUT',
  path: '/api/v1/reviews/:reviewId/state',
  summary:
    'Publish a review, decline it with the reason, or lay it back; its words stay as they are',
  params: one,
  body: z.strictObject({
    state: z.enum(REVIEW_STATES),
    because: z.string().trim().max(500).optional(),
  }),
  response: review,
})

export const replyToReview = endpoint({
  method: 'PUT',
  path: '/api/v1/reviews/:reviewId/reply',
  summary: 'Write what the shop says below a published review; empty takes it away',
  params: one,
  body: z.strictObject({ reply: z.string().trim().max(1000) }),
  response: review,
})

const settings = z.strictObject({
  isOpen: z.boolean(),
  onCards: z.boolean(),
  invites: z.boolean(),
  afterDays: z.int().min(1).max(90),
  reward: z.string().trim().max(100),
  careUpTo: z.int().min(0).max(4),
})

export const getReviewSettings = endpoint({
  method: 'GET',
  path: '/api/v1/review-settings',
  summary: 'How reviews are asked for and taken, and the tag for the shop’s own pages',
  response: settings.extend({ script: z.string() }),
})

export const setReviewSettings = endpoint({
  method: 'PUT',
  path: '/api/v1/review-settings',
  summary: 'Set how reviews are asked for and taken',
  body: settings,
  response: settings.extend({ script: z.string() }),
})

const shown = z.object({
  stars,
  words: z.string(),
  name: z.string(),
  writtenOn: z.string(),
  /** Somebody got something for writing it; show the mark. */
  isRewarded: z.boolean(),
  reply: z.string().nullable(),
})

export const publicReviews = endpoint({
  method: 'GET',
  path: '/api/v1/public/reviews',
  summary: 'Published reviews of a product, for pages of the shop: mean, count, words and replies',
  door: 'public',
  query: z.object({
    sku: z.string().trim().min(1).max(200),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  response: z.object({
    product: z.object({ sku: z.string(), name: z.string() }),
    shop: z.string(),
    count: z.int(),
    sum: z.int(),
    mean: z.number().nullable(),
    byStars: z.array(z.object({ stars, n: z.int() })),
    items: z.array(shown),
    writeUrl: z.string().nullable(),
    /** Product with its rating, for schema.org; null where there is no review. */
    jsonLd: z.record(z.string(), z.unknown()).nullable(),
  }),
})
export type PublicReviews = z.output<typeof publicReviews.response>
