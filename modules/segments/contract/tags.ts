import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { rule } from '../rule/rule.ts'
import { COLOURS } from '../tags.rules.ts'

const name = z.string().trim().min(1).max(60)
const note = z.string().trim().max(1000).nullable()
const colour = z.enum(COLOURS)
const one = z.object({ tagId: z.uuid() })
const ofPerson = z.object({ personId: z.uuid(), tagId: z.uuid() })
const why = z.string().trim().min(1).max(500)
const ends = {
  /** The moment at which the tag leaves by itself. */
  expiresAt: instant.optional(),
  /** Or the last day on which it stands, in the company's zone. */
  lastDay: day.optional(),
}

/** Who set it: a colleague by name, or null with the label of a key, a job or the operator. */
const who = { setBy: z.string(), setByName: z.string().nullable() }

export const tagLine = z.object({
  tagId: z.uuid(),
  name: z.string(),
  note: z.string().nullable(),
  colour,
  /** The rule as a sentence; null for a tag set by hand. */
  sentence: z.string().nullable(),
  /** Null until the first fill of its rule is done. */
  people: z.int().nullable(),
  /** How many of them lose it by themselves within 30 days. */
  expiring: z.int(),
  /** How far the fill of a new rule is. */
  filling: z.object({ done: z.int(), total: z.int() }).nullable(),
  createdBy: z.string(),
  createdByName: z.string().nullable(),
  createdAt: instant,
})
export type TagLine = z.output<typeof tagLine>

export const tagDetail = tagLine.extend({
  rule: rule.nullable(),
  /** Segments, tags and personas whose rule speaks of it. */
  usedBy: z.array(
    z.object({ kind: z.enum(['segment', 'tag', 'persona']), id: z.uuid(), name: z.string() }),
  ),
})
export type TagDetail = z.output<typeof tagDetail>

export const listTags = endpoint({
  method: 'GET',
  path: '/api/v1/tags',
  summary: 'Tags with how many people have them, by name',
  query: z.object({
    q: z.string().trim().max(100).default(''),
    /** Those put away instead. */
    state: z.enum(['current', 'archived']).default('current'),
  }),
  response: z.object({ items: z.array(tagLine) }),
})

export const createTag = endpoint({
  method: 'POST',
  path: '/api/v1/tags',
  summary: 'Make a tag; with a rule it comes and goes by itself',
  body: z.strictObject({ name, note: note.optional(), colour, rule: rule.optional() }),
  response: one,
})

export const getTag = endpoint({
  method: 'GET',
  path: '/api/v1/tags/:tagId',
  summary: 'One tag with its rule and who uses it',
  params: one,
  response: tagDetail,
})

export const changeTag = endpoint({
  method: 'PATCH',
  path: '/api/v1/tags/:tagId',
  summary: 'Rename a tag, or change its note, its colour or its rule',
  params: one,
  body: z.strictObject({
    name: name.optional(),
    note: note.optional(),
    colour: colour.optional(),
    rule: rule.optional(),
  }),
  response: one,
})

export const archiveTag = endpoint({
  method: 'PUT',
  path: '/api/v1/tags/:tagId/archive',
  summary: 'Put a tag away; refused with their names while rules speak of it',
  params: one,
  response: one,
})

export const restoreTag = endpoint({
  method: 'DELETE',
  path: '/api/v1/tags/:tagId/archive',
  summary: 'Bring a tag back to whoever had it; refused while another has its name',
  params: one,
  response: one,
})

export const taggedPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  kana: z.string(),
  number: z.string().nullable(),
  place: z.string().nullable(),
  since: instant,
  why: z.string().nullable(),
  expiresAt: instant.nullable(),
})

export type TaggedPerson = z.output<typeof taggedPerson>

export const listTagged = endpoint({
  method: 'GET',
  path: '/api/v1/tags/:tagId/people',
  summary: 'Who has a tag now; `total` equals its size',
  params: one,
  query: z.object({
    ...pageQuery,
    /** Only those who lose it by themselves within 30 days. */
    ending: z.enum(['soon']).optional(),
  }),
  response: pageOf(taggedPerson),
})

export const tagPeople = endpoint({
  method: 'POST',
  path: '/api/v1/tags/:tagId/people',
  summary: 'Put a tag on people by hand',
  params: one,
  body: z.strictObject({ personIds: z.array(z.uuid()).min(1).max(10_000), why, ...ends }),
  response: z.object({
    /** How many got it, or have another reason or another end now. */
    people: z.int(),
  }),
})

export const tagMembers = endpoint({
  method: 'POST',
  path: '/api/v1/tags/:tagId/segment-members',
  summary: 'Put a tag on whoever is in a segment now; a job goes through them',
  params: one,
  body: z.strictObject({ segmentId: z.uuid(), why, ...ends }),
  response: z.object({
    /** How many are in the segment now. */
    people: z.int(),
  }),
})

export const listPersonTags = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/tags',
  summary: 'Tags of a person, each with who set it, why and until when, or its rule',
  params: z.object({ personId: z.uuid() }),
  response: z.object({
    items: z.array(
      z.object({
        tagId: z.uuid(),
        name: z.string(),
        colour,
        /** By rule: the sentence that is true of the person. */
        sentence: z.string().nullable(),
        why: z.string().nullable(),
        ...who,
        since: instant,
        expiresAt: instant.nullable(),
      }),
    ),
  }),
})
export type PersonTag = z.output<typeof listPersonTags.response>['items'][number]

export const setPersonTag = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/tags/:tagId',
  summary: 'Put a tag on one person, or say another reason or another end',
  params: ofPerson,
  body: z.strictObject({ why, ...ends }),
  response: one,
})

export const removePersonTag = endpoint({
  method: 'DELETE',
  path: '/api/v1/people/:personId/tags/:tagId',
  summary: 'Take a tag that was set by hand off a person',
  params: ofPerson,
  response: one,
})
