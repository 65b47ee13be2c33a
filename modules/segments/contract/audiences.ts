import { z } from 'zod'
import { endpoint, fileReply, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, HELD_BECAUSE, TRAIT_KEYS } from '../audiences.rules.ts'
import { member } from './segments.ts'

const name = z.string().trim().min(1).max(100)
const ofDestination = z.object({ destinationId: z.uuid() })
const ofSync = z.object({ syncId: z.uuid() })
const ofRun = z.object({ runId: z.uuid() })
const hour = z.int().min(0).max(23)

/** The consent without which nobody goes there; null: it stays within the company. */
export const neededConsent = z.strictObject({
  channel: z.enum(CONSENT_CHANNELS),
  purpose: z.enum(CONSENT_PURPOSES),
})

export const schedule = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('hand') }),
  z.strictObject({ every: z.literal('hour') }),
  z.strictObject({ every: z.literal('day'), hour }),
  z.strictObject({ every: z.literal('week'), weekday: z.int().min(1).max(7), hour }),
  z.strictObject({ every: z.literal('month'), monthday: z.int().min(1).max(31), hour }),
])

/** What went wrong: an HTTP status, or why nothing was answered. */
const runError = z.object({
  cause: z.enum([
    'status',
    'gone',
    'private',
    'unknown_host',
    'refused',
    'timeout',
    'tls',
    'broken',
    'lost',
  ]),
  status: z.int().nullable(),
})
export type RunError = z.output<typeof runError>

export const syncRun = z.object({
  runId: z.uuid(),
  state: z.enum(['running', 'done', 'failed']),
  beganAt: instant,
  beganBy: z.string(),
  beganByName: z.string().nullable(),
  endedAt: instant.nullable(),
  entered: z.int(),
  changed: z.int(),
  left: z.int(),
  unchanged: z.int(),
  held: z.int(),
  tries: z.int(),
  error: runError.nullable(),
  /** A file that is still there, and until when. */
  fileUntil: instant.nullable(),
  fileGone: z.enum(['expired', 'erased']).nullable(),
})
export type SyncRun = z.output<typeof syncRun>

export const syncLine = z.object({
  syncId: z.uuid(),
  segmentId: z.uuid(),
  segmentName: z.string(),
  /** Null until the first fill is done. */
  members: z.int().nullable(),
  destinationId: z.uuid(),
  schedule,
  state: z.enum(['on', 'paused']),
  pausedBecause: z.enum(['gone']).nullable(),
  nextAt: instant.nullable(),
  lastRun: syncRun.nullable(),
})
export type SyncLine = z.output<typeof syncLine>

export const destination = z.object({
  destinationId: z.uuid(),
  name: z.string(),
  kind: z.enum(['file', 'webhook']),
  url: z.string().nullable(),
  consent: neededConsent.nullable(),
  traits: z.array(z.enum(TRAIT_KEYS)),
  everyone: z.boolean(),
  encoding: z.enum(['utf-8', 'cp932']),
  createdAt: instant,
  /** How many the receiver has now, of all syncs. */
  people: z.int(),
  syncs: z.array(syncLine),
})
export type Destination = z.output<typeof destination>

/** The doors by which facts come in, as they were used within 30 days. */
const source = z.object({
  door: z.enum(['imports', 'shopify', 'api', 'staff', 'system']),
  facts: z.int(),
  lastAt: instant,
})
export type Source = z.output<typeof source>

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

export const createSync = endpoint({
  method: 'POST',
  path: '/api/v1/syncs',
  summary: 'Have a segment handed over to a destination, by hand or on a schedule',
  body: z.strictObject({ segmentId: z.uuid(), destinationId: z.uuid(), schedule }),
  response: ofSync,
})

export const changeSync = endpoint({
  method: 'PATCH',
  path: '/api/v1/syncs/:syncId',
  summary: 'Change the schedule of a sync, pause it, or let it go on',
  params: ofSync,
  body: z.strictObject({
    schedule: schedule.optional(),
    state: z.enum(['on', 'paused']).optional(),
  }),
  response: ofSync,
})

export const archiveSync = endpoint({
  method: 'PUT',
  path: '/api/v1/syncs/:syncId/archive',
  summary: 'End a sync; the receiver keeps what it has',
  params: ofSync,
  response: ofSync,
})

export const runSync = endpoint({
  method: 'POST',
  path: '/api/v1/syncs/:syncId/runs',
  summary: 'Hand over now who came, changed or went since the last run',
  params: ofSync,
  response: ofRun,
})

export const listSyncRuns = endpoint({
  method: 'GET',
  path: '/api/v1/syncs/:syncId/runs',
  summary: 'Runs of a sync, the latest first',
  params: ofSync,
  query: z.object(pageQuery),
  response: pageOf(syncRun),
})

const heldPerson = member.omit({ since: true }).extend({ because: z.enum(HELD_BECAUSE) })

export const listHeldBack = endpoint({
  method: 'GET',
  path: '/api/v1/syncs/:syncId/held-back',
  summary: 'Whom the last run held back, each with why',
  params: ofSync,
  query: z.object(pageQuery),
  response: pageOf(heldPerson),
})

export const downloadRunFile = endpoint({
  method: 'GET',
  path: '/api/v1/sync-runs/:runId/file.csv',
  summary: 'The file that a run made; it is kept for 30 days',
  params: ofRun,
  response: fileReply,
})

const asked = {
  segmentId: z.uuid(),
  channel: z.enum(CONSENT_CHANNELS).optional(),
  purpose: z.enum(CONSENT_PURPOSES).optional(),
}

export const previewAudience = endpoint({
  method: 'GET',
  path: '/api/v1/audience-previews',
  summary: 'How many of a segment would be handed over under a consent, and why not the others',
  query: z.object(asked),
  response: z.object({
    members: z.int(),
    sendable: z.int(),
    held: z.array(z.object({ because: z.enum(HELD_BECAUSE), people: z.int() })),
  }),
})
export type AudiencePreview = z.output<typeof previewAudience.response>

export const listAudiencePeople = endpoint({
  method: 'GET',
  path: '/api/v1/audience-people',
  summary: 'Who of a segment would be handed over, or would not and why',
  query: z.object({
    ...pageQuery,
    ...asked,
    which: z.enum(['sendable', 'held', ...HELD_BECAUSE]).default('sendable'),
  }),
  response: pageOf(heldPerson.extend({ because: z.enum(HELD_BECAUSE).nullable() })),
})
