import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { CARD_KINDS, DEBTS, URGENCIES } from '../scans.rules.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** How the cards of a month stand: the four add up. `near` and `late` are among those that are owed. */
export const replyDebt = z.object({
  month,
  cards: z.int(),
  answered: z.int(),
  reasoned: z.int(),
  waiting: z.int(),
  unfiled: z.int(),
  near: z.int(),
  late: z.int(),
})
export type ReplyDebt = z.output<typeof replyDebt>

export const getReplyDebt = endpoint({
  method: 'GET',
  path: '/api/v1/reply-debt',
  summary: 'How many cards of a month are answered, closed for a reason, or still owed a reply',
  query: z.object({ month: month.optional() }),
  response: replyDebt.extend({
    months: z.array(month),
    /** Cards of any month that wait for a typist or a second reader. */
    toType: z.int(),
  }),
})

export const archivedCard = z.object({
  scanId: z.uuid(),
  batchId: z.uuid(),
  nth: z.int(),
  personId: z.uuid().nullable(),
  name: z.string(),
  words: z.string(),
  kind: z.enum(CARD_KINDS).nullable(),
  topics: z.array(z.string()),
  arrivedOn: day,
  debt: z.enum(DEBTS),
  urgency: z.enum(URGENCIES).nullable(),
  dueOn: day.nullable(),
  because: z.string().nullable(),
  writer: z.string().nullable(),
  conversationId: z.uuid().nullable(),
  thumb: z.uuid().nullable(),
})
export type ArchivedCard = z.output<typeof archivedCard>

export const searchCards = endpoint({
  method: 'GET',
  path: '/api/v1/post-cards-received',
  summary: 'Cards that came, by their words, kind, topic, days or how they stand, newest first',
  query: z.object({
    ...pageQuery,
    q: z.string().trim().max(100).default(''),
    kind: z.enum([...CARD_KINDS, 'none']).optional(),
    /** One topic; `-` for cards without any. */
    topic: z.string().max(30).optional(),
    personId: z.uuid().optional(),
    from: day.optional(),
    to: day.optional(),
    /** `owed`: filed or not, a reply is still owed. */
    debt: z.enum([...DEBTS, 'owed']).optional(),
    urgency: z.enum(URGENCIES).optional(),
  }),
  response: pageOf(archivedCard),
})

export const getCardTrends = endpoint({
  method: 'GET',
  path: '/api/v1/post-card-trends',
  summary: 'Filed cards by week and by kind or topic; each row adds up to its total',
  query: z.object({
    by: z.enum(['kind', 'topic']).default('kind'),
    weeks: z.coerce.number().int().min(1).max(52).default(12),
  }),
  response: z.object({
    /** First days of weeks, Mondays, oldest first. */
    weeks: z.array(day),
    /** `key` is null for cards without any; a card may have several topics, but one kind. */
    rows: z.array(
      z.object({ key: z.string().nullable(), counts: z.array(z.int()), total: z.int() }),
    ),
    /** Cards a week, each counted once. */
    cards: z.array(z.int()),
    total: z.int(),
  }),
})

export const listReplyAlarms = endpoint({
  method: 'GET',
  path: '/api/v1/reply-alarms',
  summary: 'What leads were told of replies that are nearly due or late, newest first',
  response: z.object({
    items: z.array(z.object({ day, near: z.int(), late: z.int(), toldAt: instant })),
  }),
})
