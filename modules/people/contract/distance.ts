import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { DIALS } from '../dial.rules.ts'
import { CHANNELS } from '../wishes.rules.ts'
import { done, id, person, text, wishesSchema } from './shapes.ts'

export const giveConsent = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/consents',
  summary: 'Write down a yes or a no for a channel and purpose, with its proof',
  params: person,
  body: z.strictObject({
    channel: z.enum(CHANNELS),
    purpose: z.string().regex(/^[a-z][a-z_-]{0,39}$/),
    granted: z.boolean(),
    wording: text(2000).min(1),
    source: text(40).min(1),
    at: instant.optional(),
  }),
  response: z.object({ consentId: id }),
})

export const setDial = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/dial',
  summary: 'Set how close the shop may come',
  params: person,
  body: z.strictObject({ dial: z.enum(DIALS), asked: z.boolean() }),
  response: done,
})

export const setWishes = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/wishes',
  summary: 'Set by which channels, when and how often a person wishes to be reached',
  params: person,
  body: z.strictObject({ wishes: wishesSchema.nullable() }),
  response: done,
})

export const checkContact = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/contact-check',
  summary: 'Whether the shop may come to this person now, in this way, for this purpose',
  params: person,
  query: z.object({ channel: z.enum(CHANNELS), purpose: text(40).default('news') }),
  response: z.object({
    ok: z.boolean(),
    because: z.enum(['consent', 'refused', 'quiet', 'channel', 'hours']).optional(),
  }),
})

export const joinMembership = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/membership',
  summary: 'Make a person a member from a day on',
  params: person,
  body: z.strictObject({ at: instant.optional() }),
  response: z.object({ joined: z.boolean() }),
})

export const joinHousehold = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/household',
  summary: 'Put two people into one household; they stay two people',
  params: person,
  body: z.strictObject({ withId: id }),
  response: z.object({ householdId: id }),
})

export const leaveHousehold = endpoint({
  method: 'DELETE',
  path: '/api/v1/people/:personId/household',
  summary: 'Take a person out of their household',
  params: person,
  response: done,
})
