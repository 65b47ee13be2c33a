import { z } from 'zod'
import { endpoint, fileReply, instant, pageQuery } from '../../../kernel/endpoint.ts'
import { DIALS } from '../dial.rules.ts'
import { id, personCard, text } from './shapes.ts'

/** `mail:news:granted`: a channel, a purpose, and whether they said yes, no, or were never asked. */
const consentFilter = z
  .string()
  .regex(/^[a-z]{1,20}:[a-z_-]{1,40}:(granted|refused|unasked)$/)
  .optional()

export const peopleFilter = {
  q: text(100).optional(),
  sort: z.enum(['name', 'newest']).default('name'),
  dial: z.enum(DIALS).optional(),
  member: z.enum(['yes', 'no']).optional(),
  consent: consentFilter,
  source: text(100).optional(),
  importId: id.optional(),
}

const besideCell = z.object({
  key: z.string(),
  /** What the column is called. */
  head: z.string(),
  value: z.union([z.int(), instant]).nullable(),
})
export type BesideCellView = z.output<typeof besideCell>

const listedPerson = personCard.extend({
  /** What other modules say of them, e.g. their orders; the same columns for everybody. */
  beside: z.array(besideCell),
})
export type ListedPerson = z.output<typeof listedPerson>

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/v1/people',
  summary: 'Find people by any part of a name, a phone, number, postal code, mail or address',
  query: z.object({ ...peopleFilter, ...pageQuery }),
  response: z.object({
    items: z.array(listedPerson),
    nextCursor: z.string().nullable(),
    total: z.int().optional(),
    totalIsExact: z.boolean(),
  }),
})

export const listPeopleCsv = endpoint({
  method: 'GET',
  path: '/api/v1/people-csv',
  summary: 'The same people as a CSV for a spreadsheet',
  query: z.object({ ...peopleFilter, encoding: z.enum(['utf-8', 'cp932']).default('utf-8') }),
  response: fileReply,
})

export const lookUpPeople = endpoint({
  method: 'GET',
  path: '/api/v1/people-lookup',
  summary: 'The few best matches for somebody who is typing',
  query: z.object({ q: text(100), limit: z.coerce.number().int().min(1).max(20).default(8) }),
  response: z.object({ items: z.array(personCard) }),
})

export const listSources = endpoint({
  method: 'GET',
  path: '/api/v1/people-sources',
  summary: 'The sources that gave people their numbers',
  response: z.object({ items: z.array(z.string()) }),
})

export const findAddress = endpoint({
  method: 'GET',
  path: '/api/v1/postal-codes/:postalCode',
  summary: 'Places of a Japanese postal code, answered offline',
  params: z.object({ postalCode: text(20) }),
  response: z.object({
    items: z.array(
      z.object({
        prefecture: z.string(),
        city: z.string(),
        town: z.string(),
        people: z.int(),
      }),
    ),
  }),
})
