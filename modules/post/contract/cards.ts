import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { KINDS } from '../card-shapes.rules.ts'
import { CARD_STATES, LISTED, PROBLEMS } from '../card-states.rules.ts'
import { WARNINGS } from '../card-warnings.rules.ts'
import { cardDesign } from './layouts.ts'

const one = z.object({ cardId: z.uuid() })
const words = z.string().trim().min(1).max(4000)

const receiver = z.object({
  familyName: z.string().nullable(),
  givenName: z.string().nullable(),
  companyName: z.string().nullable(),
  postalCode: z.string().nullable(),
  prefecture: z.string().nullable(),
  city: z.string().nullable(),
  street: z.string().nullable(),
  building: z.string().nullable(),
})

export const cardLine = z.object({
  cardId: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  conversationId: z.uuid().nullable(),
  kind: z.enum(KINDS),
  state: z.enum(CARD_STATES),
  words: z.string(),
  writer: z.string(),
  /** Why it cannot be printed as it is; null when it can. */
  problem: z.enum(PROBLEMS).nullable(),
  /** What should be known before it is printed; it can be printed all the same. */
  warnings: z.array(z.enum(WARNINGS)),
  /** Pieces of paper that the words take: one, or more for a long letter; 0 when they do not fit. */
  sheets: z.int(),
  byHand: z.boolean(),
  printId: z.uuid().nullable(),
  postedOn: z.string().nullable(),
  createdAt: instant,
})
export type CardLine = z.output<typeof cardLine>

export const card = cardLine.extend({
  layoutId: z.uuid(),
  /** How it looks; of a printed card as it was printed, whatever became of the layout. */
  design: cardDesign,
  /** Null: as the layout says it. */
  greeting: z.string().nullable(),
  closing: z.string().nullable(),
  receiver: receiver.nullable(),
  /** As it stands on the card; null until it is saved or printed. */
  code: z.string().nullable(),
  codeUrl: z.string(),
  answeredAt: instant.nullable(),
  rating: z.int().nullable(),
  cost: z.int().nullable(),
  mediaCode: z.string().nullable(),
})
export type Card = z.output<typeof card>

export const listCards = endpoint({
  method: 'GET',
  path: '/api/v1/cards',
  summary: 'Cards and letters on their way out; those that wait longest first',
  query: z.object({ ...pageQuery, state: z.enum(LISTED).default('ready') }),
  response: pageOf(cardLine),
})

export const countCards = endpoint({
  method: 'GET',
  path: '/api/v1/cards/counts',
  summary: 'How many cards wait to be printed, to be posted, and went out in the last 30 days',
  response: z.object({
    ready: z.int(),
    printed: z.int(),
    posted: z.int(),
    returned: z.int(),
  }),
})

export const makeCard = endpoint({
  method: 'POST',
  path: '/api/v1/cards',
  summary: 'Write a card or a letter to somebody',
  body: z.strictObject({ personId: z.uuid(), kind: z.enum(KINDS).default('postcard'), words }),
  response: z.object({
    cardId: z.uuid(),
    state: z.enum(['ready', 'held']),
    goesAt: instant.nullable(),
  }),
})

export const getCard = endpoint({
  method: 'GET',
  path: '/api/v1/cards/:cardId',
  summary: 'One card with its words, its receiver and what came of it',
  params: one,
  response: card,
})

export const changeCard = endpoint({
  method: 'PATCH',
  path: '/api/v1/cards/:cardId',
  summary: 'Change the words or the look of a card that is not printed yet',
  params: one,
  body: z.strictObject({
    words: words.optional(),
    kind: z.enum(KINDS).optional(),
    layoutId: z.uuid().nullable().optional(),
    greeting: z.string().trim().max(400).nullable().optional(),
    closing: z.string().trim().max(400).nullable().optional(),
    writer: z.string().trim().max(60).optional(),
  }),
  response: one,
})

export const cancelCard = endpoint({
  method: 'DELETE',
  path: '/api/v1/cards/:cardId',
  summary: 'Do not send a card that is not printed yet',
  params: one,
  response: one,
})

export const postCard = endpoint({
  method: 'PUT',
  path: '/api/v1/cards/:cardId/posting',
  summary: 'A card written by hand is in the letter box; its picture must be there',
  params: one,
  body: z.strictObject({
    postedOn: day.optional(),
    cost: z.int().min(0).max(1_000_000).nullable().default(null),
    mediaCode: z.string().trim().max(60).nullable().default(null),
  }),
  response: one,
})

export const returnCard = endpoint({
  method: 'PUT',
  path: '/api/v1/cards/:cardId/return',
  summary: 'It came back, addressee unknown; nothing more is printed to that address',
  params: one,
  response: one,
})

/** Multipart, one field `file`: JPEG, PNG or WebP. */
export const keepCardPhoto = endpoint({
  method: 'POST',
  path: '/api/v1/cards/:cardId/photo',
  summary: 'Keep the picture of a card that was written by hand',
  params: one,
  response: one,
})

/** The picture itself, for `img`. */
export const cardPhotoPath = '/api/v1/cards/:cardId/photo'
