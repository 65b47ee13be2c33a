import { z } from 'zod'
import { day, endpoint, fileReply, instant, pageQuery } from '../../kernel/endpoint.ts'
import { DIALS, SEXES } from './dial.rules.ts'
import { CHANNELS, DAY_PARTS } from './wishes.rules.ts'

export { besideName, displayName } from './names.rules.ts'

const id = z.uuid()
const person = z.object({ personId: id })
const text = (max = 200) => z.string().max(max)
const status = z.enum(['visitor', 'known', 'erased'])
const done = z.object({ ok: z.literal(true) })

export const personCard = z.object({
  personId: id,
  name: z.string(),
  kana: z.string(),
  number: z.string().nullable(),
  since: instant,
  status,
  sex: z.enum(SEXES).nullable(),
  dial: z.enum(DIALS),
  isMember: z.boolean(),
  place: z.string().nullable(),
})
export type PersonCardView = z.output<typeof personCard>

const address = z.object({
  addressId: id,
  label: z.string(),
  postalCode: z.string().nullable(),
  prefecture: z.string().nullable(),
  city: z.string().nullable(),
  street: z.string().nullable(),
  building: z.string().nullable(),
})
export type AddressView = z.output<typeof address>

const consent = z.object({
  consentId: id,
  channel: z.string(),
  purpose: z.string(),
  granted: z.boolean(),
  wording: z.string(),
  source: z.string(),
  givenAt: instant,
  recordedBy: z.string(),
  recordedAt: instant,
})
export type ConsentView = z.output<typeof consent>

export const wishesSchema = z.object({
  channels: z.array(z.enum(CHANNELS)).max(5).nullable(),
  dayParts: z.array(z.enum(DAY_PARTS)).max(3).nullable(),
  monthly: z.int().min(0).max(31).nullable(),
  note: text(500).nullable(),
})

export const personDetail = z.object({
  personId: id,
  status,
  familyName: z.string().nullable(),
  givenName: z.string().nullable(),
  familyKana: z.string().nullable(),
  givenKana: z.string().nullable(),
  companyName: z.string().nullable(),
  birthday: day.nullable(),
  sex: z.enum(SEXES).nullable(),
  language: z.string().nullable(),
  note: z.string().nullable(),
  memberSince: instant.nullable(),
  dial: z.enum(DIALS),
  dialSetBy: z.string().nullable(),
  dialSetAt: instant.nullable(),
  wishes: wishesSchema.nullable(),
  importId: id.nullable(),
  createdAt: instant,
  identities: z.array(
    z.object({
      kind: z.string(),
      issuer: z.string(),
      value: z.string(),
      shown: z.string(),
      verified: z.boolean(),
      createdAt: instant,
    }),
  ),
  points: z.array(
    z.object({
      kind: z.string(),
      value: z.string(),
      shown: z.string(),
      refused: z.string().nullable(),
    }),
  ),
  addresses: z.array(address),
  consents: z.array(consent),
  household: z.array(personCard),
  merges: z.array(
    z.object({
      mergeId: id,
      personId: id,
      name: z.string(),
      reason: z.string(),
      mergedBy: z.string(),
      mergedAt: instant,
    }),
  ),
})
export type PersonView = z.output<typeof personDetail>

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

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/v1/people',
  summary: 'Find people by any part of a name, a phone, number, postal code, mail or address',
  query: z.object({ ...peopleFilter, ...pageQuery }),
  response: z.object({
    items: z.array(personCard),
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
  body: z.strictObject(names),
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

const candidate = z.object({
  lowId: id,
  highId: id,
  reasons: z.array(z.string()),
  foundAt: instant,
  left: personDetail,
  right: personDetail,
})
export type CandidateView = z.output<typeof candidate>

export const listCandidates = endpoint({
  method: 'GET',
  path: '/api/v1/candidates',
  summary: 'Pairs of records that may be one human',
  query: z.object({ personId: id.optional(), ...pageQuery }),
  response: z.object({
    items: z.array(candidate),
    nextCursor: z.string().nullable(),
    total: z.int(),
  }),
})

export const decideCandidate = endpoint({
  method: 'POST',
  path: '/api/v1/candidates/decision',
  summary: 'Say that two records are one human, two for ever, or one household',
  body: z.strictObject({
    lowId: id,
    highId: id,
    decision: z.enum(['join', 'apart', 'household']),
    survivorId: id.optional(),
  }),
  response: z.object({ mergeId: id.nullable() }),
})

export const mergePeople = endpoint({
  method: 'POST',
  path: '/api/v1/merges',
  summary: 'Join two records of one human',
  body: z.strictObject({ survivorId: id, mergedId: id, reason: text(500).optional() }),
  response: z.object({ mergeId: id }),
})

export const unmergePeople = endpoint({
  method: 'DELETE',
  path: '/api/v1/merges/:mergeId',
  summary: 'Take a merge back',
  params: z.object({ mergeId: id }),
  response: z.object({ personId: id, survivorId: id }),
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
