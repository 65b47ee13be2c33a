import { z } from 'zod'
import { day, endpoint, fileReply, instant } from '../../../kernel/endpoint.ts'
import { SEXES } from '../dial.rules.ts'
import { done, id, person, personDetail, text, traits } from './shapes.ts'

const names = {
  familyName: text().nullish(),
  givenName: text().nullish(),
  familyKana: text().nullish(),
  givenKana: text().nullish(),
  companyName: text().nullish(),
  birthday: day.nullish(),
  sex: z.enum(SEXES).nullish(),
  language: text(20).nullish(),
  note: text(5000).nullish(),
}

const addressBody = {
  label: text(30).optional(),
  postalCode: text(20).nullish(),
  prefecture: text(50).nullish(),
  city: text(100).nullish(),
  street: text(300).nullish(),
  building: text(300).nullish(),
}

const identityBody = z.strictObject({
  kind: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,39}$/)
    .max(40),
  issuer: text(100).optional(),
  value: text(300).min(1),
})

export const createPerson = endpoint({
  method: 'POST',
  path: '/api/v1/people',
  summary: 'Register a person by hand; no order is needed',
  body: z.strictObject({
    ...names,
    identities: z.array(identityBody).max(20).default([]),
    address: z.strictObject(addressBody).nullish(),
    memberSince: instant.nullish(),
    traits,
    /** Takes somebody back whose record was erased, because they asked for it. */
    returning: z.boolean().optional(),
  }),
  response: person,
})

export const getPerson = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId',
  summary: 'One person, under this id or that of a merged record',
  params: person,
  response: personDetail,
})

export const updatePerson = endpoint({
  method: 'PATCH',
  path: '/api/v1/people/:personId',
  summary: 'Change what is said of a person',
  params: person,
  body: z.strictObject({ ...names, traits }),
  response: person,
})

export const addIdentity = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/identities',
  summary: 'Give a person one more number, mail, phone or other identity',
  params: person,
  body: identityBody,
  response: done,
})

export const removeIdentity = endpoint({
  method: 'DELETE',
  path: '/api/v1/people/:personId/identities',
  summary: 'Take an identity away from a person',
  params: person,
  query: z.object({ kind: text(40), issuer: text(100).default(''), value: text(500) }),
  response: done,
})

export const addAddress = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/addresses',
  summary: 'Add an address',
  params: person,
  body: z.strictObject(addressBody),
  response: z.object({ addressId: id }),
})

export const changeAddress = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/addresses/:addressId',
  summary: 'Change an address',
  params: person.extend({ addressId: id }),
  body: z.strictObject(addressBody),
  response: z.object({ addressId: id }),
})

export const removeAddress = endpoint({
  method: 'DELETE',
  path: '/api/v1/people/:personId/addresses/:addressId',
  summary: 'Remove an address',
  params: person.extend({ addressId: id }),
  response: done,
})

export const listChanges = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/changes',
  summary: 'What was changed in a person’s record, by whom and why',
  params: person,
  response: z.object({
    items: z.array(
      z.object({
        field: z.string(),
        before: z.unknown(),
        after: z.unknown(),
        cause: z.string(),
        changedBy: z.string(),
        changedAt: instant,
      }),
    ),
  }),
})

export const exportPerson = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/export',
  summary: 'Everything that is kept about a person, for themselves to read',
  params: person,
  query: z.object({
    format: z.enum(['json', 'html']).default('json'),
    locale: z.enum(['ja', 'en']).optional(),
  }),
  response: fileReply,
})

export const erasePerson = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/erasure',
  summary: 'Erase a person for good; ledgers stay under a tombstone',
  params: person,
  response: z.object({ personId: id, identities: z.int() }),
})
