import { z } from 'zod'
import { instant } from '../../../kernel/endpoint.ts'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, TRAIT_KEYS } from '../audiences.rules.ts'

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
export const runError = z.object({
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
  /** `confident`: its rule speaks of what was told in confidence. */
  pausedBecause: z.enum(['gone', 'confident']).nullable(),
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
export const source = z.object({
  door: z.enum(['imports', 'shopify', 'api', 'staff', 'system']),
  facts: z.int(),
  lastAt: instant,
})
export type Source = z.output<typeof source>
