import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { FACES, SEXES } from '../personas.rules.ts'
import { rule } from '../rule/rule.ts'
import { COLOURS } from '../tags.rules.ts'

const line = z.string().trim().max(120).default('')
const lines = z.string().trim().max(1000).default('')

/** What the shop says of the one who stands for many. Empty where nothing is said. */
export const personaSheet = z.strictObject({
  face: z.enum(FACES).default('initial'),
  colour: z.enum(COLOURS).default('indigo'),
  age: z.int().min(0).max(120).nullable().default(null),
  sex: z.enum(SEXES).nullable().default(null),
  /** As the addresses of people write it, so that it can be compared. */
  region: line,
  job: line,
  education: line,
  income: line,
  family: line,
  hobbies: line,
  media: line,
  /** In her own words. */
  words: z.string().trim().max(300).default(''),
  worries: lines,
  goals: lines,
})
export type PersonaSheet = z.output<typeof personaSheet>

const name = z.string().trim().min(1).max(60)

/** What is written on the form. */
export const personaWords = z.strictObject({ name, sheet: personaSheet })

const one = z.object({ personaId: z.uuid() })

export const personaLine = z.object({
  personaId: z.uuid(),
  name: z.string(),
  sheet: personaSheet,
  /** Whom she stands for; null until that is said. */
  rule: rule.nullable(),
  sentence: z.string().nullable(),
  /** Where the rule is a segment and nothing else. */
  segmentId: z.uuid().nullable(),
  createdBy: z.string(),
  createdByName: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
  archivedAt: instant.nullable(),
})
export type Persona = z.output<typeof personaLine>

export const listPersonas = endpoint({
  method: 'GET',
  path: '/api/v1/personas',
  summary: 'Personas by name, each with whom she stands for',
  query: z.object({
    /** Those put away instead. */
    state: z.enum(['current', 'archived']).default('current'),
  }),
  response: z.object({ items: z.array(personaLine) }),
})

export const createPersona = endpoint({
  method: 'POST',
  path: '/api/v1/personas',
  summary: 'Make a persona; a rule or a segment says whom she stands for',
  body: personaWords.extend({ rule: rule.nullable().default(null) }),
  response: one,
})

export const getPersona = endpoint({
  method: 'GET',
  path: '/api/v1/personas/:personaId',
  summary: 'One persona, those put away too',
  params: one,
  response: personaLine,
})

export const changePersona = endpoint({
  method: 'PATCH',
  path: '/api/v1/personas/:personaId',
  summary: 'Change the sheet of a persona, or whom she stands for',
  params: one,
  body: z.strictObject({
    name: name.optional(),
    sheet: personaSheet.optional(),
    rule: rule.nullable().optional(),
  }),
  response: one,
})

export const archivePersona = endpoint({
  method: 'PUT',
  path: '/api/v1/personas/:personaId/archive',
  summary: 'Put a persona away; her segments are free again',
  params: one,
  response: one,
})

export const restorePersona = endpoint({
  method: 'DELETE',
  path: '/api/v1/personas/:personaId/archive',
  summary: 'Bring a persona back; refused where her rule speaks of what is gone',
  params: one,
  response: one,
})
