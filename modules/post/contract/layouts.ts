import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { DIRECTIONS, FACES, KINDS, NUMBERS, ORNAMENTS, SIZES } from '../card-shapes.rules.ts'

const line = (most: number) => z.string().trim().max(most)

/** How a card looks. What is left out stands as it does in most shops. */
export const cardDesign = z.strictObject({
  direction: z.enum(DIRECTIONS).default('vertical'),
  face: z.enum(FACES).default('mincho'),
  size: z.number().min(SIZES.least).max(SIZES.most).default(13),
  greeting: line(400).default(''),
  closing: line(400).default(''),
  ornament: z.enum(ORNAMENTS).default('none'),
  signature: z.boolean().default(true),
  code: z.boolean().default(true),
  boxes: z.boolean().default(true),
  numbers: z.enum(NUMBERS).default('kanji'),
  mark: line(20).default(''),
  sender: z
    .strictObject({
      name: line(60).default(''),
      postalCode: line(10).default(''),
      address: line(120).default(''),
      phone: line(30).default(''),
    })
    .default({ name: '', postalCode: '', address: '', phone: '' }),
})

export const cardLayout = z.object({
  layoutId: z.uuid(),
  /** Null for one that the house comes with; `preset` then says which. */
  name: z.string().nullable(),
  preset: z.string().nullable(),
  kind: z.enum(KINDS),
  design: cardDesign,
  isDefault: z.boolean(),
  updatedAt: instant,
})
export type CardLayout = z.output<typeof cardLayout>

const one = z.object({ layoutId: z.uuid() })
const name = line(60).min(1)

export const listCardLayouts = endpoint({
  method: 'GET',
  path: '/api/v1/card-layouts',
  summary: 'How cards and letters may look; the default of each kind first',
  response: z.object({
    items: z.array(cardLayout),
    /** Who stands below when a layout names no sender of its own. */
    shop: z.object({
      name: z.string(),
      postalCode: z.string(),
      address: z.string(),
      phone: z.string(),
    }),
  }),
})

export const createCardLayout = endpoint({
  method: 'POST',
  path: '/api/v1/card-layouts',
  summary: 'Keep a new layout',
  body: z.strictObject({ name, kind: z.enum(KINDS), design: cardDesign }),
  response: one,
})

export const changeCardLayout = endpoint({
  method: 'PATCH',
  path: '/api/v1/card-layouts/:layoutId',
  summary: 'Change a layout; cards that are not printed yet follow',
  params: one,
  body: z.strictObject({ name: name.optional(), design: cardDesign }),
  response: one,
})

export const chooseCardLayout = endpoint({
  method: 'PUT',
  path: '/api/v1/card-layouts/:layoutId/default',
  summary: 'Take this layout for every card that chooses none',
  params: one,
  response: one,
})

export const archiveCardLayout = endpoint({
  method: 'DELETE',
  path: '/api/v1/card-layouts/:layoutId',
  summary: 'Put a layout away; not the default one',
  params: one,
  response: one,
})
