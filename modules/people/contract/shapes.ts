import { z } from 'zod'
import { day, instant } from '../../../kernel/endpoint.ts'
import { DIALS, SEXES } from '../dial.rules.ts'
import { CHANNELS, DAY_PARTS } from '../wishes.rules.ts'

export const id = z.uuid()

export const person = z.object({ personId: id })

export const text = (max = 200) => z.string().max(max)

export const status = z.enum(['visitor', 'known', 'erased'])

/** Names of the shop's own; null takes one away. The verbs say in words what is too long or too many. */
export const traits = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable())
  .optional()

export const done = z.object({ ok: z.literal(true) })

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

const trait = z.object({
  key: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  /** Who told it: the name of a colleague, `key:…`, `import:…` or `job:…`. */
  source: z.string(),
  updatedAt: instant,
})

export type TraitView = z.output<typeof trait>

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
  traits: z.array(trait),
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
