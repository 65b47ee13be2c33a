import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'

const definitionName = z.enum(['retention', 'ladder', 'wordOfMouth', 'rfm', 'attachment'])

export const definitionSchema = z.object({
  name: definitionName,
  version: z.int(),
  body: z.unknown(),
  note: z.string(),
  setBy: z.string().nullable(),
  setAt: instant.nullable(),
  /** What it gave when it was replaced, by figure. */
  reading: z.unknown(),
  current: z.boolean(),
})
export type DefinitionAnswer = z.output<typeof definitionSchema>

export const listDefinitions = endpoint({
  method: 'GET',
  path: '/api/v1/report-definitions',
  summary: 'What the words of the reports mean, with earlier versions',
  response: z.object({ items: z.array(definitionSchema) }),
})

export const setDefinition = endpoint({
  method: 'PUT',
  path: '/api/v1/report-definitions/:name',
  summary: 'Set a definition, as a new version',
  params: z.object({ name: definitionName }),
  body: z.strictObject({ body: z.unknown(), note: z.string().max(500).default('') }),
  response: definitionSchema,
})
