import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { amount, card, currency, money, pieces, word, words } from './base.ts'

const subscriptionId = z.object({ subscriptionId: z.uuid() })
const status = z.enum(['active', 'paused', 'cancelled'])
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const subscription = z.object({
  subscriptionId: z.uuid(),
  person: card,
  number: z.string(),
  currency: z.string(),
  items: z.array(
    z.object({
      productId: z.uuid().nullable(),
      sku: z.string().nullable(),
      name: z.string(),
      quantity: z.int(),
      unitPrice: money,
    }),
  ),
  cycleDays: z.int().nullable(),
  cycleMonths: z.int().nullable(),
  anchorDay: z.int().nullable(),
  startedAt: instant,
  nextOn: day.nullable(),
  deliveries: z.int(),
  skips: z.int(),
  giftEvery: z.int().nullable(),
  gift: z.string().nullable(),
  /** The number of the delivery that brings the gift next. */
  nextGift: z.int().nullable(),
  status,
  pausedUntil: day.nullable(),
  cancelledAt: instant.nullable(),
  cancelReason: z.object({ ja: z.string(), en: z.string() }).nullable(),
  cancelWords: z.string().nullable(),
})

export const listSubscriptions = endpoint({
  method: 'GET',
  path: '/api/v1/subscriptions',
  summary: 'Subscriptions, the next delivery first',
  query: z.object({
    ...pageQuery,
    status: status.optional(),
    personId: z.uuid().optional(),
    /** Next delivery on or before this day. */
    dueBy: day.optional(),
    /** Ended in this month of the company's calendar. */
    cancelledIn: month.optional(),
    reasonId: z.uuid().optional(),
  }),
  response: pageOf(subscription),
})

const logEntry = z.object({
  at: instant,
  name: z.string(),
  title: z.string(),
  line: z.string(),
})

export const readSubscription = endpoint({
  method: 'GET',
  path: '/api/v1/subscriptions/:subscriptionId',
  summary: 'One subscription with the log of its changes',
  params: subscriptionId,
  response: subscription.extend({ log: z.array(logEntry) }),
})

const items = z
  .array(
    z.strictObject({
      sku: z.string().trim().max(300).nullish(),
      name: z.string().trim().max(300).nullish(),
      quantity: pieces,
      unitPrice: amount.nullish(),
    }),
  )
  .min(1)
  .max(50)

const cycle = {
  /** Either days or months. */
  cycleDays: z.int().min(1).max(730).nullish(),
  cycleMonths: z.int().min(1).max(24).nullish(),
  /** The day of the month of a monthly cycle; 31 is the last day. */
  anchorDay: z.int().min(1).max(31).nullish(),
  giftEvery: z.int().min(1).max(1000).nullish(),
  gift: z.string().trim().max(300).nullish(),
}

export const newSubscription = z.strictObject({
  personId: z.uuid(),
  items,
  ...cycle,
  firstOn: day,
  currency: currency.optional(),
  source: z.string().trim().max(300).optional(),
  number: word.optional(),
  startedAt: instant.optional(),
})

export const createSubscription = endpoint({
  method: 'POST',
  path: '/api/v1/subscriptions',
  summary: 'Start a subscription; the same number again answers what is there',
  body: newSubscription,
  response: subscription,
})

export const subscriptionChange = z.strictObject({
  ...cycle,
  items: items.optional(),
  nextOn: day.optional(),
})

export const updateSubscription = endpoint({
  method: 'PATCH',
  path: '/api/v1/subscriptions/:subscriptionId',
  summary: 'Change items, quantities, prices, cycle, next date or gift',
  params: subscriptionId,
  body: subscriptionChange,
  response: subscription,
})

export const createSkip = endpoint({
  method: 'POST',
  path: '/api/v1/subscriptions/:subscriptionId/skips',
  summary: 'Leave the next delivery out',
  params: subscriptionId,
  body: z.strictObject({}),
  response: subscription,
})

export const createPause = endpoint({
  method: 'POST',
  path: '/api/v1/subscriptions/:subscriptionId/pause',
  summary: 'Rest until a day, or until further notice',
  params: subscriptionId,
  body: z.strictObject({ until: day.nullable() }),
  response: subscription,
})

export const createResumption = endpoint({
  method: 'POST',
  path: '/api/v1/subscriptions/:subscriptionId/resumption',
  summary: 'Go on after a pause, or take a cancellation back',
  params: subscriptionId,
  body: z.strictObject({ nextOn: day.nullish() }),
  response: subscription,
})

export const endOfSubscription = z.strictObject({ reasonId: z.uuid(), words: words.nullish() })

export const createEnd = endpoint({
  method: 'POST',
  path: '/api/v1/subscriptions/:subscriptionId/cancellation',
  summary: 'End a subscription with one reason',
  params: subscriptionId,
  body: endOfSubscription,
  response: subscription,
})

export const readCancelReasons = endpoint({
  method: 'GET',
  path: '/api/v1/subscription-cancellations/:month',
  summary: 'Why subscriptions ended in a month; the reasons add up to the total',
  params: z.object({ month }),
  response: z.object({
    month: z.string(),
    total: z.int(),
    reasons: z.array(
      z.object({ reasonId: z.uuid(), ja: z.string(), en: z.string(), count: z.int() }),
    ),
  }),
})
