import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'
import { TRAIT_KEYS } from '../audiences.rules.ts'
import { destination, neededConsent, runError, source } from './audience-shapes.ts'

const name = z.string().trim().min(1).max(100)
const ofDestination = z.object({ destinationId: z.uuid() })

export const getAudienceHub = endpoint({
  method: 'GET',
  path: '/api/v1/audiences',
  summary: 'The flow of people: traits, audiences and destinations',
  response: z.object({
    /** Fields that rules may ask about. */
    fields: z.int(),
    segments: z.int(),
    audiences: z.array(
      z.object({ segmentId: z.uuid(), name: z.string(), members: z.int().nullable() }),
    ),
    destinations: z.array(destination),
  }),
})

export const listAudienceSources = endpoint({
  method: 'GET',
  path: '/api/v1/audience-sources',
  summary: 'The doors by which facts came in within 30 days',
  response: z.object({ items: z.array(source) }),
})

export const listDestinations = endpoint({
  method: 'GET',
  path: '/api/v1/destinations',
  summary: 'Destinations with their syncs, by name',
  response: z.object({ items: z.array(destination) }),
})

const settings = {
  name,
  consent: neededConsent.nullable(),
  traits: z.array(z.enum(TRAIT_KEYS)).max(TRAIT_KEYS.length),
}
const fileSettings = { everyone: z.boolean(), encoding: z.enum(['utf-8', 'cp932']) }
const url = z.url().max(2000)

export const createDestination = endpoint({
  method: 'POST',
  path: '/api/v1/destinations',
  summary: 'Make a destination; the secret of a webhook is answered this once',
  body: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('file'),
      ...settings,
      everyone: fileSettings.everyone.default(false),
      encoding: fileSettings.encoding.default('utf-8'),
    }),
    z.strictObject({ kind: z.literal('webhook'), ...settings, url }),
  ]),
  response: z.object({ destinationId: z.uuid(), secret: z.string().nullable() }),
})

export const getDestination = endpoint({
  method: 'GET',
  path: '/api/v1/destinations/:destinationId',
  summary: 'One destination with its syncs',
  params: ofDestination,
  response: destination,
})

export const changeDestination = endpoint({
  method: 'PATCH',
  path: '/api/v1/destinations/:destinationId',
  summary: 'Change a destination; what it changes for people goes out with the next run',
  params: ofDestination,
  body: z.strictObject({
    name: settings.name.optional(),
    consent: settings.consent.optional(),
    traits: settings.traits.optional(),
    url: url.optional(),
    everyone: fileSettings.everyone.optional(),
    encoding: fileSettings.encoding.optional(),
  }),
  response: ofDestination,
})

export const archiveDestination = endpoint({
  method: 'PUT',
  path: '/api/v1/destinations/:destinationId/archive',
  summary: 'Put a destination away with its syncs; the receiver keeps what it has',
  params: ofDestination,
  response: ofDestination,
})

export const renewSecret = endpoint({
  method: 'POST',
  path: '/api/v1/destinations/:destinationId/secret',
  summary: 'Make a new signing secret, answered this once; the old one signs for another day',
  params: ofDestination,
  response: z.object({ secret: z.string() }),
})

export const testDestination = endpoint({
  method: 'POST',
  path: '/api/v1/destinations/:destinationId/test-messages',
  summary: 'Send a message without people to a webhook and answer what came back',
  ignoresKey: true,
  params: ofDestination,
  response: z.object({
    messageId: z.string(),
    status: z.int().nullable(),
    error: runError.nullable(),
    /** The beginning of the answer. */
    body: z.string(),
    milliseconds: z.int(),
  }),
})
export type TestResult = z.output<typeof testDestination.response>
