import { z } from 'zod'
import { day, endpoint, fileReply, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { KINDS } from '../card-shapes.rules.ts'
import { PRINT_LIMIT, PRINT_STATES } from '../card-states.rules.ts'
import { cardLine } from './cards.ts'

const one = z.object({ printId: z.uuid() })
const offset = z.number().min(-20).max(20)

export const printSettings = z.strictObject({
  sides: z.enum(['both', 'words', 'address']).default('both'),
  paper: z.enum(['single', 'a4']).default('single'),
  /** Millimetres to the right and down, for printers that are off. */
  offsetX: offset.default(0),
  offsetY: offset.default(0),
})

export const cardPrint = z.object({
  printId: z.uuid(),
  kind: z.enum(KINDS),
  state: z.enum(PRINT_STATES),
  /** Why it failed, in words. */
  because: z.string().nullable(),
  settings: printSettings,
  mediaCode: z.string().nullable(),
  /** Minor units. */
  costEach: z.int(),
  postingOn: z.string(),
  cards: z.int(),
  hasPdf: z.boolean(),
  createdBy: z.string(),
  createdAt: instant,
})
export type CardPrint = z.output<typeof cardPrint>

export const listCardPrints = endpoint({
  method: 'GET',
  path: '/api/v1/card-prints',
  summary: 'Batches of cards that were printed together, newest first',
  query: z.object(pageQuery),
  response: pageOf(cardPrint),
})

export const printCards = endpoint({
  method: 'POST',
  path: '/api/v1/card-prints',
  summary: 'Print cards as one batch; a card is in one batch at a time',
  body: z.strictObject({
    cardIds: z.array(z.uuid()).min(1).max(PRINT_LIMIT),
    settings: printSettings.default({ sides: 'both', paper: 'single', offsetX: 0, offsetY: 0 }),
    mediaCode: z.string().trim().max(60).nullable().default(null),
    costEach: z.int().min(0).max(1_000_000).default(0),
    postingOn: day.optional(),
  }),
  response: one,
})

export const getCardPrint = endpoint({
  method: 'GET',
  path: '/api/v1/card-prints/:printId',
  summary: 'One batch and its cards',
  params: one,
  response: cardPrint.extend({ items: z.array(cardLine) }),
})

export const remakePrint = endpoint({
  method: 'PUT',
  path: '/api/v1/card-prints/:printId/settings',
  summary: 'Make the PDF once more, with other millimetres, paper or sides',
  params: one,
  body: printSettings,
  response: one,
})

export const postPrint = endpoint({
  method: 'PUT',
  path: '/api/v1/card-prints/:printId/posting',
  summary: 'Every card of the batch is in the letter box',
  params: one,
  body: z.strictObject({ postedOn: day.optional() }),
  response: one,
})

export const undoPrint = endpoint({
  method: 'DELETE',
  path: '/api/v1/card-prints/:printId',
  summary: 'Take a batch apart before it is posted; its cards wait again',
  params: one,
  response: one,
})

export const downloadPrint = endpoint({
  method: 'GET',
  path: '/api/v1/card-prints/:printId/pdf',
  summary: 'The PDF of a batch',
  params: one,
  response: fileReply,
})

export const downloadPrintCsv = endpoint({
  method: 'GET',
  path: '/api/v1/card-prints/:printId/csv',
  summary: 'The batch for a print house: one row a card with address, words and code',
  params: one,
  query: z.object({ encoding: z.enum(['utf-8', 'cp932']).default('utf-8') }),
  response: fileReply,
})

/** Pages for the reader's own print dialogue: HTML, not JSON. */
export const printPagePath = '/api/v1/card-prints/:printId/page'
export const calibrationPagePath = '/api/v1/card-calibration'
