import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'
import { fieldName, OPERATORS } from '../rule/rule.ts'
import { COLOURS } from '../tags.rules.ts'

const GROUPS = ['person', 'order', 'subscription', 'contact', 'consent', 'state', 'trait'] as const
const TYPES = ['text', 'choice', 'number', 'money', 'flag', 'day', 'yearly', 'moment'] as const

/** Words with `{value}` or `{n}` where a value stands. */
const column = {
  key: z.string(),
  label: z.string(),
  type: z.enum(TYPES),
  operators: z.array(z.enum(OPERATORS)),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).nullable(),
  says: z.object({ yes: z.string(), no: z.string() }).nullable(),
  unit: z.string().nullable(),
  /** Values are read from the data, with `readValues`. */
  picks: z.boolean(),
}

export const catalogueField = z.object({
  ...column,
  group: z.enum(GROUPS),
  words: z.string(),
  /** What the shop itself tells of people: how many have it, and the most frequent of its values. */
  trait: z.object({ people: z.int(), values: z.array(z.string()) }).nullable(),
})
export type CatalogueField = z.output<typeof catalogueField>

export const catalogueAttribute = z.object({
  ...column,
  /** It may be summed. */
  measure: z.boolean(),
  /** Different ones may be counted. */
  distinct: z.boolean(),
})
export type CatalogueAttribute = z.output<typeof catalogueAttribute>

export const catalogueSource = z.object({
  key: z.string(),
  group: z.enum(GROUPS),
  label: z.string(),
  deed: z.string().nullable(),
  words: z.string(),
  attributes: z.array(catalogueAttribute),
})
export type CatalogueSource = z.output<typeof catalogueSource>

/** What rules may speak of, in the words of one language. */
export const catalogue = z.object({
  currency: z.string(),
  fields: z.array(catalogueField),
  sources: z.array(catalogueSource),
  facts: z.array(z.object({ name: z.string(), label: z.string() })),
  segments: z.array(z.object({ segmentId: z.uuid(), name: z.string() })),
  /** However they are set; `hasTag` of the tags' rules says which condition asks for one. */
  tags: z.array(
    z.object({
      tagId: z.uuid(),
      name: z.string(),
      colour: z.enum(COLOURS),
      segmentId: z.uuid().nullable(),
    }),
  ),
})
export type CatalogueWords = z.output<typeof catalogue>

export const getCatalogue = endpoint({
  method: 'GET',
  path: '/api/v1/rule-catalogue',
  summary: 'What rules may speak of, in the language of whoever asks',
  response: catalogue,
})

export const listValues = endpoint({
  method: 'GET',
  path: '/api/v1/rule-values',
  summary:
    'Values that a field, or an attribute of a source, has in the data; the most frequent first',
  query: z.object({
    field: fieldName.optional(),
    source: z.string().max(100).optional(),
    attribute: z.string().max(100).optional(),
    q: z.string().trim().max(200).default(''),
  }),
  response: z.object({ items: z.array(z.object({ value: z.string(), count: z.int() })) }),
})
